import { describe, expect, it } from 'vitest'
import {
  orderingLabel,
  toggledSort,
  withSort,
} from '../../../../src/renderer/features/library/order-choices.ts'

const byVotes = { sort: 'votes', isReversed: false, group: 'snapshot' } as const

describe('the order of a list', () => {
  it('is named in few words', () => {
    const named = (sort: 'listed' | 'votes' | 'title' | 'rank', isReversed = false) =>
      orderingLabel({ sort, isReversed, group: 'none' })
    expect(named('listed')).toBe('Newest first')
    expect(named('listed', true)).toBe('Oldest first')
    expect(named('votes')).toBe('Votes')
    expect(named('votes', true)).toBe('Votes, fewest first')
    expect(named('rank')).toBe('Rank in capture')
    expect(named('title')).toBe('Title, A to Z')
    expect(named('title', true)).toBe('Title, Z to A')
    expect(orderingLabel(null)).toBe('Best match')
  })

  it('stays grouped as it was under another sort, which begins the usual way round', () => {
    expect(withSort({ ...byVotes, isReversed: true }, 'title')).toEqual({ ...byVotes, sort: 'title' })
    expect(withSort(null, 'votes')).toEqual({ ...byVotes, group: 'none' })
  })

  it('is turned round by the head of the column that it is sorted by', () => {
    expect(toggledSort(byVotes, 'votes')).toEqual({ ...byVotes, isReversed: true })
    expect(toggledSort({ ...byVotes, isReversed: true }, 'votes')).toEqual(byVotes)
    expect(toggledSort({ ...byVotes, isReversed: true }, 'title')).toEqual({ ...byVotes, sort: 'title' })
  })
})
