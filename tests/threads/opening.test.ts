import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { LibraryError } from '../../src/main/library/library-error.ts'
import { databasePath, openWritable } from '../../src/main/library/open-library.ts'
import { openLibraryClient } from '../../src/main/threads/library-client.ts'
import { temporaryFolder } from '../library/builders/library.ts'
import { earOf, openClient, pageOf, somePaper, watchThreads } from './builders/client.ts'

const clientModule = join(import.meta.dirname, '..', '..', 'src', 'main', 'threads', 'library-client.ts')

/** A library folder whose `library.db` is none. */
function brokenLibrary(): string {
  const folder = temporaryFolder()
  writeFileSync(databasePath(folder), 'These are notes of mine and no database at all. '.repeat(100))
  return folder
}

/** A library that a later version has written. */
function newerLibrary(): string {
  const folder = temporaryFolder()
  openWritable(folder).close()
  const database = new Database(databasePath(folder))
  database.pragma('user_version = 9999')
  database.close()
  return folder
}

test.each([
  ['newer', newerLibrary],
  ['damaged', brokenLibrary],
])('a library that is %s rejects with that, fails nothing else and leaves no thread', async (code, make) => {
  const { threads, allEnded } = watchThreads()
  const ear = earOf()
  const opening = openLibraryClient(make(), ear.listener)
  await expect(opening).rejects.toBeInstanceOf(LibraryError)
  await expect(opening).rejects.toMatchObject({ code })
  await allEnded()
  expect(threads).toHaveLength(1)
  expect(ear.failures).toEqual([])
})

test('a process that could not open its library ends by itself', async () => {
  const script = `
    import { openLibraryClient } from ${JSON.stringify(clientModule)}
    const listener = { onChanged() {}, onImport() {}, onFailure() {} }
    await openLibraryClient(process.argv[1], listener).catch(({ code }) => console.log(code))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, brokenLibrary()], {
    timeout: 20_000,
  })
  expect(stdout).toBe('damaged\n')
})

test.each([
  ['writer', 0],
  ['reader', 1],
])('a %s that ends while the library is opened rejects that, and leaves no thread', async (name, place) => {
  const { threads, allEnded } = watchThreads((worker, started) => {
    if (started === place) void worker.terminate()
  })
  const ear = earOf()
  const opening = openLibraryClient(temporaryFolder(), ear.listener)
  await expect(opening).rejects.toThrow(`The ${name}-thread ended`)
  await allEnded()
  expect(threads).toHaveLength(place + 1)
  expect(ear.failures).toEqual([])
})

test('what another process writes is noticed', async () => {
  const { changes, until, folder } = await openClient()
  const other = await openClient(folder)
  await other.ended(other.order(pageOf(2)))
  await until(() => changes.find((change) => change.kind === 'all' && change.ids === null))
})

test('what a client writes itself is told by kind, and not as the work of another', async () => {
  const { client, changes, order, ended, until } = await openClient()
  await ended(order(pageOf(2)))
  const paper = await somePaper(client)
  await client.write('papers.setReading', { ids: [paper.id], isStarred: true })
  await until(() => changes.find((change) => change.kind === 'reading' && change.ids?.[0] === paper.id))
  expect(changes.map((change) => change.kind)).not.toContain('all')
})
