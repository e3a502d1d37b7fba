import { describe, expect, it } from 'vitest'
import { groupHeading } from '../../../../src/renderer/features/library/group-names.ts'
import type { SnapshotId } from '../../../../src/shared/model/ids.ts'

const today = '2026-07-01'

describe('the heading of a group', () => {
  it('is its day in words', () => {
    const headed = (day: string | null) => groupHeading({ kind: 'day', day, start: 0 }, new Map(), today)
    expect([headed('2026-06-26'), headed('2018'), headed(null)]).toEqual([
      'Friday, 26 June',
      '2018',
      'No date',
    ])
  })

  it('is the name of its snapshot, or where that came from when it has none any more', () => {
    const group = { kind: 'snapshot', id: 'one' as SnapshotId, origin: 'page.txt', start: 0 } as const
    expect(groupHeading(group, new Map([['one', 'Hugging Face, Jun 26']]), today)).toBe(
      'Hugging Face, Jun 26',
    )
    expect(groupHeading(group, new Map(), today)).toBe('page.txt')
  })
})
