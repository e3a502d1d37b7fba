import { expect, test } from 'vitest'
import { groupIndexAt, isFirstOfGroup } from '../../../../src/renderer/features/notebook/groups.ts'

const groups = [0, 3, 4].map((start) => ({ value: `${start}`, name: '', start }))

test('an entry stands in the last group that begins at it or before', () => {
  expect([0, 2, 3, 4, 90].map((index) => groupIndexAt(groups, index))).toEqual([0, 0, 1, 2, 2])
  expect(groupIndexAt([], 0)).toBe(-1)
})

test('only the entry at which a group begins is its first', () => {
  expect([0, 1, 3, 4, 5].filter((index) => isFirstOfGroup(groups, index))).toEqual([0, 3, 4])
  expect(isFirstOfGroup([], 0)).toBe(false)
})
