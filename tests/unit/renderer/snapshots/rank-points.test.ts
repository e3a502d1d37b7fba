import { expect, test } from 'vitest'
import { linesBetween, placeRanks } from '../../../../src/renderer/features/snapshots/rank-points.ts'
import { ranked } from './builders.ts'

const size = { width: 100, height: 50, margin: 10 }

test('rank 1 stands at the top, the lowest rank at the bottom, and captures at even distances', () => {
  const points = placeRanks([ranked('2026-06-21', 5), ranked('2026-06-22', 1), ranked('2026-06-23', 3)], size)
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [10, 40],
    [50, 10],
    [90, 25],
  ])
})

test('a capture without the paper breaks the line', () => {
  const days = [1, 2, null, 3, 4].map((rank, index) => ranked(`2026-06-2${index}`, rank))
  expect(linesBetween(placeRanks(days, size))).toHaveLength(2)
})

test('one capture is a point in the middle, and no line', () => {
  const points = placeRanks([ranked('2026-06-21', 7)], size)
  expect(points[0]).toMatchObject({ x: 50, y: 40 })
  expect(linesBetween(points)).toEqual([])
})

test('a paper that was always first stays at the top', () => {
  const points = placeRanks([ranked('2026-06-21', 1), ranked('2026-06-22', 1)], size)
  expect(points.map(({ y }) => y)).toEqual([10, 10])
})
