import { describe, expect, it } from 'vitest'
import { factsOfRow, spokenRow } from '../../../../src/renderer/features/library/row-facts.ts'
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
    expect(words(dated, { ...inbox([1]), query: 'tokens' })).toEqual(['20 Jun'])
  })

  it('names a state only where the list does not', () => {
    const later = row(1, { state: 'later' })
    expect(factsOfRow(later, { source: { kind: 'state', state: 'later' }, query: '' }, today).state).toBe(
      null,
    )
    expect(factsOfRow(later, { source: { kind: 'all' }, query: '' }, today).state).toBe('later')
    expect(factsOfRow(later, { source: { kind: 'state', state: 'later' }, query: 'x' }, today).state).toBe(
      'later',
    )
    expect(factsOfRow(row(1), { source: { kind: 'all' }, query: '' }, today).state).toBe(null)
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
    })
    expect(spokenRow(paper, () => 'Method')).toBe(
      'Naïve k-means at 20% cost, unread, starred, later, Ada Li and 1 more, 3 votes, highlighted: Method, with a note',
    )
    expect(spokenRow(row(1), () => '')).toBe('Paper 1')
  })
})
