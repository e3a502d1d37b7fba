// Writes to a library until it is killed, and prints a line after each thing that is done.
import type { EntryToWrite } from '../../../src/main/library/entry.ts'
import { openWritable } from '../../../src/main/library/open-library.ts'
import { writeOperations } from '../../../src/main/library/operations.ts'
import { listPapers } from '../../../src/main/library/paper-listing.ts'

const [folder = '', job = ''] = process.argv.slice(2)
const library = openWritable(folder)
if (job === 'import') importWithoutEnd()
else if (job === 'undo') undoWithoutEnd()
else saveNotesWithoutEnd()

function importWithoutEnd(): never {
  const { value: begun } = writeOperations['import.begin'](library, {
    sha256: 'endless',
    byteSize: 1,
    origin: 'endless.txt',
    format: 'hugging-face-text',
    formatTitle: 'text',
    parserVersion: 1,
    confidence: 1,
    encoding: 'utf-8',
    capturedOn: '2026-06-26',
    isYearInferred: false,
  })
  for (let written = 0; ; written += 100) {
    const entries = Array.from({ length: 100 }, (_, index) => entryNumbered(written + index))
    writeOperations['import.write'](library, { snapshot: begun.key, firstOrdinal: written, entries })
    process.stdout.write(`${written + 100}\n`)
  }
}

function undoWithoutEnd(): never {
  for (;;) {
    for (const step of ['history.undo', 'history.redo'] as const) {
      writeOperations[step](library, {})
      process.stdout.write(`${step}\n`)
    }
  }
}

function saveNotesWithoutEnd(): never {
  const [paper] = listPapers(library.database, { query: '', limit: 1, sort: null }).papers
  if (paper === undefined) throw new Error('The library holds no paper')
  for (let count = 1; ; count += 1) {
    const target = { kind: 'paper' as const, id: paper.id }
    writeOperations['notes.save'](library, { target, body: String(count), session: 'one' })
    process.stdout.write(`${count}\n`)
  }
}

function entryNumbered(number: number): EntryToWrite {
  return {
    title: `A Paper Numbered ${number}`,
    abstract: `This is the abstract of the paper that is numbered ${number}, and of no other.`,
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
    rank: number + 1,
    span: { start: 0, end: 1 },
  }
}
