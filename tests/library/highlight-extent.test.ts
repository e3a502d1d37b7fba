import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listMarks } from '../../src/main/library/mark-listing.ts'
import { openWritable, type WritableLibrary } from '../../src/main/library/open-library.ts'
import type { HighlightId, NoteId } from '../../src/shared/model/ids.ts'
import { NOTE_LENGTH_LIMIT } from '../../src/shared/model/note-limit.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  redo,
  temporaryFolder,
  undo,
  writeOperations,
} from './builders/library.ts'

const TITLE = 'Quiet Tokens'
const TEXT =
  'We give an audit in time $O(n \\log n)$ for 𝑛 tokens. It runs without retraining, at 71\\% of the cost.'

function libraryAt(folder = join(temporaryFolder(), 'library')): WritableLibrary {
  const library = emptyLibrary(folder)
  importEntries(library, [entry(TITLE, { abstract: TEXT })])
  return library
}

const paper = (library: WritableLibrary) => paperCalled(library, TITLE)
const highlights = (library: WritableLibrary) => paper(library).highlights
const quotes = (library: WritableLibrary) => highlights(library).map(({ quote }) => quote)

function resize(library: WritableLibrary, id: HighlightId, start: number, end: number, session = 'one') {
  const revisionId = paper(library).abstract?.revisionId as never
  return writeOperations['highlights.resize'](library, { id, revisionId, start, end, session }).value
}

function split(library: WritableLibrary, id: HighlightId, at: number) {
  const revisionId = paper(library).abstract?.revisionId as never
  return writeOperations['highlights.split'](library, { id, revisionId, at }).value
}

const join2 = (library: WritableLibrary, id: HighlightId, otherId: HighlightId) =>
  writeOperations['highlights.join'](library, { id, otherId }).value

function note(library: WritableLibrary, id: HighlightId, body: string) {
  writeOperations['notes.save'](library, { target: { kind: 'highlight', id }, body, session: body })
}

function tag(library: WritableLibrary, id: HighlightId, name: string) {
  library.database.run(
    `INSERT OR IGNORE INTO tag (id, name, name_key, created_at, stamp) VALUES (?, ?, ?, '', '')`,
    [name, name, name],
  )
  library.database.run(
    `INSERT INTO tagging (id, tag, kind, target, created_at, stamp) VALUES (?, ?, 'highlight', ?, '', '')`,
    [`${name}:${id}`, name, id],
  )
}

const tagsOf = (library: WritableLibrary, id: HighlightId) =>
  library.database.column<string>(
    'SELECT tag FROM tagging WHERE target = ? AND deleted_at IS NULL ORDER BY tag',
    [id],
  )

describe('another extent', () => {
  test('is found by its words, and undone after the library was opened again', () => {
    const folder = join(temporaryFolder(), 'library')
    const first = openWritable(folder)
    importEntries(first, [entry(TITLE, { abstract: TEXT })])
    const { id } = highlightQuote(first, TITLE, 'an audit')
    const to = TEXT.indexOf(' in time')
    expect(resize(first, id, 0, to)).toMatchObject({ start: 0, end: to, quote: 'We give an audit' })
    expect(listMarks(first.database, 'give')).toHaveLength(1)
    first.close()
    const library = emptyLibrary(folder)
    expect(undo(library)).toMatchObject({ isDone: true, message: 'Undid change of extent.' })
    expect(highlights(library)).toMatchObject([{ quote: 'an audit', start: 8, end: 16, anchor: 'anchored' }])
    expect(listMarks(library.database, 'give')).toEqual([])
    redo(library)
    expect(highlights(library)).toMatchObject([{ start: 0, end: to, quote: 'We give an audit' }])
  })

  test('takes formulas, escapes and characters outside of the basic plane in whole', () => {
    const library = libraryAt()
    const { id } = highlightQuote(library, TITLE, 'an audit')
    const inFormula = TEXT.indexOf('\\log')
    expect(resize(library, id, 8, inFormula).quote).toBe('an audit in time $O(n \\log n)$')
    expect(resize(library, id, TEXT.indexOf('𝑛') + 1, TEXT.indexOf(' tokens')).quote).toBe('𝑛')
    expect(resize(library, id, TEXT.indexOf('71'), TEXT.indexOf('\\%') + 1).quote).toBe('71\\%')
  })

  test('is one step for all of a session, and none where it ends as it began', () => {
    const library = libraryAt()
    const { id } = highlightQuote(library, TITLE, 'an audit')
    resize(library, id, 3, 16, 'keys')
    resize(library, id, 0, 16, 'keys')
    resize(library, id, 0, 24, 'drag')
    undo(library)
    expect(quotes(library)).toEqual(['We give an audit'])
    undo(library)
    expect(quotes(library)).toEqual(['an audit'])
    resize(library, id, 3, 16, 'there and back')
    resize(library, id, 8, 16, 'there and back')
    expect(undo(library).message).toBe('Undid highlight.')
  })

  test.each([
    [5, 5],
    [9, 4],
    [0, TEXT.length + 1],
    [7, 8],
  ])('from %i to %i holds no words and is refused, with nothing changed', (start, end) => {
    const library = libraryAt()
    const { id } = highlightQuote(library, TITLE, 'an audit')
    expect(() => resize(library, id, start, end)).toThrow(/no text in that range/)
    expect(quotes(library)).toEqual(['an audit'])
  })

  test('in the text of another paper, or its own title, is refused', () => {
    const library = libraryAt()
    importEntries(library, [entry('Merging Late')])
    const { id } = highlightQuote(library, TITLE, 'an audit')
    const foreign = [
      paperCalled(library, 'Merging Late').abstract?.revisionId,
      paper(library).title.revisionId,
    ]
    for (const revisionId of foreign as never[]) {
      const request = { id, revisionId, start: 0, end: 4, session: 'one' }
      expect(() => writeOperations['highlights.resize'](library, request)).toThrow(/does not belong/)
    }
  })

  test('does away with what was decided about the place of the old one, until it is undone', () => {
    const library = libraryAt()
    const { id } = highlightQuote(library, TITLE, 'an audit')
    library.database.run(
      `INSERT INTO placement
         (id, highlight, revision, decision, start, end, quote, prefix, suffix, text_hash, created_at, stamp)
       SELECT 'by hand', id, revision, 'accepted', start, end, quote, prefix, suffix, text_hash, created_at, stamp
       FROM highlight`,
    )
    const placed = () => library.database.value('SELECT count(*) FROM placement WHERE deleted_at IS NULL')
    resize(library, id, 0, 16)
    expect(placed()).toBe(0)
    undo(library)
    expect(placed()).toBe(1)
    expect(quotes(library)).toEqual(['an audit'])
  })

  test('always covers what was asked for, and begins and ends where a reader could', () => {
    const library = libraryAt()
    const { id } = highlightQuote(library, TITLE, 'an audit')
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        fc.pre(TEXT.slice(start, end).trim() !== '')
        const made = resize(library, id, start, end)
        expect(made.start <= start && made.end >= end).toBe(true)
        expect(made.quote).toBe(TEXT.slice(made.start, made.end))
        expect(made.anchor).toBe('anchored')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a split', () => {
  test('makes two without blanks between, the note on the first, the tags on both; one step', () => {
    const library = libraryAt()
    const { id } = highlightQuote(library, TITLE, 'give an audit in time')
    note(library, id, 'a thought')
    tag(library, id, 'method')
    const [first, second] = split(library, id, TEXT.indexOf(' in time'))
    expect([first.quote, second.quote]).toEqual(['give an audit', 'in time'])
    expect([first.id, first.note?.body, second.note]).toEqual([id, 'a thought', null])
    expect(second).toMatchObject({ category: first.category, createdAt: first.createdAt })
    expect([tagsOf(library, id), tagsOf(library, second.id)]).toEqual([['method'], ['method']])
    expect(undo(library).message).toBe('Undid split of highlight.')
    expect(quotes(library)).toEqual(['give an audit in time'])
    expect(tagsOf(library, second.id)).toEqual([])
    redo(library)
    expect(quotes(library)).toEqual(['give an audit', 'in time'])
    expect(tagsOf(library, second.id)).toEqual(['method'])
  })

  test('inside a formula cuts before it', () => {
    const library = libraryAt()
    const { id } = highlightQuote(library, TITLE, 'time $O(n \\log n)$ for')
    const parts = split(library, id, TEXT.indexOf('log'))
    expect(parts.map(({ quote }) => quote)).toEqual(['time', '$O(n \\log n)$ for'])
  })

  test.each(['start', 'end', 'first blank', 'outside'])(
    'at the %s leaves nothing on one side and is refused',
    (where) => {
      const library = libraryAt()
      const { id, start, end } = highlightQuote(library, TITLE, ' an audit')
      const at = { start, end, 'first blank': start + 1, outside: 0 }[where] ?? 0
      expect(() => split(library, id, at)).toThrow()
      expect(quotes(library)).toEqual([' an audit'])
    },
  )
})

describe('joining', () => {
  test('keeps the notes and tags of both, those of the earlier words first; one step', () => {
    const library = libraryAt()
    const late = highlightQuote(library, TITLE, 'audit in time').id
    const early = highlightQuote(library, TITLE, 'give an audit').id
    note(library, late, 'late')
    note(library, early, 'early')
    tag(library, late, 'a')
    tag(library, late, 'both')
    tag(library, early, 'both')
    tag(library, early, 'z')
    expect(join2(library, late, early)).toMatchObject({
      id: late,
      quote: 'give an audit in time',
      note: { body: 'early\n\nlate' },
    })
    expect(tagsOf(library, late)).toEqual(['a', 'both', 'z'])
    expect(tagsOf(library, early)).toEqual([])
    expect(highlights(library)).toHaveLength(1)
    expect(listMarks(library.database, 'early')).toHaveLength(1)
    expect(undo(library).message).toBe('Undid joining of highlights.')
    expect(highlights(library).map((one) => [one.quote, one.note?.body])).toEqual([
      ['give an audit', 'early'],
      ['audit in time', 'late'],
    ])
    expect([tagsOf(library, late), tagsOf(library, early)]).toEqual([
      ['a', 'both'],
      ['both', 'z'],
    ])
    redo(library)
    expect(highlights(library)[0]?.note?.body).toBe('early\n\nlate')
  })

  test('takes over the only note, with its identity, and gives it back', () => {
    const library = libraryAt()
    const one = highlightQuote(library, TITLE, 'give').id
    const other = highlightQuote(library, TITLE, 'an audit').id
    note(library, other, 'mine')
    const held = highlights(library)[1]?.note?.id
    expect(join2(library, one, other).note).toMatchObject({ id: held, body: 'mine' })
    undo(library)
    expect(highlights(library).map(({ note }) => note?.id ?? null)).toEqual([null, held])
  })

  test('of two that are apart, or of one with itself, is refused', () => {
    const library = libraryAt()
    const one = highlightQuote(library, TITLE, 'give').id
    const other = highlightQuote(library, TITLE, 'audit').id
    expect(() => join2(library, one, other)).toThrow(/not beside each other/)
    expect(() => join2(library, one, one)).toThrow(/not beside each other/)
  })

  test('of notes that are too long for one is refused with both kept', () => {
    const library = libraryAt()
    const one = highlightQuote(library, TITLE, 'give').id
    const other = highlightQuote(library, TITLE, 'an audit').id
    note(library, one, 'a'.repeat(NOTE_LENGTH_LIMIT))
    note(library, other, 'b')
    // A write is one transaction on its thread; a builder's library has to make it one.
    expect(() => library.database.transact(() => join2(library, one, other))).toThrow(/too long for one/)
    expect(highlights(library).map((mark) => mark.note?.body.length)).toEqual([NOTE_LENGTH_LIMIT, 1])
  })
})

test('deleting a highlight takes its tags along, and undoing brings them back', () => {
  const library = libraryAt()
  const { id } = highlightQuote(library, TITLE, 'an audit')
  tag(library, id, 'method')
  writeOperations['highlights.delete'](library, { id })
  expect(tagsOf(library, id)).toEqual([])
  undo(library)
  expect(tagsOf(library, id)).toEqual(['method'])
})

test('links to a highlight that was joined lead to the one that took it in, and back after undo', () => {
  const library = libraryAt()
  const [one, other] = ['We give an', 'an audit in'].map((words) => highlightQuote(library, TITLE, words).id)
  if (one === undefined || other === undefined) throw new Error('Nothing was highlighted')
  const target = { kind: 'note' as const, id: library.newId() as NoteId }
  const body = `See [[mark:${other}|an audit]], and \`[[mark:${other}]]\` in code.`
  writeOperations['notes.save'](library, { target, body, session: 'one' })
  join2(library, one, other)
  const bodyNow = () => library.database.value<string>('SELECT body FROM note WHERE id = ?', [target.id])
  expect(bodyNow()).toBe(body.replace(other, one))
  const to = { kind: 'mark' as const, id: one }
  expect(readOperations['notes.backlinks'](asReadable(library), { to })).toHaveLength(1)
  undo(library)
  expect(bodyNow()).toBe(body)
  expect(readOperations['notes.backlinks'](asReadable(library), { to })).toEqual([])
})
