import { expect, test } from 'vitest'
import { appHandlers } from '../../src/main/ipc/app-handlers.ts'
import { fileTokens } from '../../src/main/ipc/file-tokens.ts'
import { importHandlers } from '../../src/main/ipc/import-handlers.ts'
import { libraryHandlers } from '../../src/main/ipc/library-handlers.ts'
import { importPreviews } from '../../src/main/ipc/previews.ts'
import { snapshotHandlers } from '../../src/main/ipc/snapshot-handlers.ts'
import { LibraryError } from '../../src/main/library/library-error.ts'
import { readOperations, writeOperations } from '../../src/main/library/operations.ts'
import type { LibraryClient } from '../../src/main/threads/library-client.ts'
import type { JobInput } from '../../src/main/threads/protocol.ts'
import { calls } from '../../src/shared/contract/calls.ts'
import type { JobId } from '../../src/shared/model/ids.ts'
import { Settings } from '../../src/shared/model/settings.ts'
import { callNames, goodInputs, ownPage, routerDouble } from './builders/router.ts'

const jobId = '01890a5d-ac96-774b-bcce-b302099a8057' as JobId

/** A library that answers with which of its threads was asked for what. */
const library = {
  read: async (name: string, input: unknown) => ['reader', name, input],
  write: async (name: string, input: unknown) => ['writer', name, input],
} as unknown as LibraryClient

test('every query of the contract is asked of the reader and every change of the writer, under its own name', async () => {
  const handlers: Record<string, ((input: unknown) => unknown) | undefined> = libraryHandlers(
    async () => library,
  ) as never
  const answered = callNames.filter((name) => name in readOperations || name in writeOperations)
  expect(Object.keys(handlers).sort()).toEqual([...answered].sort())
  for (const name of answered) {
    const thread = name in readOperations ? 'reader' : 'writer'
    expect(await handlers[name]?.(goodInputs[name])).toEqual([thread, name, goodInputs[name]])
  }
})

test('a page that asks before the library is open waits, and is told when it cannot be opened, without the folder', async () => {
  const opening = Promise.withResolvers<LibraryClient>()
  const handlers = libraryHandlers(() => opening.promise)
  const { route } = routerDouble({ 'papers.shelves': () => handlers['papers.shelves']({}) })
  const answer = route(ownPage, 'papers.shelves', {})
  opening.reject(new LibraryError('damaged', 'The library in /home/reader/secret is damaged'))
  expect(await answer).toMatchObject({ ok: false, error: { code: 'library-unavailable' } })
  expect(JSON.stringify(await answer)).not.toContain('secret')
})

/** The handlers of imports over a dialog that answers with these paths; `started` holds what was begun. */
function importsChoosing(...paths: string[]) {
  const started: (readonly JobInput[])[] = []
  const cancelled: string[] = []
  const tokens = fileTokens()
  const handlers = importHandlers({
    tokens,
    welcomePath: '/app/resources/welcome.txt',
    chooseFiles: async () => paths,
    start: (inputs) => {
      started.push(inputs)
      return jobId
    },
    cancel: (id) => cancelled.push(id),
    previews: importPreviews({ order: async () => {}, startJob: () => jobId, now: () => 0 }),
  })
  return { handlers, tokens, started, cancelled }
}

test('choosing files starts one import of all, and the page gets no path', async () => {
  const { handlers, started } = importsChoosing('/feeds/a.txt', '/feeds/b.txt')
  expect(await handlers['import.choose']({})).toEqual({ jobId })
  expect(started).toEqual([
    [
      { kind: 'path', path: '/feeds/a.txt' },
      { kind: 'path', path: '/feeds/b.txt' },
    ],
  ])
})

test('choosing nothing starts nothing', async () => {
  const { handlers, started } = importsChoosing()
  expect(await handlers['import.choose']({})).toBeNull()
  expect(started).toEqual([])
})

test('files are imported by their tokens, and not at all when one of them is not known', () => {
  const { handlers, tokens, started } = importsChoosing()
  handlers['import.files']({ files: tokens.issue([{ path: '/feeds/a.txt' }]) })
  expect(started).toEqual([[{ kind: 'path', path: '/feeds/a.txt' }]])
  const files = [...tokens.issue([{ path: '/feeds/b.txt' }]), jobId as never]
  expect(() => handlers['import.files']({ files })).toThrow('Drop or choose it again')
  expect(started).toHaveLength(1)
})

test('text and the welcome snapshot are imported, and a job is cancelled by its id', () => {
  const { handlers, started, cancelled } = importsChoosing()
  handlers['import.text']({ text: 'Daily Papers' })
  handlers['import.welcome']({})
  handlers['job.cancel']({ jobId })
  expect(started).toEqual([
    [{ kind: 'text', name: 'Clipboard', text: 'Daily Papers' }],
    [{ kind: 'path', path: '/app/resources/welcome.txt' }],
  ])
  expect(cancelled).toEqual([jobId])
})

/** The app's own handlers over a door that notes what it was asked to do. */
function app() {
  const done: unknown[] = []
  const handlers = appHandlers({
    version: '0.1.0',
    platform: 'linux',
    libraryName: 'library',
    readSettings: async () => Settings.parse({}),
    listCategories: async () => [],
    runningJobs: () => [],
    onBegun: (page) => done.push(['begun', page]),
    onFlushed: (page, number) => done.push(['flushed', page, number]),
    openExternal: async (url) => void done.push(['opened', url]),
    copyText: (text) => done.push(['copied', text]),
  })
  return { handlers, done }
}

test('the window gets what it needs to begin, as the contract has it', async () => {
  const { handlers, done } = app()
  const begun = await handlers['app.start']({}, 3)
  expect(calls['app.start'].output.parse(begun)).toEqual(begun)
  expect(done).toEqual([['begun', 3]])
})

test('a link is opened as it was checked, text is copied, a flush is acknowledged', async () => {
  const { handlers, done } = app()
  await handlers['app.openLink']({ url: 'https:/example.org' }, 1)
  handlers['app.copyText']({ text: 'words' }, 1)
  handlers['app.flushed']({ number: 7 }, 3)
  expect(done).toEqual([
    ['opened', 'https://example.org/'],
    ['copied', 'words'],
    ['flushed', 3, 7],
  ])
})

test('a link that is refused is not opened', () => {
  const { handlers, done } = app()
  expect(() => handlers['app.openLink']({ url: 'file:///etc/passwd' }, 1)).toThrow('was not opened')
  expect(done).toEqual([])
})

test('a kept capture is read again as a job that carries its name', async () => {
  const source = { id: jobId, sha256: 'abc', origin: 'june.txt', referenceDay: '2026-06-26' }
  const started: unknown[] = []
  const handlers = snapshotHandlers({
    library: async () => ({ ...library, read: async () => source }) as unknown as LibraryClient,
    start: (...given) => {
      started.push(given)
      return jobId
    },
  })
  expect(await handlers['snapshots.reread']({ id: jobId as never, format: null })).toEqual({ jobId })
  expect(started).toEqual([[[{ kind: 'reread', source, format: null }], { title: 'Reading june.txt again' }]])
  expect(await handlers['snapshots.formats']({})).toContainEqual(
    expect.objectContaining({ name: 'hugging-face-text', parserVersion: expect.any(Number) }),
  )
})
