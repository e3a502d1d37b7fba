import { expect, test } from 'vitest'
import { standingOf, timeAgo } from '../../../src/renderer/features/subscriptions/feed-words.ts'
import type { Subscription } from '../../../src/shared/model/subscription.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')

function feed(more: Partial<Subscription> = {}): Subscription {
  return {
    id: 'one' as Subscription['id'],
    title: 'arXiv cs.CL',
    url: 'https://rss.arxiv.org/atom/cs.CL',
    everyMinutes: 1440,
    isPaused: false,
    fetchedAt: '2026-11-24T10:00:00.000Z',
    nextAt: null,
    outcome: 'nothing-new',
    message: '0 new, 30 already held',
    newsAt: '2026-11-23T10:00:00.000Z',
    ...more,
  }
}

test('what a feed brought is said with when', () => {
  expect(standingOf(feed(), NOW)).toBe('0 new, 30 already held, 2 hours ago')
  expect(standingOf(feed({ fetchedAt: null, outcome: 'never', message: '' }), NOW)).toBe('Not fetched yet')
  expect(standingOf(feed({ isPaused: true }), NOW)).toBe('Paused')
  expect(standingOf(feed({ outcome: 'failed', message: 'The server takes no connection.' }), NOW)).toBe(
    'The server takes no connection, 2 hours ago',
  )
})

test('a feed that has stood still for two weeks is noticed', () => {
  expect(standingOf(feed({ newsAt: '2026-11-03T10:00:00.000Z' }), NOW)).toContain(
    '; nothing new since 3 November',
  )
  expect(standingOf(feed({ outcome: 'news', newsAt: '2026-11-03T10:00:00.000Z' }), NOW)).not.toContain(
    'since',
  )
})

test.each([
  [20_000, 'just now'],
  [60_000, '1 minute ago'],
  [3_600_000, '1 hour ago'],
  [50 * 3_600_000, '2 days ago'],
])('%d ms ago is %s', (milliseconds, words) => {
  expect(timeAgo(milliseconds)).toBe(words)
})
