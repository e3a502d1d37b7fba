import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { ImportThreadMessage } from '../../src/main/threads/protocol.ts'
import { zipOf } from '../importer/builders/archives.ts'
import { captureOf } from '../importer/builders/importing.ts'
import { emptyLibrary } from '../library/builders/library.ts'
import { allKeys, openClient, pageOf, somePaper, underWay, watchThreads } from './builders/client.ts'

function outcomesIn(said: readonly ImportThreadMessage[]) {
  return said.flatMap((one) => (one.kind === 'outcome' ? [one.outcome] : []))
}

test('during an import of 3,000 papers a write and a query are answered, and the library stays sound', async () => {
  const opened = await openClient()
  const { client, said, order, ended, folder } = opened
  const jobId = order(pageOf(3000))
  await underWay(opened)
  const paper = await somePaper(client)
  await client.write('papers.setReading', { ids: [paper.id], isStarred: true })
  const found = await client.read('papers.order', { source: { kind: 'all' }, query: 'subject' })
  expect(said.filter((one) => one.kind === 'ended')).toEqual([])
  expect(found.keys.length).toBeGreaterThan(0)

  expect(await ended(jobId)).toMatchObject({ isCancelled: false, error: null })
  const progress = said.flatMap((one) => (one.kind === 'progress' ? [one] : []))
  expect(progress[0]).toMatchObject({ done: 0, total: 3000 })
  expect(progress.length).toBeGreaterThan(1)
  expect(await allKeys(client)).toHaveLength(3000)
  expect((await client.read('papers.details', { id: paper.id })).isStarred).toBe(true)
  await client.close()
  expect(verifyLibrary(emptyLibrary(folder).database, folder)).toEqual([])
})

test('a cancelled import keeps whole batches, and importing again goes on from there', async () => {
  const opened = await openClient()
  const { client, said, order, ended } = opened
  const jobId = order(pageOf(1000))
  await underWay(opened)
  client.import({ kind: 'cancel', jobId })
  expect(await ended(jobId)).toMatchObject({ isCancelled: true, error: null })
  const kept = (await allKeys(client)).length
  expect(kept % 100).toBe(0)
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(1000)

  await ended(order(pageOf(1000)))
  expect(await allKeys(client)).toHaveLength(1000)
  const [stopped, whole] = outcomesIn(said)
  expect(stopped).toMatchObject({ counts: { found: kept, new: kept } })
  expect(whole).toMatchObject({ counts: { found: 1000, new: 1000 }, problems: [] })
})

test('a job that is cancelled before its turn reads nothing', async () => {
  const { client, said, order, ended } = await openClient()
  order(pageOf(1))
  const jobId = order(pageOf(2))
  client.import({ kind: 'cancel', jobId })
  expect(await ended(jobId)).toMatchObject({ isCancelled: true, error: null })
  expect(outcomesIn(said)).toHaveLength(1)
  expect(await allKeys(client)).toHaveLength(1)
})

test('a job is cancelled only when something of it was left out', async () => {
  const opened = await openClient()
  const { client, order, ended } = opened
  const jobId = order(pageOf(1))
  await underWay(opened)
  client.import({ kind: 'cancel', jobId })
  expect((await ended(jobId)).isCancelled).toBe(false)
})

test('a cancel for a job that has ended, or never was, is nothing', async () => {
  const { client, said, order, ended } = await openClient()
  client.import({ kind: 'cancel', jobId: 'job-0' })
  await ended(order(pageOf(1)))
  client.import({ kind: 'cancel', jobId: 'job-1' })
  await ended(order(pageOf(2)))
  expect(said.filter((one) => one.kind === 'ended')).toHaveLength(2)
})

test('a refused file does not keep the others from being imported, and is told by its name alone', async () => {
  const { said, order, ended, folder } = await openClient()
  const end = await ended(order({ kind: 'path', path: `${folder}/elsewhere/missing.txt` }, pageOf(2)))
  expect(end).toMatchObject({ isCancelled: false, error: null })
  expect(outcomesIn(said)).toMatchObject([
    { kind: 'refused', origin: 'missing.txt', code: 'missing' },
    { kind: 'snapshot', counts: { new: 2 } },
  ])
  expect(JSON.stringify(said)).not.toContain(folder)
})

test('a folder is walked, and each file has an outcome of its own', async () => {
  const { said, order, ended, client, folder } = await openClient()
  const feeds = join(folder, 'feeds')
  mkdirSync(join(feeds, 'june'), { recursive: true })
  writeFileSync(join(feeds, 'june', 'a.txt'), captureOf(['Quiet Tokens']))
  writeFileSync(join(feeds, 'b.txt'), captureOf(['Merging Late']))
  await ended(order({ kind: 'path', path: feeds }))
  expect(outcomesIn(said)).toMatchObject([{ origin: 'b.txt' }, { origin: 'a.txt' }])
  expect(await allKeys(client)).toHaveLength(2)
})

test('each file of an archive has an outcome of its own, under the name of both', async () => {
  const { said, order, ended, client } = await openClient()
  const bytes = zipOf([
    { name: '../a.txt', data: captureOf(['Quiet Tokens']) },
    { name: 'locked.txt', data: 'x', flags: 1 },
    { name: 'b.txt', data: captureOf(['Merging Late']) },
  ])
  await ended(order({ kind: 'bytes', name: 'papers.zip', bytes }))
  expect(outcomesIn(said)).toMatchObject([
    { kind: 'snapshot', origin: 'papers.zip › a.txt' },
    { kind: 'refused', origin: 'papers.zip › locked.txt', code: 'encrypted' },
    { kind: 'snapshot', origin: 'papers.zip › b.txt' },
  ])
  expect(await allKeys(client)).toHaveLength(2)
})

test('an import cut short by the end of the process is listed and goes on from its kept bytes', async () => {
  const opened = await openClient()
  opened.order(pageOf(1000))
  await underWay(opened)
  await opened.client.close()

  const { client, order, ended } = await openClient(opened.folder)
  const kept = (await allKeys(client)).length
  expect(kept % 100).toBe(0)
  const interrupted = await client.write('imports.interrupted', {})
  expect(interrupted).toMatchObject([{ origin: 'page of 1000' }])
  await ended(order(...interrupted.map((one) => ({ kind: 'capture' as const, ...one }))))
  expect(await allKeys(client)).toHaveLength(1000)
  expect(await client.write('imports.interrupted', {})).toEqual([])
})

test('an import that pauses because the app quits goes on at the next start, in the form it was begun in', async () => {
  const opened = await openClient()
  const jobId = opened.order(pageOf(1000))
  await underWay(opened)
  opened.client.import({ kind: 'cancel', jobId, isPause: true })
  expect((await opened.ended(jobId)).isCancelled).toBe(true)
  await opened.client.close()

  const { client, order, ended } = await openClient(opened.folder)
  const interrupted = await client.write('imports.interrupted', {})
  expect(interrupted).toMatchObject([{ origin: 'page of 1000', format: 'hugging-face-text' }])
  await ended(order(...interrupted.map((one) => ({ kind: 'capture' as const, ...one }))))
  expect(await allKeys(client)).toHaveLength(1000)
})

test('an import whose kept bytes are gone is given up once, and what was written stays', async () => {
  const opened = await openClient()
  opened.order(pageOf(1000))
  await underWay(opened)
  await opened.client.close()
  for (const name of readdirSync(join(opened.folder, 'captures')))
    rmSync(join(opened.folder, 'captures', name))

  const { client, said, order, ended } = await openClient(opened.folder)
  const kept = (await allKeys(client)).length
  const interrupted = await client.write('imports.interrupted', {})
  await ended(order(...interrupted.map((one) => ({ kind: 'capture' as const, ...one }))))
  expect(outcomesIn(said)).toMatchObject([{ kind: 'refused', code: 'capture-missing' }])
  expect(await client.write('imports.interrupted', {})).toEqual([])
  expect(await allKeys(client)).toHaveLength(kept)
})

test('closing during an import says that its job was cancelled', async () => {
  const opened = await openClient()
  const jobId = opened.order(pageOf(1000))
  await underWay(opened)
  await opened.client.close()
  expect(opened.said.filter((one) => one.kind === 'ended')).toEqual([
    { kind: 'ended', jobId, isCancelled: true, error: null },
  ])
})

test('an import thread that ends by itself fails its jobs, and the next job gets another', async () => {
  const { threads } = watchThreads()
  const opened = await openClient()
  const { client, failures, order, ended } = opened
  const [first, second] = [order(pageOf(1000)), order(pageOf(1))]
  await underWay(opened)
  threads[2]?.worker.postMessage(null)
  expect(await ended(first)).toMatchObject({ isCancelled: false, error: { kind: 'unexpected' } })
  expect(await ended(second)).toMatchObject({ isCancelled: false, error: { kind: 'unexpected' } })

  expect(await ended(order(pageOf(2)))).toMatchObject({ isCancelled: false, error: null })
  expect((await allKeys(client)).length).toBeGreaterThanOrEqual(2)
  expect(failures).toEqual([])
})
