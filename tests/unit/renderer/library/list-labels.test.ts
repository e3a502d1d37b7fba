import { describe, expect, it } from 'vitest'
import { countLabel } from '../../../../src/renderer/features/library/list-labels.ts'
import { inbox } from './builders.ts'

describe('the head of a list', () => {
  it('counts what is unread, what there is, and what was found', () => {
    expect(countLabel({ ...inbox([1, 2, 3]), unreadCount: 2 })).toBe('2 of 3 unread')
    expect(countLabel(inbox([1, 2, 3]))).toBe('3 papers')
    expect(countLabel(inbox([1]))).toBe('1 paper')
    expect(countLabel(inbox([]))).toBe('')
    expect(countLabel({ ...inbox([1, 2]), query: 'tokens' })).toBe('2 found')
  })

  it('does not take the most that a search lists for all that it found', () => {
    const most = Array.from({ length: 5000 }, (_value, index) => index)
    expect(countLabel({ ...inbox(most), query: 'tokens' })).toBe('the best 5,000')
  })
})
