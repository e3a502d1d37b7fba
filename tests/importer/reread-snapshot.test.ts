import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ImportCall } from '../../src/main/importer/import-sink.ts'
import { PAUSED } from '../../src/main/importer/import-snapshot.ts'
import {
  describeReread,
  type RereadOptions,
  type RereadReport,
  rereadSnapshot,
} from '../../src/main/importer/reread-snapshot.ts'
import { capturePath } from '../../src/main/library/captures.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { recomputePaper, removePaper } from '../../src/main/library/paper-repository.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { PaperKey, SnapshotId } from '../../src/shared/model/ids.ts'
import {
  asReadable,
  emptyLibrary,
  highlightQuote,
  paperCalled,
  readOperations,
  titles,
  undo,
  writeOperations,
} from '../library/builders/library.ts'
import { captureOf, fromText, importSnapshotInto } from './builders/importing.ts'

function callOver(library: WritableLibrary, onCall: (name: string) => void = () => undefined): ImportCall {
  return async (name, input) => {
    onCall(name)
    const operation = writeOperations[name] as (
      library: WritableLibrary,
      input: unknown,
    ) => { value: unknown }
    return operation(library, input).value as never
  }
}

function reread(
  library: WritableLibrary,
  id: SnapshotId,
  more: Partial<RereadOptions> = {},
  call = callOver(library),
): Promise<RereadReport> {
  const source = readOperations['snapshots.rereadSource'](asReadable(library), { id })
  return rereadSnapshot(source, call, {
    libraryFolder: library.folder,
    pauseMs: 0,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  })
}

/** A library that imported a capture of these titles as if its parser had overlooked the first. */
async function libraryReadBadly(names: readonly string[]) {
  const library = emptyLibrary()
  const { snapshot } = await importSnapshotInto(library, fromText(captureOf(names), 'june.txt'))
  const [overlooked] = library.database.column<PaperKey>('SELECT paper FROM appearance WHERE ordinal = 0')
  if (overlooked !== undefined) removePaper(library, overlooked)
  library.database.run(`DELETE FROM appearance WHERE ordinal = 0`)
  library.database.run(`UPDATE appearance SET ordinal = ordinal - 1`)
  library.database.run('UPDATE snapshot SET parser_version = 0')
  return { library, id: snapshot.id }
}

/** A library in which one of these titles stands as an older parser took it. */
async function libraryWithWrongTitle() {
  const library = emptyLibrary()
  const { snapshot } = await importSnapshotInto(library, fromText(captureOf(names), 'june.txt'))
  const wrong = 'Papers Merging Late at Night 37'
  const key = library.database.value<PaperKey>('SELECT paper FROM appearance WHERE ordinal = 1')
  if (key === undefined) throw new Error('Nothing was imported')
  library.database.run(`UPDATE revision SET text = ? WHERE paper = ? AND field = 'title'`, [wrong, key])
  recomputePaper(library, key)
  return { library, id: snapshot.id, wrong }
}

const names = ['Quiet Tokens of Old', 'Merging Late at Night', 'Shallow Codebooks for All']

test('the kept bytes are read again with the parser there is now', async () => {
  const { library, id } = await libraryReadBadly(names)
  const report = await reread(library, id)
  if (report.kind !== 'reread') throw new Error(report.kind)
  expect(report.snapshot).toMatchObject({ id, paperCount: 3, capturedOn: '2026-06-26' })
  expect(titles(library).sort()).toEqual([...names].sort())
  expect(verifyLibrary(library.database, library.folder)).toEqual([])
  undo(library)
  expect(verifyLibrary(library.database, library.folder)).toEqual([])
})

test('read as before, it says so', async () => {
  const library = emptyLibrary()
  const { snapshot } = await importSnapshotInto(library, fromText(captureOf(names), 'june.txt'))
  const report = await reread(library, snapshot.id)
  if (report.kind !== 'reread') throw new Error(report.kind)
  expect(describeReread(report)).toBe('3 papers, as before')
})

test('a form in which it holds no paper is refused, and nothing is changed', async () => {
  const library = emptyLibrary()
  const { snapshot } = await importSnapshotInto(library, fromText(captureOf(names), 'june.txt'))
  const report = await reread(library, snapshot.id, { format: 'hugging-face-json' })
  expect(report).toMatchObject({ kind: 'refused', origin: 'june.txt' })
  expect(titles(library)).toHaveLength(3)
  expect(readOperations['snapshots.list'](asReadable(library), {})).toEqual([snapshot])
})

test('stopped half-way, everything is as it was', async () => {
  const library = emptyLibrary()
  const many = Array.from({ length: 250 }, (_value, index) => `Quiet Tokens Number ${index} of the Year`)
  const { snapshot } = await importSnapshotInto(library, fromText(captureOf(many), 'june.txt'))
  const controller = new AbortController()
  const report = await reread(
    library,
    snapshot.id,
    { signal: controller.signal },
    callOver(library, (name) => name === 'imports.writeReread' && controller.abort()),
  )
  expect(report).toEqual({ kind: 'cancelled' })
  expect(readOperations['snapshots.list'](asReadable(library), {})).toEqual([snapshot])
  expect(writeOperations['imports.unfinishedRereads'](library, {}).value).toEqual({
    rereads: [],
    unsettled: [],
  })
})

test('stopped because the app is quitting, it is left to go on', async () => {
  const library = emptyLibrary()
  const many = Array.from({ length: 250 }, (_value, index) => `Quiet Tokens Number ${index} of the Year`)
  const { snapshot } = await importSnapshotInto(library, fromText(captureOf(many), 'june.txt'))
  const controller = new AbortController()
  const call = callOver(library, (name) => name === 'imports.writeReread' && controller.abort(PAUSED))
  expect(await reread(library, snapshot.id, { signal: controller.signal }, call)).toEqual({
    kind: 'cancelled',
  })
  const { rereads } = writeOperations['imports.unfinishedRereads'](library, {}).value
  expect(rereads).toEqual([{ id: snapshot.id, format: 'hugging-face-text' }])
  expect(await reread(library, snapshot.id)).toMatchObject({ kind: 'reread', came: 0 })
})

test('a paper whose title was read wrongly keeps its identity when that is read anew', async () => {
  const { library, id, wrong } = await libraryWithWrongTitle()
  const { id: paperId } = paperCalled(library, wrong)
  highlightQuote(library, wrong, 'grows with the square')
  const report = await reread(library, id)
  expect(report).toMatchObject({ kind: 'reread', came: 0, removed: 0, touched: 0 })
  expect(paperCalled(library, 'Merging Late at Night')).toMatchObject({ id: paperId, highlights: [{}] })
  expect(titles(library)).toHaveLength(3)
  expect(verifyLibrary(library.database, library.folder)).toEqual([])
})

test.each(['imports.writeReread', 'imports.finishReread', 'imports.settleReading'])(
  'ended before %s as if the process was killed, the library is whole and it can go on',
  async (last) => {
    const { library, id } = await libraryReadBadly(names)
    const never = new Promise<never>(() => undefined)
    const call = callOver(library)
    const reachedLast = new Promise<void>((resolve) => {
      const dying: ImportCall = (name, input) => {
        if (name !== last) return call(name, input)
        resolve()
        return never
      }
      void reread(library, id, {}, dying)
    })
    await reachedLast
    expect(verifyLibrary(library.database, library.folder)).toEqual([])
    expect((await reread(library, id)).kind).toBe('reread')
    expect(titles(library)).toHaveLength(3)
    expect(writeOperations['imports.unfinishedRereads'](library, {}).value).toEqual({
      rereads: [],
      unsettled: [],
    })
    expect(verifyLibrary(library.database, library.folder)).toEqual([])
  },
)

test('without its kept bytes it is refused', async () => {
  const library = emptyLibrary()
  const { snapshot } = await importSnapshotInto(library, fromText(captureOf(names), 'june.txt'))
  const { sha256 } = readOperations['snapshots.rereadSource'](asReadable(library), { id: snapshot.id })
  rmSync(capturePath(library.folder, sha256))
  expect(await reread(library, snapshot.id)).toMatchObject({ kind: 'refused', code: 'missing' })
})
