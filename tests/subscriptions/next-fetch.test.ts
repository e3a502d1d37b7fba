import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeOpml } from '../../src/main/exporter/write-opml.ts'
import { readFeedAddress } from '../../src/main/subscriptions/feed-address.ts'
import { nextFetch } from '../../src/main/subscriptions/next-fetch.ts'

const MINUTE = 60_000

test('a feed that answered is asked again after its time, give or take', () => {
  expect(nextFetch(0, 60, { kind: 'answered' }, 0.5) / MINUTE).toBeCloseTo(60)
  expect(nextFetch(0, 60, { kind: 'answered' }, 0)).not.toBe(nextFetch(0, 60, { kind: 'answered' }, 1))
})

test('a feed that fails is asked ever more seldom, up to a day', () => {
  const waits = [1, 2, 3, 20].map(
    (failures) => nextFetch(0, 60, { kind: 'failed', failures, retryAfterSeconds: null }, 0) / MINUTE,
  )
  expect(waits).toEqual([120, 240, 480, 1440])
})

test('a feed is not asked before the time that its server said', () => {
  expect(nextFetch(0, 60, { kind: 'failed', failures: 1, retryAfterSeconds: 100_000 }, 0)).toBe(100_000_000)
})

test('no network is tried again soon', () => {
  expect(nextFetch(0, 1440, { kind: 'offline' }, 1) / MINUTE).toBeLessThan(10)
})

test.each([
  ['cs.CL', 'arXiv cs.CL', 'https://rss.arxiv.org/atom/cs.CL'],
  ['quant-ph', 'arXiv quant-ph', 'https://rss.arxiv.org/atom/quant-ph'],
  ['https://example.org/feed.xml', 'example.org/feed.xml', 'https://example.org/feed.xml'],
  ['www.example.org', 'example.org', 'https://www.example.org/'],
  ['http://localhost:8080/a', 'localhost/a', 'http://localhost:8080/a'],
])('%s is the feed %s', (typed, title, url) => {
  expect(readFeedAddress(typed)).toMatchObject({ title, url })
})

test('words for arXiv become a search for the newest papers with all of them', () => {
  const url = new URL(readFeedAddress('arxiv: "vision language" au:ito')?.url ?? '')
  expect(url.origin).toBe('https://export.arxiv.org')
  expect(url.searchParams.get('search_query')).toBe('all:"vision language" AND au:ito')
})

test.each(['', 'two words', 'file:///etc/passwd', 'javascript:alert(1)', 'nohost'])(
  '%j is no feed',
  (typed) => {
    expect(readFeedAddress(typed)).toBeNull()
  },
)

test('any title and address make a well-formed list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const opml = writeOpml([{ title, url: 'https://example.org/?a=1&b=2' }], new Date(0))
      const outline = opml.split('\n').find((line) => line.includes('<outline')) ?? ''
      expect(opml).toContain('xmlUrl="https://example.org/?a=1&amp;b=2"')
      expect(outline.match(/text="([^"]*)"/)?.[1] ?? '').not.toMatch(/[<>]/)
    }),
  )
})
