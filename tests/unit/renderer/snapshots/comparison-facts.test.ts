import { expect, test } from 'vitest'
import {
  changeOf,
  countParts,
  papersOf,
  votesGained,
} from '../../../../src/renderer/features/snapshots/comparison-facts.ts'
import { compared } from './builders.ts'

const papers = [
  compared('up', 9, 1, [3, 40]),
  compared('new', null, 2, [null, 5]),
  compared('same', 3, 3, [10, 12]),
  compared('down', 1, 4, [20, 18]),
  compared('gone', 2, null, [7, null]),
]

test('a paper is new, gone, moved up or down, or the same', () => {
  expect(papers.map(changeOf)).toEqual(['up', 'new', 'same', 'down', 'gone'])
})

test('votes are gained, lost, or not to be told', () => {
  expect(papers.map(votesGained)).toEqual([37, null, 2, -2, null])
})

test('the furthest moved and the most gained come first', () => {
  expect(papersOf(papers, 'moved').map((one) => one.title)).toEqual(['up', 'down'])
  expect(papersOf(papers, 'votes').map((one) => one.title)).toEqual(['up', 'same'])
  expect(papersOf(papers, 'gone').map((one) => one.title)).toEqual(['gone'])
})

test('every part holds as many papers as it is said to', () => {
  const counts = countParts(papers)
  for (const part of ['all', 'new', 'gone', 'moved', 'votes'] as const)
    expect(papersOf(papers, part), part).toHaveLength(counts[part])
})
