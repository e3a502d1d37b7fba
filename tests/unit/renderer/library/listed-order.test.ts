import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  groupIndexAt,
  indexOfKey,
  isFirstOfGroup,
  isSameOrder,
  keyAt,
  keysBetween,
  orderingWanted,
  withoutPapers,
} from '../../../../src/renderer/features/library/listed-order.ts'
import type { SavedSearchId, SnapshotId } from '../../../../src/shared/model/ids.ts'
import { inbox, key, row } from './builders.ts'

describe('a list of papers', () => {
  it('finds a paper by its place and a place by its paper', () => {
    const order = inbox([30, 10, 20])
    expect([keyAt(order, 1), keyAt(order, 3), keyAt(order, -1)]).toEqual([10, null, null])
    expect([indexOfKey(order, key(20)), indexOfKey(order, key(99)), indexOfKey(order, null)]).toEqual([
      2, -1, -1,
    ])
  })

  it('gives the keys of a stretch, cut to the list', () => {
    expect(keysBetween(inbox([1, 2, 3]), -5, 2)).toEqual([1, 2])
    expect(keysBetween(inbox([1, 2, 3]), 2, 9)).toEqual([3])
  })

  it('knows in which group a paper stands, and with which a group begins', () => {
    const order = inbox([1, 2, 3, 4], { '2026-06-26': 0, '2026-06-25': 2 })
    const indexes = [0, 1, 2, 3]
    expect(indexes.map((index) => groupIndexAt(order, index))).toEqual([0, 0, 1, 1])
    expect(indexes.map((index) => isFirstOfGroup(order, index))).toEqual([true, false, true, false])
    expect(groupIndexAt(inbox([1, 2]), 1)).toBe(-1)
    expect(isFirstOfGroup(inbox([1, 2]), 0)).toBe(false)
  })
})

describe('a list that loses papers', () => {
  it('keeps the others in order, and their groups', () => {
    const order = inbox([1, 2, 3, 4], { '2026-06-26': 0, '2026-06-25': 2 })
    const rest = withoutPapers(order, [row(1), row(4)])
    expect([...rest.keys]).toEqual([2, 3])
    expect(rest.groups).toEqual([
      { kind: 'day', day: '2026-06-26', start: 0 },
      { kind: 'day', day: '2026-06-25', start: 1 },
    ])
  })

  it('drops a group that has no paper left', () => {
    const order = inbox([1, 2, 3], { '2026-06-26': 0, '2026-06-25': 1, '2026-06-24': 2 })
    expect(withoutPapers(order, [row(2)]).groups).toEqual([
      { kind: 'day', day: '2026-06-26', start: 0 },
      { kind: 'day', day: '2026-06-24', start: 1 },
    ])
  })

  it('counts those among them that were unread', () => {
    const order = { ...inbox([1, 2, 3]), unreadCount: 2 }
    expect(
      withoutPapers(order, [row(1, { isRead: false }), row(2), row(9, { isRead: false })]).unreadCount,
    ).toBe(1)
  })

  it('is the same object when it held none of them', () => {
    const order = inbox([1, 2])
    expect(withoutPapers(order, [row(9)])).toBe(order)
  })

  it('agrees with leaving papers out one by one, whatever the groups', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })
    fc.assert(
      fc.property(
        lists,
        fc.array(fc.integer({ min: 0, max: 60 })),
        fc.integer({ min: 1, max: 9 }),
        (keys, gone, length) => {
          const starts = keys.map((_key, index) => index).filter((index) => index % length === 0)
          const order = inbox(keys, Object.fromEntries(starts.map((start) => [`day ${start}`, start])))
          const left = keys.filter((one) => !gone.includes(one))
          const rest = withoutPapers(
            order,
            [...new Set(gone)].map((one) => row(one)),
          )
          expect([...rest.keys]).toEqual(left)
          const dayOf = (one: number) => Math.floor(keys.indexOf(one) / length) * length
          const expected = left.flatMap((one, index) =>
            index > 0 && dayOf(left[index - 1] ?? -1) === dayOf(one)
              ? []
              : [{ kind: 'day', day: `day ${dayOf(one)}`, start: index }],
          )
          expect(rest.groups).toEqual(expected)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('two answers for a list', () => {
  it('are the same order when papers, groups and ordering are, and the source or search too', () => {
    const order = inbox([1, 2], { '2026-06-26': 0 })
    expect(isSameOrder(order, inbox([1, 2], { '2026-06-26': 0 }))).toBe(true)
    expect(isSameOrder(order, inbox([2, 1], { '2026-06-26': 0 }))).toBe(false)
    expect(isSameOrder(order, inbox([1, 2], { '2026-06-25': 0 }))).toBe(false)
    const byVotes = { ...order, ordering: { sort: 'votes', isReversed: false, group: 'day' } as const }
    expect(isSameOrder(order, byVotes)).toBe(false)
    expect(isSameOrder(order, { ...order, ordering: null })).toBe(false)
    expect(isSameOrder(order, { ...order, query: 'tokens' })).toBe(false)
    expect(isSameOrder(order, { ...order, source: { kind: 'starred' } })).toBe(false)
  })
})

describe('the order of a list', () => {
  const votes = { sort: 'votes', isReversed: false, group: 'none' } as const

  it('is that of its kind: a shelf its own, all snapshots one, a search one', () => {
    const first = { source: { kind: 'snapshot', id: 'one' as SnapshotId }, query: '' } as const
    const second = { source: { kind: 'snapshot', id: 'two' as SnapshotId }, query: '' } as const
    const later = { source: { kind: 'state', state: 'later' }, query: '' } as const
    const kept = { snapshot: votes, later: { ...votes, isReversed: true } }
    expect(orderingWanted(first, kept)).toEqual(votes)
    expect(orderingWanted(second, kept)).toEqual(votes)
    expect(orderingWanted(later, kept)).toEqual({ ...votes, isReversed: true })
    expect(orderingWanted({ ...later, query: 'tokens' }, { ...kept, search: votes })).toEqual(votes)
  })

  it('is the usual one until a person chooses, and the same object then, so that nothing is fetched again', () => {
    const shelf = { source: { kind: 'state', state: 'inbox' }, query: '' } as const
    expect(orderingWanted(shelf, {})).toEqual({ sort: 'listed', isReversed: false, group: 'day' })
    expect(orderingWanted(shelf, {})).toBe(orderingWanted({ ...shelf, source: { kind: 'all' } }, {}))
    expect(orderingWanted({ source: { kind: 'snapshot', id: 'one' as SnapshotId }, query: ' ' }, {})).toEqual(
      {
        sort: 'rank',
        isReversed: false,
        group: 'none',
      },
    )
    expect(orderingWanted({ ...shelf, query: 'tokens' }, { inbox: votes })).toBe(null)
  })

  it('of a kept search is kept with it, and by relevance without one', () => {
    const source = { kind: 'search', id: 'a' as SavedSearchId } as const
    const search = { id: source.id, name: 'One', query: 'tokens', order: votes }
    expect(orderingWanted({ source, query: '' }, { search: votes }, [{ ...search, order: null }])).toBe(null)
    expect(orderingWanted({ source, query: '' }, {}, [search])).toEqual(votes)
  })
})
