import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markForms } from '../../src/main/importer/marks/index.ts'
import { foreignMark } from '../../src/main/importer/marks/mark-form.ts'
import type { ForeignMark } from '../../src/main/library/foreign-mark.ts'
import { importMarks, keepAsNotes } from '../../src/main/library/mark-import-writing.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  importEntries,
  paperCalled,
  readOperations,
  redo,
  undo,
  writeOperations,
} from './builders/library.ts'

const title = 'Quiet Memory for Slow Readers'
const abstract =
  'Readers forget. We give the reader a quiet memory of earlier sentences that grows slowly. It helps with long texts.'

function library(): WritableLibrary {
  const made = emptyLibrary()
  importEntries(made, [
    entry(title, { abstract, identifiers: [{ scheme: 'arxiv', value: '2606.00001' }] }),
    entry('Loud Memory'),
  ])
  return made
}

function marksIn(name: string, form: string): readonly ForeignMark[] {
  const text = readFileSync(join(import.meta.dirname, '..', 'importer', 'marks', 'captures', name), 'utf8')
  return markForms.find((one) => one.name === form)?.read(text).marks ?? []
}

function importing(into: WritableLibrary, name: string, form: string) {
  return into.change('person', () => importMarks(into, marksIn(name, form)))
}

/** A mark on these words of the paper, without anything around them. */
function foreign(quote: string): ForeignMark {
  return foreignMark({ paper: { title, identifiers: [], urls: [] }, quote })
}

function problems(of: WritableLibrary) {
  return verifyLibrary(of.database, of.folder).filter(({ check }) => check !== 'capture')
}

describe('importing marks of another tool', () => {
  it('puts highlights on their words with comment, tags and date, and tells what became of each', () => {
    const into = library()
    const report = importing(into, 'hypothesis.json', 'hypothesis-json')
    expect(report.counts).toEqual({
      anchored: 1,
      check: 0,
      orphan: 1,
      note: 1,
      'no-paper': 1,
      'already-there': 0,
      deleted: 0,
    })
    const paper = paperCalled(into, title)
    const [mark] = paper.highlights.filter(({ anchor }) => anchor === 'anchored')
    expect(abstract.slice(mark?.start, mark?.end)).toBe('a quiet memory of earlier sentences')
    expect(mark).toMatchObject({ createdAt: '2026-06-28T09:15:00.000Z', category: 'general' })
    expect(mark?.note).toMatchObject({
      body: 'Does this hold for *longer* texts?',
      createdAt: '2026-06-28T09:15:00.000Z',
    })
    expect(paper.note?.body).toBe('A page note on the whole paper.')
    const lost = paper.highlights.find(({ anchor }) => anchor === 'orphan')
    expect(lost?.quote).toBe('none of these words were ever written in this paper at all')
    expect(into.database.column('SELECT name FROM tag ORDER BY name')).toEqual(['Memory', 'to read'])
    expect(problems(into)).toEqual([])
  })

  it('makes nothing twice, and nothing again that a person changed since', () => {
    const into = library()
    for (const [name, form] of [
      ['hypothesis.json', 'hypothesis-json'],
      ['readwise.csv', 'readwise-csv'],
      ['zotero.md', 'zotero-markdown'],
    ] as const) {
      importing(into, name, form)
      const count = () =>
        ['highlight', 'note', 'tagging', 'note_version'].map((table) =>
          into.database.value(`SELECT count(*) FROM ${table}`),
        )
      const before = count()
      const again = importing(into, name, form)
      expect(again.counts.anchored + again.counts.check + again.counts.orphan + again.counts.note).toBe(0)
      expect(count()).toEqual(before)
    }
    expect(problems(into)).toEqual([])
  })

  it('is one step, which undo takes back whole and redo brings back, and which can be imported anew', () => {
    const into = library()
    importing(into, 'hypothesis.json', 'hypothesis-json')
    expect(readOperations['history.state'](asReadable(into), {}).undo?.name).toBe('import of 3 marks')
    undo(into)
    expect(paperCalled(into, title)).toMatchObject({ highlights: [], note: null })
    redo(into)
    expect(paperCalled(into, title).highlights).toHaveLength(2)
    undo(into)
    const again = importing(into, 'hypothesis.json', 'hypothesis-json')
    expect(again.counts.anchored).toBe(1)
    expect(paperCalled(into, title).highlights).toHaveLength(2)
    expect(problems(into)).toEqual([])
  })

  it('leaves deleted what a person deleted since, and says so; undo and a file of ours bring it back', () => {
    const into = library()
    importing(into, 'hypothesis.json', 'hypothesis-json')
    const [mark] = paperCalled(into, title).highlights.filter(({ anchor }) => anchor === 'anchored')
    if (mark === undefined) throw new Error('Nothing was anchored')
    writeOperations['highlights.delete'](into, { id: mark.id })
    const target = { kind: 'paper' as const, id: paperCalled(into, title).id }
    writeOperations['notes.save'](into, { target, body: '', session: 'emptied' })
    const again = importing(into, 'hypothesis.json', 'hypothesis-json')
    expect(again.counts).toMatchObject({ anchored: 0, note: 0, deleted: 1 })
    expect(paperCalled(into, title)).toMatchObject({ highlights: [{ anchor: 'orphan' }], note: null })
    const ours = { ...foreign(mark.quote), id: `urn:uuid:${mark.id}` }
    expect(into.change('person', () => importMarks(into, [ours])).counts.anchored).toBe(1)
    expect(paperCalled(into, title).highlights.map(({ id }) => id)).toContain(mark.id)
    undo(into)
    undo(into)
    undo(into)
    expect(paperCalled(into, title).highlights).toHaveLength(2)
    expect(problems(into)).toEqual([])
  })

  it('makes two marks of the same words at two places, and one of two at one place', () => {
    const into = emptyLibrary()
    importEntries(into, [
      entry(title, { abstract: 'A memory of words is a memory of pages, and no memory of both.' }),
    ])
    const at = (id: string, prefix: string, suffix: string) => ({ ...foreign('memory'), id, prefix, suffix })
    const marks = [
      at('tool:1', 'A ', ' of words'),
      at('tool:2', 'is a ', ' of pages'),
      at('tool:3', 'is a ', ' of pages'),
    ]
    const { counts } = into.change('person', () => importMarks(into, marks))
    expect(counts).toMatchObject({ anchored: 2, 'already-there': 1 })
    expect(paperCalled(into, title).highlights.map(({ start }) => start)).toEqual([2, 23])
  })

  it('tells categories from colours and papers from their title', () => {
    const into = library()
    const report = importing(into, 'readwise.csv', 'readwise-csv')
    expect(report.counts).toMatchObject({ anchored: 1, 'no-paper': 1 })
    expect(paperCalled(into, title).highlights[0]).toMatchObject({ category: 'result' })
  })

  it('keeps those without a paper as free notes, once', () => {
    const into = library()
    const marks = marksIn('hypothesis.json', 'hypothesis-json')
    expect(into.change('person', () => keepAsNotes(into, marks))).toBe(1)
    expect(into.change('person', () => keepAsNotes(into, marks))).toBe(0)
    const body = into.database.value<string>('SELECT body FROM note WHERE paper IS NULL') ?? ''
    expect(body).toContain('> some words of a blog')
    expect(body).toContain('https://example.org/blog/elsewhere')
    undo(into)
    expect(into.database.value('SELECT count(*) FROM note WHERE deleted_at IS NULL')).toBe(0)
  })

  it('finds the paper by an address that it alone has', () => {
    const into = emptyLibrary()
    importEntries(into, [
      entry('One', { links: [{ kind: 'page', url: 'https://openreview.net/forum?id=x' }] }),
    ])
    const [mark] = marksIn('hypothesis.json', 'hypothesis-json')
    if (mark === undefined) throw new Error('The capture holds no mark')
    const paper = { title: null, identifiers: [], urls: ['http://openreview.net/forum?id=x#abstract'] }
    const report = into.change('person', () =>
      importMarks(into, [{ ...mark, paper, quote: 'We study one in some depth.', prefix: '', suffix: '' }]),
    )
    expect(report.counts.anchored).toBe(1)
  })
})
