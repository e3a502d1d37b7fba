import { describe, expect, it } from 'vitest'
import type { ListSubject } from '../../../../src/renderer/features/library/listed-order.ts'
import { factsOfRow, spokenRow } from '../../../../src/renderer/features/library/row-facts.ts'
import type { SnapshotId } from '../../../../src/shared/model/ids.ts'
import type { ListSort } from '../../../../src/shared/model/list-order.ts'
import type { ReadingState } from '../../../../src/shared/model/paper.ts'
import { inbox, row } from './builders.ts'

const today = '2026-07-01'

describe('what a row tells', () => {
  const words = (...[more, subject = inbox([1])]: [Parameters<typeof row>[1], ReturnType<typeof inbox>?]) =>
    factsOfRow(row(1, more), subject, today).words.map(({ text }) => text)

  it('is what is known of the paper and nothing else', () => {
    expect(words({})).toEqual([])
    expect(
      words({ arxivId: '2506.20871', authors: ['Ada Li', 'Bo Wu'], authorCount: 9, votes: 1117 }),
    ).toEqual(['2506.20871', 'Li, Wu', '+7', '1,117 votes'])
    expect(words({ votes: 1 })).toEqual(['1 vote'])
  })

  it('holds a date in a search, where no heading tells it', () => {
    const dated = { listedOn: '2026-06-26', publishedOn: '2026-06-20' }
    expect(words(dated)).toEqual([])
    expect(words(dated, { ...inbox([1]), query: 'tokens', ordering: null })).toEqual(['20 Jun'])
  })

  it('holds the date that its list is sorted by where the list is not grouped by day', () => {
    const dated = { listedOn: '2026-06-26', publishedOn: '2026-06-20' }
    const ordered = (sort: ListSort) => ({
      ...inbox([1]),
      ordering: { sort, isReversed: false, group: 'none' } as const,
    })
    expect(words(dated, ordered('listed'))).toEqual(['26 Jun'])
    expect(words(dated, ordered('published'))).toEqual(['20 Jun'])
    expect(words({ listedOn: '2026-06-26' }, ordered('published'))).toEqual([])
    expect(
      words(dated, { ...ordered('rank'), source: { kind: 'snapshot', id: 'one' as SnapshotId } }),
    ).toEqual([])
  })

  it('names a state only where the list does not', () => {
    const stateIn = (state: ReadingState, subject: Partial<ListSubject>) =>
      factsOfRow(row(1, { state }), { ...inbox([1]), ...subject }, today).state
    const later = { source: { kind: 'state', state: 'later' } } as const
    expect(stateIn('later', later)).toBe(null)
    expect(stateIn('later', { source: { kind: 'all' } })).toBe('later')
    expect(stateIn('later', { ...later, query: 'x' })).toBe('later')
    expect(stateIn('inbox', { source: { kind: 'all' } })).toBe(null)
  })

  it('is said to a screen reader in words, the title without its crumbs', () => {
    const paper = row(1, {
      title: 'Na\\"ive $k$-means at 20\\% cost',
      isRead: false,
      isStarred: true,
      state: 'later',
      authors: ['Ada Li', 'Bo Wu'],
      votes: 3,
      categories: ['method'],
      hasNote: true,
      remark: 'Try the second bound',
    })
    expect(spokenRow(paper, () => 'Method')).toBe(
      'Naïve k-means at 20% cost, unread, starred, later, Ada Li and 1 more, 3 votes, highlighted: Method, with a note, Try the second bound',
    )
    expect(spokenRow(row(1), () => '')).toBe('Paper 1')
  })
})
