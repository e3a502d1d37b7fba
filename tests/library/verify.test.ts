import { rmSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { capturePath, keepCapture } from '../../src/main/library/captures.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import {
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  writeOperations,
} from './builders/library.ts'

/** The sha256 of no bytes at all. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** A library with two papers, a highlight, a note and a star. */
async function workedOnLibrary() {
  const library = emptyLibrary()
  await keepCapture(library.folder, EMPTY, Readable.from([]))
  importEntries(library, [entry('Quiet Tokens'), entry('Merging Late')], { sha256: EMPTY })
  const { id } = highlightQuote(library, 'Quiet Tokens', 'study quiet')
  writeOperations['notes.save'](library, {
    target: { kind: 'highlight', id },
    body: 'a thought',
    session: 'one',
  })
  const ids = [paperCalled(library, 'Merging Late').id]
  writeOperations['papers.setReading'](library, { ids, isStarred: true })
  return library
}

test('a library that a person worked on is sound', async () => {
  const library = await workedOnLibrary()
  expect(verifyLibrary(library.database, library.folder)).toEqual([])
})

test.each([
  ['paper-title', 'UPDATE paper SET title_revision = NULL WHERE key = 1'],
  ['paper-revision', 'UPDATE paper SET abstract_revision = 4 WHERE key = 1'],
  ['paper-appearance', 'DELETE FROM appearance WHERE paper = 1'],
  ['appearance-revision', 'UPDATE appearance SET title_revision = 3 WHERE paper = 1'],
  ['reading-copy', 'UPDATE paper SET is_starred = 0 WHERE key = 2'],
  ['search-index', 'DELETE FROM paper_fts WHERE rowid = 1'],
  ['search-index', 'UPDATE paper SET removed_at = added_at WHERE key = 2'],
  ['mark-index', 'DELETE FROM mark_fts WHERE rowid = 2'],
  ['mark-index', `UPDATE note SET deleted_at = 'now'`],
  ['highlight-anchor', 'DELETE FROM anchor'],
  ['highlight-revision', 'UPDATE highlight SET revision = 3'],
  ['highlight-quote', `UPDATE highlight SET start = start + 1`],
  ['note-place', 'UPDATE note SET paper = 2'],
  ['snapshot-counts', 'UPDATE snapshot SET new = 7'],
  ['references', 'UPDATE anchor SET highlight = 99'],
])('a broken rule is found: %s', async (check, damage) => {
  const library = await workedOnLibrary()
  library.database.pragma('foreign_keys = OFF')
  library.database.run(damage)
  const problems = verifyLibrary(library.database, library.folder)
  expect(problems.map((problem) => problem.check)).toContain(check)
  expect(problems.find((problem) => problem.check === check)?.message).toMatch(/^\d+ |^A row of/)
})

test.each([
  ['missing', (path: string) => rmSync(path)],
  ['damaged', (path: string) => writeFileSync(path, gzipSync('other bytes'))],
  ['damaged', (path: string) => writeFileSync(path, 'no gzip at all')],
])('kept bytes that are %s are found', async (what, damage) => {
  const library = await workedOnLibrary()
  damage(capturePath(library.folder, EMPTY))
  expect(verifyLibrary(library.database, library.folder)).toMatchObject([
    { check: 'capture', message: expect.stringContaining(what) },
  ])
})
