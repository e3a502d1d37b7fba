import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EntryToWrite } from '../../../src/main/library/entry.ts'
import type { SnapshotToBegin } from '../../../src/main/library/import-writing.ts'
import { openWritable, type WritableLibrary } from '../../../src/main/library/open-library.ts'
import { readOperations, writeOperations } from '../../../src/main/library/operations.ts'
import { listPapers } from '../../../src/main/library/paper-listing.ts'

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty library in a folder of its own; both go when the test ends. */
export function emptyLibrary(folder = join(temporaryFolder(), 'library')): WritableLibrary {
  const library = openWritable(folder)
  onTestFinished(() => library.close())
  return library
}

/** An entry of a text capture: a title and an abstract, unless the test says more. */
export function entry(title: string, more: Partial<EntryToWrite> = {}): EntryToWrite {
  return {
    title,
    abstract: `We study ${title.toLowerCase()} in some depth. The results of this study are reported here in full.`,
    authors: [],
    identifiers: [],
    links: [],
    votes: null,
    comments: null,
    publishedOn: null,
    listedOn: '2026-06-26',
    organisations: [],
    keywords: [],
    venue: null,
    rank: 1,
    span: { start: 0, end: 1 },
    ...more,
  }
}

let captures = 0

/** A snapshot of a text capture that nobody has imported yet, unless the test says more. */
export function snapshotToBegin(more: Partial<SnapshotToBegin> = {}): SnapshotToBegin {
  captures += 1
  return {
    sha256: `capture-${captures}`,
    byteSize: 10,
    origin: `capture-${captures}.txt`,
    format: 'hugging-face-text',
    formatTitle: 'Hugging Face Papers, plain text',
    parserVersion: 1,
    confidence: 0.95,
    encoding: 'utf-8',
    capturedOn: '2026-06-26',
    isYearInferred: true,
    ...more,
  }
}

/** Imports entries as one snapshot, as the importer would. */
export function importEntries(
  library: WritableLibrary,
  entries: readonly EntryToWrite[],
  more: Partial<SnapshotToBegin> = {},
) {
  const { value: begun } = writeOperations['import.begin'](library, snapshotToBegin(more))
  const ranked = entries.map((one, index) => ({ ...one, rank: index + 1 }))
  writeOperations['import.write'](library, { snapshot: begun.key, firstOrdinal: 0, entries: ranked })
  const finish = { key: begun.key, id: begun.id, status: 'complete' as const, refused: 0, problems: [] }
  return writeOperations['import.finish'](library, finish).value
}

/** The whole titles of the library's papers, in the order of the list. */
export function titles(library: WritableLibrary): string[] {
  return listPapers(library.database, { query: '', limit: Number.POSITIVE_INFINITY, sort: null }).papers.map(
    (one) => one.title,
  )
}

/** The paper with this title. */
export function paperCalled(library: WritableLibrary, title: string) {
  const { papers } = listPapers(library.database, { query: '', limit: Number.POSITIVE_INFINITY, sort: null })
  const found = papers.find((one) => one.title === title)
  if (found === undefined) throw new Error(`No paper is called ${title}`)
  return readOperations['papers.details'](asReadable(library), { id: found.id })
}

/** Highlights the first place of `quote` in the paper's abstract. */
export function highlightQuote(library: WritableLibrary, title: string, quote: string) {
  const paper = paperCalled(library, title)
  const text = paper.abstract
  if (text === null) throw new Error(`${title} has no abstract`)
  const start = text.text.indexOf(quote)
  return writeOperations['highlights.create'](library, {
    paperId: paper.id,
    field: 'abstract',
    revisionId: text.revisionId,
    start,
    end: start + quote.length,
    category: 'general',
  }).value
}

export function undo(library: WritableLibrary) {
  return writeOperations['history.undo'](library, {}).value
}

export function redo(library: WritableLibrary) {
  return writeOperations['history.redo'](library, {}).value
}

/** The writer seen as a reader: it can do all a reader can. */
export function asReadable(library: WritableLibrary) {
  return { folder: library.folder, database: library.database, close: () => undefined }
}

export { readOperations, writeOperations }
