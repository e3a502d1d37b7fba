import { expect, test } from 'vitest'
import { countMarks, findKeysToExport, readForExport } from '../../src/main/library/export-repository.ts'
import {
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  writeOperations,
} from './builders/library.ts'

const everything = { kind: 'list', list: { source: { kind: 'all' }, query: '' } } as const

test('a paper is read with its marks, its notes and what a person decided on it', () => {
  const library = emptyLibrary()
  importEntries(library, [
    entry('Quiet Tokens', { authors: ['Ada Lind'], venue: 'Annals', keywords: ['tokens'] }),
  ])
  const { id } = highlightQuote(library, 'Quiet Tokens', 'some depth')
  const paper = paperCalled(library, 'Quiet Tokens')
  const save = (kind: 'paper' | 'highlight', target: string, body: string): void => {
    writeOperations['notes.save'](library, { target: { kind, id: target } as never, body, session: body })
  }
  save('paper', paper.id, 'On the paper')
  save('highlight', id, 'On the words')
  writeOperations['papers.setReading'](library, { ids: [paper.id], isStarred: true, remark: 'Good' })

  const [read] = [...readForExport(library.database, findKeysToExport(library.database, everything))]
  expect(read).toMatchObject({
    id: paper.id,
    authors: ['Ada Lind'],
    venue: 'Annals',
    keywords: ['tokens'],
    isStarred: true,
    remark: 'Good',
    note: { body: 'On the paper' },
    highlights: [
      {
        id,
        quote: 'some depth',
        anchor: 'anchored',
        category: { name: 'General', hue: 'yellow' },
        note: { body: 'On the words' },
      },
    ],
  })
  const [mark] = read?.highlights ?? []
  expect(mark?.text.slice(mark.start, mark.end)).toBe('some depth')
  expect(Date.parse(mark?.modifiedAt ?? '')).toBeGreaterThan(Date.parse('2020-01-01'))
})

test('papers are read in the order asked, across chunks, and one that has gone is left out', () => {
  const library = emptyLibrary()
  importEntries(
    library,
    Array.from({ length: 450 }, (_, index) => entry(`Paper ${index}`)),
  )
  const ids = [449, 0, 250].map((index) => paperCalled(library, `Paper ${index}`).id)
  const gone = '00000000-0000-7000-8000-000000000000' as (typeof ids)[number]
  const keys = findKeysToExport(library.database, { kind: 'papers', ids: [...ids, gone] })
  expect([...readForExport(library.database, keys)].map((one) => one.id)).toEqual(ids)
  const all = findKeysToExport(library.database, everything)
  expect([...readForExport(library.database, all)]).toHaveLength(450)
  expect(countMarks(library.database, all)).toEqual({ highlights: 0, notes: 0 })
})
