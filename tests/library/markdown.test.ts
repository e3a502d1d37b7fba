import { expect, test } from 'vitest'
import { planReading, settleReading } from '../../src/main/exporter/markdown/read-back.ts'
import { templateOf, writePaperFile } from '../../src/main/exporter/markdown/write-paper-file.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import type { PaperId } from '../../src/shared/model/ids.ts'
import { readPaperFile, writtenFileOf } from '../../src/shared/paper-file/paper-file.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  undo,
  writeOperations,
} from './builders/library.ts'

const usual = templateOf(null)
const choice = { withMarks: true, withAbstracts: true, withCallouts: false }

function libraryOfOne() {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  const { id } = paperCalled(library, 'Quiet Tokens')
  const highlight = highlightQuote(library, 'Quiet Tokens', 'in some depth')
  writeOperations['notes.save'](library, {
    target: { kind: 'highlight', id: highlight.id },
    body: 'A first note.',
    session: 'one',
  })
  return { library, id, highlight }
}

function toWrite(library: WritableLibrary, id: PaperId) {
  const [found] = readOperations['markdown.find'](asReadable(library), { ids: [id] })
  if (found === undefined) throw new Error('The paper is not there')
  return found
}

/** Writes the paper's file as the app does. */
function writtenText(library: WritableLibrary, id: PaperId): string {
  const text = writePaperFile(toWrite(library, id).paper, usual, choice)
  const files = readPaperFile(text).map((file) => ({ id, content: JSON.stringify(writtenFileOf(file)) }))
  writeOperations['markdown.keep'](library, { files })
  return text
}

function readingOf(library: WritableLibrary, id: PaperId, text: string) {
  const [file] = readPaperFile(text)
  if (file === undefined) throw new Error('No paper was read')
  return planReading(file, toWrite(library, id), usual)
}

test('what was changed in a file is taken over as one step, which undo takes back whole', () => {
  const { library, id, highlight } = libraryOfOne()
  const edited = writtenText(library, id)
    .replace('A first note.', 'A better note.')
    .replace('state: "inbox"', 'state: "done"')
    .replace('tags: []', 'tags: [quiet]')
    .replace('## Note', 'Written between the parts.\n\n## Note')
  const before = toWrite(library, id).paper
  const merge = settleReading(readingOf(library, id, edited), new Map())
  if (merge === null) throw new Error('There is a conflict')
  writeOperations['markdown.merge'](library, { merges: [merge] })
  const { paper } = toWrite(library, id)
  expect(paper).toMatchObject({ state: 'done', tags: ['quiet'] })
  expect(paper.note?.body).toBe('Written between the parts.')
  expect(paper.highlights.find((one) => one.id === highlight.id)?.note?.body).toBe('A better note.')
  expect(readingOf(library, id, edited).parts).toEqual([])

  expect(undo(library).message).toContain('changes read back from a Markdown file')
  expect(toWrite(library, id).paper).toMatchObject({ state: before.state, tags: [], note: null })
  expect(toWrite(library, id).paper.highlights[0]?.note?.body).toBe('A first note.')
})

test('a conflict waits for a decision, and each decision does what it says', () => {
  const { library, id, highlight } = libraryOfOne()
  const edited = writtenText(library, id).replace('A first note.', 'The note of the file.')
  const target = { kind: 'highlight', id: highlight.id } as const
  writeOperations['notes.save'](library, { target, body: 'The note of the library.', session: 'two' })
  const reading = readingOf(library, id, edited)
  expect(reading.parts.map(({ kind }) => kind)).toEqual(['conflict'])
  expect(settleReading(reading, new Map())).toBeNull()
  const settled = (['mine', 'theirs', 'both'] as const).map((one) => {
    const merge = settleReading(reading, new Map([[reading.parts[0]?.part ?? 'note', one]]))
    return merge?.notes[0]?.body
  })
  expect(settled).toEqual([
    'The note of the library.',
    'The note of the file.',
    'The note of the library.\nThe note of the file.',
  ])
})

test('a highlight goes only when the person says so', () => {
  const { library, id, highlight } = libraryOfOne()
  const edited = writtenText(library, id).replace(`^mark-${highlight.id}`, '')
  const reading = readingOf(library, id, edited)
  expect(settleReading(reading, new Map())?.deleted).toEqual([])
  expect(
    settleReading(reading, new Map([[`highlight:${highlight.id}` as const, 'theirs' as const]]))?.deleted,
  ).toEqual([highlight.id])
})
