import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSession } from '../../src/main/app/library-session.ts'
import { LibraryError } from '../../src/main/library/library-error.ts'
import { databasePath } from '../../src/main/library/open-library.ts'
import type { LibraryChanged } from '../../src/shared/contract/events.ts'
import type { JobProgress } from '../../src/shared/model/job.ts'
import { temporaryFolder } from '../library/builders/library.ts'
import { allKeys, openClient, pageOf, somePaper, underWay } from './builders/client.ts'

/** A session, with everything it says to its window. */
function session(folder = join(temporaryFolder(), 'library')) {
  const progress: JobProgress[] = []
  const changes: LibraryChanged[] = []
  const failures: Error[] = []
  const opened = openSession(folder, {
    onChanged: (change) => changes.push(change),
    onProgress: (heard) => progress.push(heard),
    onFailure: (error) => failures.push(error),
    logUnexpected: () => 'reference',
  })
  opened.opened().catch(() => {})
  onTestFinished(() => opened.close())
  return { ...opened, folder, progress, changes, failures }
}

/** The folder of a library that cannot be opened. */
function brokenFolder(): string {
  const folder = temporaryFolder()
  writeFileSync(databasePath(folder), 'no database '.repeat(100))
  return folder
}

test('a job that is started while the library is being opened runs once it is open', async () => {
  const { jobs, opened, name } = session()
  const last = await jobs.ended(jobs.start([pageOf(3)]))
  expect(last).toMatchObject({ status: 'done', outcomes: [{ counts: { new: 3 } }] })
  expect(await allKeys(await opened())).toHaveLength(3)
  expect(name).toBe('library')
})

test('a job on a library that cannot be opened fails, names no path, and keeps nobody from quitting', async () => {
  const { jobs, opened, progress, folder, close, failures } = session(brokenFolder())
  const last = jobs.ended(jobs.start([pageOf(1)]))
  await expect(opened()).rejects.toBeInstanceOf(LibraryError)
  expect(await last).toMatchObject({ status: 'failed', error: expect.stringContaining('The import stopped') })
  await jobs.stopAll()
  await close()
  expect(JSON.stringify(progress)).not.toContain(folder)
  expect(failures).toEqual([])
})

test('quitting while the library is being opened waits for it, and leaves it whole', async () => {
  const first = session()
  const last = first.jobs.ended(first.jobs.start([pageOf(1)]))
  await first.jobs.stopAll()
  await first.close()
  expect(await last).toMatchObject({ status: 'cancelled' })
  expect(await allKeys(await session(first.folder).opened())).toEqual([])
})

test('a job that is started when the library is closed is cancelled at once', async () => {
  const { jobs, close } = session()
  await close()
  expect(await jobs.ended(jobs.start([pageOf(1)]))).toMatchObject({ status: 'cancelled', error: null })
})

test('when quitting has closed the library, the window hears of no more changes', async () => {
  const { jobs, opened, changes, close } = session()
  await jobs.ended(jobs.start([pageOf(1)]))
  const library = await opened()
  const paper = await somePaper(library)
  const heard = changes.length
  const writes = [true, false, true].map((isStarred) =>
    library.write('papers.setReading', { ids: [paper.id], isStarred }),
  )
  await close()
  await Promise.all(writes)
  expect(changes).toHaveLength(heard)
})

test('what a killed process left is put in order: drafts become notes, imports go on', async () => {
  const first = await openClient()
  first.order(pageOf(3000))
  await underWay(first)
  const paper = await somePaper(first.client)
  const target = { kind: 'paper' as const, id: paper.id }
  await first.client.write('notes.saveDraft', { target, body: 'last words' })
  await first.client.close()

  const again = session(first.folder)
  expect(await again.recoverDrafts()).toBe(1)
  await again.goOnImporting()
  const [going] = again.jobs.running()
  expect(going?.title).toBe('Going on with the import of page of 3000')
  if (going !== undefined) await again.jobs.ended(going.jobId)
  const reopened = await again.opened()
  expect(await allKeys(reopened)).toHaveLength(3000)
  expect((await reopened.read('papers.details', { id: paper.id })).note?.body).toBe('last words')
})
