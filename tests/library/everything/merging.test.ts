import { describe, expect, it } from 'vitest'
import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../../src/main/library/verify.ts'
import { documentOf, mergeDocument } from '../builders/exchanging.ts'
import { fillLibrary, insert, wordsOf } from '../builders/full-library.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  titles,
  writeOperations,
} from '../builders/library.ts'

const bytes = 'a'.repeat(64)
const title = 'Quiet Memory'
const identifiers = [{ scheme: 'arxiv', value: '2606.00001' }]

function libraryWith(entries = [entry(title, { identifiers })], sha256 = bytes): WritableLibrary {
  const made = emptyLibrary()
  importEntries(made, entries, { sha256 })
  return made
}

function note(library: WritableLibrary, body: string): void {
  const target = { kind: 'paper' as const, id: paperCalled(library, title).id }
  writeOperations['notes.save'](library, { target, body, session: body })
}

function problems(library: WritableLibrary) {
  return verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture')
}

describe('merging a library into another', () => {
  it('changes nothing where all of it came before, and is merged twice as once', async () => {
    const library = emptyLibrary()
    await fillLibrary(library, wordsOf(['one', 'two']))
    const document = documentOf(library)
    const report = await mergeDocument(library, document)
    expect(report).toMatchObject({ added: {}, changed: {}, matched: 0 })
    expect(report.backup).toMatch(/before a merge\.db$/)
    expect(documentOf(library)).toBe(document)
  })

  it('takes a paper that is here from another capture for the same one, with its highlights and under both uids', async () => {
    const here = libraryWith()
    const there = libraryWith([entry(title, { identifiers }), entry('Loud Memory')], 'b'.repeat(64))
    highlightQuote(there, title, 'study quiet memory')
    const { id } = paperCalled(there, title)
    const report = await mergeDocument(here, documentOf(there))
    expect(report.matched).toBe(1)
    expect(titles(here).sort()).toEqual(['Loud Memory', title])
    const paper = paperCalled(here, title)
    expect(paper.highlights.map(({ quote, anchor }) => [quote, anchor])).toEqual([
      ['study quiet memory', 'anchored'],
    ])
    expect(paper.appearances).toHaveLength(2)
    expect(readOperations['papers.details'](asReadable(here), { id }).id).toBe(paper.id)
    writeOperations['duplicates.merge'](here, { ids: [paper.id, paperCalled(here, 'Loud Memory').id] })
    expect(readOperations['papers.details'](asReadable(here), { id }).id).toBe(paper.id)
    expect(problems(here)).toEqual([])
  })

  it('lets the later change count field by field', async () => {
    const here = libraryWith()
    const there = emptyLibrary()
    await mergeDocument(there, documentOf(here))
    const { id } = paperCalled(here, title)
    writeOperations['papers.setReading'](there, { ids: [id], state: 'later' })
    writeOperations['papers.setReading'](here, { ids: [id], isStarred: true })
    await mergeDocument(here, documentOf(there))
    expect(paperCalled(here, title)).toMatchObject({ state: 'later', isStarred: true })
    expect(problems(here)).toEqual([])
  })

  it('loses no text of a note: of one note the earlier becomes a version, two on one paper are joined', async () => {
    const here = libraryWith()
    note(here, 'Begun here.')
    const copy = emptyLibrary()
    await mergeDocument(copy, documentOf(here))
    note(copy, 'Written on there.')
    await mergeDocument(here, documentOf(copy))
    expect(paperCalled(here, title).note?.body).toBe('Written on there.')
    expect(here.database.column('SELECT body FROM note_version')).toContain('Begun here.')

    const other = libraryWith(undefined, 'c'.repeat(64))
    note(other, 'Of another machine.')
    await mergeDocument(here, documentOf(other))
    expect(paperCalled(here, title).note?.body).toBe('Written on there.\n\nOf another machine.')
    expect(problems(here)).toEqual([])
  })

  it('makes tags of one name one, and lets no collection lie in itself', async () => {
    const here = libraryWith()
    const there = emptyLibrary()
    const made = (library: WritableLibrary) => ({
      created_at: library.now(),
      stamp: library.stamp(),
      deleted_at: null,
    })
    const [one, other] = [here.newId(), here.newId()]
    for (const id of [one, other])
      insert(here, 'collection', { id, name: id, parent: null, position: 1, ...made(here) })
    await mergeDocument(there, documentOf(here))
    const put = (library: WritableLibrary, id: string, parent: string) =>
      library.database.run('UPDATE collection SET parent = ?, stamp = ? WHERE id = ?', [
        parent,
        library.stamp(),
        id,
      ])
    put(here, one, other)
    put(there, other, one)
    for (const library of [here, there])
      insert(library, 'tag', {
        id: library.newId(),
        name: 'Memory',
        name_key: 'memory',
        hue: null,
        ...made(library),
      })
    await mergeDocument(here, documentOf(there))
    expect(here.database.value(`SELECT count(*) FROM tag WHERE name_key = 'memory'`)).toBe(1)
    expect(
      here.database.value('SELECT count(*) FROM collection WHERE parent IS NULL'),
      'one of the two lies at the top',
    ).toBeGreaterThan(0)
    expect(problems(here)).toEqual([])
  })
})
