import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, type TestContext, test } from 'vitest'
import { huggingFaceText } from '../../src/main/importer/formats/hugging-face/plain-text.ts'
import { capturePath } from '../../src/main/library/captures.ts'
import { listPapers } from '../../src/main/library/paper-listing.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import { emptyLibrary, paperCalled } from '../library/builders/library.ts'
import { importSnapshotInto } from './builders/importing.ts'

const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'snapshots', 'hf-papers-token.txt')

/** What this one capture holds around its papers, read off it by eye. */
const FURNITURE = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'byAK and the research community',
]
const DATE = 'Jun 26'

function needCapture({ skip }: TestContext): void {
  skip(!existsSync(path), `The real capture is not at ${path}; it is not part of the repository.`)
}

/** The capture's papers by nothing but blank lines and the list above. */
function readByEye(): { title: string; abstract: string }[] {
  const blocks = readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && block !== DATE && !FURNITURE.includes(block))
  const papers: { title: string; abstract: string }[] = []
  for (let index = 0; index < blocks.length; index += 2) {
    papers.push({ title: blocks[index] ?? '', abstract: blocks[index + 1] ?? '' })
  }
  return papers
}

test('the real capture gives exactly its 51 papers, each title and abstract character for character', async (context) => {
  needCapture(context)
  const library = emptyLibrary()
  const { snapshot, counts } = await importSnapshotInto(library, { kind: 'path', path })
  expect(counts).toEqual({ found: 51, new: 51, held: 0, upgraded: 0, refused: 0 })
  expect(snapshot.problems).toEqual([])
  const { papers } = listPapers(library.database, { query: '', limit: 1000, sort: null })
  expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual(readByEye())
  expect(papers).toHaveLength(51)
  expect(verifyLibrary(library.database, library.folder)).toEqual([])
})

test('its furniture is furniture, its date a date, and every line is in exactly one part', (context) => {
  needCapture(context)
  const text = readFileSync(path, 'utf8')
  const { parts } = huggingFaceText.parse({ text, referenceDay: '2026-11-23' })
  const textsOf = (kind: string): string[] =>
    parts.filter((part) => part.kind === kind).map((part) => text.slice(part.start, part.end))
  expect(textsOf('furniture')).toEqual(FURNITURE)
  expect(textsOf('date')).toEqual([DATE])
  expect(textsOf('skipped')).toEqual([])
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
  expect(parts.map((part) => part.line)).toEqual(lines)
})

test('its form is recognised for sure, and its date read with a year that is inferred and marked so', async (context) => {
  needCapture(context)
  const library = emptyLibrary()
  const bytes = readFileSync(path)
  const { snapshot } = await importSnapshotInto(library, { kind: 'bytes', name: 'capture.txt', bytes })
  expect(snapshot).toMatchObject({
    format: 'hugging-face-text',
    capturedOn: '2026-06-26',
    isYearInferred: true,
  })
  expect(snapshot.confidence).toBeGreaterThan(0.9)
  expect(paperCalled(library, 'Pointer Networks')).toMatchObject({
    listedOn: '2026-06-26',
    isYearInferred: true,
  })
})

test('its raw bytes are kept, named by their hash', async (context) => {
  needCapture(context)
  const library = emptyLibrary()
  await importSnapshotInto(library, { kind: 'path', path })
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(gunzipSync(readFileSync(capturePath(library.folder, sha256)))).toEqual(bytes)
})

test('the same bytes again are refused as already imported, with counts', async (context) => {
  needCapture(context)
  const library = emptyLibrary()
  const first = await importSnapshotInto(library, { kind: 'path', path })
  const again = await importSnapshotInto(library, { kind: 'path', path })
  expect(again).toMatchObject({
    isAlreadyImported: true,
    snapshot: { id: first.snapshot.id },
    counts: { found: 51, new: 0, held: 51, upgraded: 0, refused: 0 },
  })
  expect(listPapers(library.database, { query: '', limit: 1000, sort: null }).total).toBe(51)
})
