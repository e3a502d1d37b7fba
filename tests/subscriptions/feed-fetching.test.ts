import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { writeOperations } from '../../src/main/library/operations.ts'
import { listDue, listSubscriptions } from '../../src/main/library/subscription-repository.ts'
import { feedFetching } from '../../src/main/subscriptions/feed-fetching.ts'
import type { SubscriptionId } from '../../src/shared/model/ids.ts'
import type { JobProgress } from '../../src/shared/model/job.ts'
import { captureOf, importInto } from '../importer/builders/importing.ts'
import { emptyLibrary, titles, undo } from '../library/builders/library.ts'

/** A library with a subscription to a server of our own, whose answer may be changed. */
async function subscribed() {
  const site = { body: captureOf(['Quiet Tokens', 'Merging Late']), status: 200, asked: 0 }
  const server = createServer((_request, response) => {
    site.asked += 1
    response.statusCode = site.status
    response.end(site.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const library = emptyLibrary()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
  const [id] = writeOperations['subscriptions.addFeeds'](library, {
    feeds: [{ title: 'Our feed', url, everyMinutes: 60 }],
  }).value
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') }
  const fetching = feedFetching({
    due: async (input) => listDue(library.database, input),
    note: async (input) => writeOperations['subscriptions.noteFetch'](library, input).value,
    importFeed: async (name, bytes) => {
      const report = await importInto(library, { kind: 'bytes', name, bytes })
      const outcome =
        report.kind === 'refused' ? report : { ...report.snapshot, ...report, kind: 'snapshot' as const }
      return { outcomes: [outcome], error: null } as unknown as JobProgress
    },
    onError: (error) => {
      throw error
    },
    now: () => clock.now,
    random: () => 0.5,
    betweenFeedsMs: 0,
  })
  const standing = () => {
    const [feed] = listSubscriptions(library.database)
    return { outcome: feed?.outcome, message: feed?.message }
  }
  return { library, site, clock, fetching, standing, id: id as SubscriptionId }
}

test('a feed is fetched when its time has come, as a snapshot, and not before', async () => {
  const { library, site, clock, fetching, standing } = await subscribed()
  await fetching.fetch(null)
  expect(titles(library)).toEqual(['Quiet Tokens', 'Merging Late'])
  expect(standing()).toEqual({ outcome: 'news', message: '2 new, 0 already held' })
  await fetching.fetch(null)
  expect(site.asked).toBe(1)
  clock.now += 61 * 60_000
  await fetching.fetch(null)
  expect(site.asked).toBe(2)
  expect(library.database.value('SELECT count(*) FROM snapshot')).toBe(1)
  expect(standing()).toEqual({ outcome: 'unchanged', message: 'The same as before: 0 new, 2 already held' })
})

test('a feed that repeats itself in other bytes brings nothing new, and that is said', async () => {
  const { site, fetching, standing, id } = await subscribed()
  await fetching.fetch(null)
  site.body = `${site.body}\n`
  await fetching.fetch(id)
  expect(standing()).toEqual({ outcome: 'nothing-new', message: '0 new, 2 already held' })
})

test('a feed that fails is told, asked ever more seldom, and goes on when it answers again', async () => {
  const { library, site, clock, fetching, standing, id } = await subscribed()
  site.status = 500
  await fetching.fetch(null)
  expect(standing()).toEqual({ outcome: 'failed', message: 'The server could not give it (500).' })
  clock.now += 61 * 60_000
  await fetching.fetch(null)
  expect(site.asked).toBe(1)
  site.status = 200
  await fetching.fetch(id)
  expect(standing().outcome).toBe('news')
  expect(library.database.value('SELECT failures FROM fetching')).toBe(0)
})

test('what is no feed is a failure that says why, and nothing is half-written', async () => {
  const { library, site, fetching, standing } = await subscribed()
  site.body = '<!doctype html><title>Log in</title><p>Please log in.</p>'
  await fetching.fetch(null)
  expect(standing().outcome).toBe('failed')
  expect(library.database.value('SELECT count(*) FROM snapshot')).toBe(0)
})

test('a paused feed is not asked, unless a person asks', async () => {
  const { library, site, fetching, id } = await subscribed()
  writeOperations['subscriptions.change'](library, { id, isPaused: true })
  await fetching.fetch(null)
  expect(site.asked).toBe(0)
  await fetching.fetch(id)
  expect(site.asked).toBe(1)
})

test('ending a subscription keeps its papers, and can be undone', async () => {
  const { library, fetching, id } = await subscribed()
  await fetching.fetch(null)
  writeOperations['subscriptions.remove'](library, { id })
  expect(listSubscriptions(library.database)).toEqual([])
  expect(titles(library)).toHaveLength(2)
  undo(library)
  expect(listSubscriptions(library.database)).toHaveLength(1)
})

test('the same address is subscribed to once', async () => {
  const { library } = await subscribed()
  const [held] = listSubscriptions(library.database)
  const added = writeOperations['subscriptions.addFeeds'](library, {
    feeds: [{ title: 'Again', url: held?.url ?? '', everyMinutes: 60 }],
  })
  expect(added.value).toEqual([])
})
