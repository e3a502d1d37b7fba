import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openWritable } from '../../../src/main/library/open-library.ts'
import { documentOf, mergeDocument, stage } from '../builders/exchanging.ts'
import { fillLibrary, wordsOf } from '../builders/full-library.ts'
import { emptyLibrary } from '../builders/library.ts'

/** Filled once: no test changes it. */
let document = ''

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  const library = openWritable(join(folder, 'library'))
  await fillLibrary(library, wordsOf(['one', 'two']))
  document = documentOf(library)
  library.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The document with the first row of a list changed. */
function withRow(list: string, change: (row: Record<string, unknown>) => void): string {
  const start = document.indexOf('\n', document.indexOf(`"${list}": [`)) + 1
  const end = document.indexOf('\n', start)
  const line = document.slice(start, end)
  const row = JSON.parse(line.replace(/,$/, ''))
  change(row)
  return `${document.slice(0, start)}${JSON.stringify(row)}${line.endsWith(',') ? ',' : ''}${document.slice(end)}`
}

describe('a document that is damaged or hostile', () => {
  it('is read the same wherever its pieces are cut', async () => {
    const counts = (await stage(document)).counts
    for (const length of [1, 7, 1000]) expect((await stage(document, length)).counts).toEqual(counts)
  })

  it('leaves the library as it was when it breaks off anywhere', async () => {
    const library = emptyLibrary()
    const before = documentOf(library)
    for (const share of [0.1, 0.35, 0.5, 0.75, 0.99])
      await expect(
        mergeDocument(library, document.slice(0, Math.floor(document.length * share))),
      ).rejects.toThrow(/damaged|form/)
    expect(documentOf(library)).toBe(before)
  })

  it.each<[string, string, (row: Record<string, unknown>) => void]>([
    ['a value of another type', 'papers', (row) => (row.rank = 'one')],
    ['a field that nobody knows', 'papers', (row) => (row.surprise = 1)],
    ['a uid that is none', 'highlights', (row) => (row.id = '../../etc/passwd')],
    ['a capture named by a path', 'snapshots', (row) => (row.sha256 = '../../../secret')],
    ['a text without end', 'notes', (row) => (row.body = 'a'.repeat(1_100_000))],
    ['a row larger than any', 'revisions', (row) => (row.text = 'a'.repeat(5_000_000))],
    ['a highlight past the end of its text', 'highlights', (row) => (row.end = 1_000_000)],
    ['a highlight of a paper that is not there', 'highlights', (row) => (row.paper = row.id)],
    ['a collection that lies in itself', 'collections', (row) => (row.parent = row.id)],
    ['a stamp from the end of time', 'tags', (row) => (row.stamp = 'zzzzzzzzzz-zzzzzz-ffffffff')],
    ['a category that there is not', 'highlights', (row) => (row.category = 'other')],
    ['bytes that are not those of the capture', 'captures', (row) => (row.data = 'AAAA')],
    ['a capture of no snapshot', 'captures', (row) => (row.sha256 = 'f'.repeat(64))],
  ])('is refused with %s', async (_what, list, change) => {
    const changed = withRow(list, change)
    await expect(stage(changed)).rejects.toThrow(/damaged.*Nothing was changed/s)
  })

  it('is refused when it is of another form, and when a newer Offprint wrote it', async () => {
    await expect(stage('{"format":"offprint-library","version":2,"papers":[]}')).rejects.toThrow(
      /newer Offprint/,
    )
    for (const text of ['', '[]', '{', '{"format":"other","isWhole":true}', '['.repeat(100_000), '{"a":'])
      await expect(stage(text)).rejects.toThrow(/damaged/)
  })
})
