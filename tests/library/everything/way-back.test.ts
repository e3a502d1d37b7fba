import { copyFileSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databasePath, openWritable } from '../../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../../src/main/library/verify.ts'
import type { SnapshotId } from '../../../src/shared/model/ids.ts'
import { documentOf, mergeDocument } from '../builders/exchanging.ts'
import { fillLibrary, wordsOf } from '../builders/full-library.ts'
import {
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  temporaryFolder,
  titles,
  writeOperations,
} from '../builders/library.ts'

const title = 'Quiet Memory'

test('the copy taken before a merge, put in the place of library.db, is the library as it was', async () => {
  const other = emptyLibrary()
  await fillLibrary(other, wordsOf(['one', 'two']))
  const folder = join(temporaryFolder(), 'library')
  const library = openWritable(folder)
  importEntries(library, [entry(title)])
  highlightQuote(library, title, 'study quiet memory')
  const before = documentOf(library, false)
  const { backup } = await mergeDocument(library, documentOf(other))
  expect(documentOf(library, false)).not.toBe(before)
  library.close()

  const elsewhere = temporaryFolder()
  for (const file of readdirSync(folder).filter((name) => name.startsWith('library.db')))
    renameSync(join(folder, file), join(elsewhere, file))
  copyFileSync(join(folder, 'backups', backup ?? ''), databasePath(folder))
  const back = emptyLibrary(folder)
  expect(documentOf(back, false)).toBe(before)
  expect(problemsBesideCaptures(back)).toEqual([])
  expect(undo(back)).toMatchObject({ isDone: true, message: 'Undid highlight.' })
})

test('undo goes on before a merge that it took back, and refuses by name what one changed that was too much for it', async () => {
  const here = emptyLibrary()
  importEntries(here, [entry(title), entry('Loud Memory')], { sha256: 'a'.repeat(64) })
  const there = emptyLibrary()
  await mergeDocument(there, documentOf(here))
  const setState = (library: typeof here, name: string, state: 'later' | 'done') =>
    writeOperations['papers.setReading'](library, { ids: [paperCalled(library, name).id], state })
  setState(here, 'Loud Memory', 'later')
  setState(here, title, 'later')
  setState(there, title, 'done')
  const document = documentOf(there)
  await mergeDocument(here, document)
  expect(undo(here).message).toBe('Undid import of library.json.')
  expect(paperCalled(here, title).state).toBe('later')

  await mergeDocument(here, document)
  // As it is with one that is too large to be a step.
  here.database.run(`DELETE FROM journal WHERE kind = 'merge'`)
  const refused = undo(here)
  expect(refused.isDone).toBe(false)
  expect(refused.message).toMatch(/^Could not undo .*changed again since/)
  expect(paperCalled(here, title).state).toBe('done')
  expect(undo(here).isDone).toBe(true)
  expect(paperCalled(here, 'Loud Memory').state).toBe('inbox')
})

test('a capture that came with a merge is taken back as a step, but for the papers with marks', async () => {
  const there = emptyLibrary()
  importEntries(there, [entry(title), entry('Loud Memory')], { sha256: 'b'.repeat(64) })
  highlightQuote(there, title, 'study quiet memory')
  const here = emptyLibrary()
  importEntries(here, [entry('Own Memory')])
  await mergeDocument(here, documentOf(there))
  const id = here.database.value<SnapshotId>('SELECT id FROM snapshot WHERE sha256 = ?', ['b'.repeat(64)])
  if (id === undefined) throw new Error('The capture came with the merge.')
  writeOperations['snapshots.takeBack'](here, { id })
  expect(titles(here).sort()).toEqual(['Own Memory', title])
  expect(undo(here).isDone).toBe(true)
  expect(titles(here).sort()).toEqual(['Loud Memory', 'Own Memory', title])
})

function undo(library: ReturnType<typeof emptyLibrary>) {
  return writeOperations['history.undo'](library, {}).value
}

/** What verify finds; the captures of papers that a test puts in by hand have no bytes. */
function problemsBesideCaptures({ database, folder }: ReturnType<typeof emptyLibrary>) {
  return verifyLibrary(database, folder).filter(({ check }) => check !== 'capture')
}
