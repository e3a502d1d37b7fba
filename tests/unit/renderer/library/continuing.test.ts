import { expect, test } from 'vitest'
import { begunLast } from '../../../../src/renderer/features/library/continuing.ts'
import type { RecentPaper } from '../../../../src/shared/model/paper.ts'

function paper(title: string, more: Partial<RecentPaper>): RecentPaper {
  return {
    key: 1 as RecentPaper['key'],
    id: title as RecentPaper['id'],
    title,
    state: 'inbox',
    lastReadAt: '2026-06-26T08:00:00.000Z',
    secondsSpent: 0,
    position: 0,
    ...more,
  }
}

const title = (...papers: RecentPaper[]) => begunLast(papers)?.title ?? null

test('one goes on with the paper that was begun last, by scrolling or by reading for a while', () => {
  const looked = paper('looked at', { secondsSpent: 6 })
  const scrolled = paper('scrolled', { position: 0.3 })
  const read = paper('read', { secondsSpent: 90 })
  expect(title(looked, scrolled, read)).toBe('scrolled')
  expect(title(looked, read, scrolled)).toBe('read')
  expect(title(looked)).toBeNull()
})

test.each(['inbox', 'later', 'reading'] as const)('a paper in %s is open', (state) => {
  expect(title(paper('open', { state, position: 0.5 }))).toBe('open')
})

test.each(['done', 'archived', 'dismissed'] as const)('a paper that is %s is finished', (state) => {
  expect(title(paper('finished', { state, position: 0.5, secondsSpent: 900 }))).toBeNull()
})
