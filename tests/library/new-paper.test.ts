import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryToWrite } from '../../src/main/library/entry.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { indexPaper } from '../../src/main/library/paper-index.ts'
import { recomputePaper } from '../../src/main/library/paper-repository.ts'
import type { PaperKey } from '../../src/shared/model/ids.ts'
import { emptyLibrary, entry, importEntries } from './builders/library.ts'

const words = fc.oneof(
  fc.constantFrom('Quiet Tokens', '$\\alpha$-Tokens', 'quiet tokens', '\ud800', 'a\u0000b', ''),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const names = fc.array(fc.oneof(fc.constantFrom('Ana Haugen', 'Kenji Ito'), words), { maxLength: 4 })
const identifiers = fc.array(
  fc.record({ scheme: fc.constantFrom('arxiv', 'doi'), value: fc.constantFrom('1', '2', '3', '4', '5') }),
  { maxLength: 3 },
)
const links = fc.array(
  fc.record({
    kind: fc.constantFrom('pdf', 'code'),
    url: fc.constantFrom('https://a.example', 'https://b.example'),
  }),
  { maxLength: 3 },
)
const day = fc.option(fc.constantFrom('2025', '2025-03', '2026-06-26'), { nil: null })
const count = fc.option(fc.nat(100), { nil: null })
const entries = fc.array(
  fc
    .record({
      title: words,
      abstract: fc.option(words, { nil: null }),
      authors: names,
      identifiers,
      links,
      votes: count,
      comments: count,
      publishedOn: day,
      listedOn: day,
      rank: fc.nat(100),
    })
    .map(({ title, ...more }): EntryToWrite => entry(title, more as Partial<EntryToWrite>)),
  { minLength: 1, maxLength: 6 },
)

test('a new paper is written as it would be computed from its appearance', () => {
  fc.assert(
    fc.property(entries, (some) => {
      const library = emptyLibrary()
      importEntries(library, some)
      const written = contentsOf(library)
      recomputeAll(library)
      expect(contentsOf(library)).toEqual(written)
    }),
    { numRuns: 40 },
  )
})

test('a paper without a listing day is listed on the day of its import', () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens', { listedOn: null })])
  const days = library.database.get(
    'SELECT list_day AS listDay, substr(imported_at, 1, 10) AS importDay FROM paper JOIN snapshot',
  ) as { listDay: string; importDay: string }
  expect(days.listDay).toBe(days.importDay)
})

/** Computes every paper anew, and feeds it to the index as it is shown. */
function recomputeAll(library: WritableLibrary): void {
  const { database } = library
  const shown = () =>
    database.all<{ key: PaperKey; title: string; abstract: string | null }>(
      `SELECT paper.key, title.text AS title, abstract.text AS abstract FROM paper
       JOIN revision AS title ON title.key = title_revision
       LEFT JOIN revision AS abstract ON abstract.key = abstract_revision`,
    )
  for (const { key } of shown()) recomputePaper(library, key)
  for (const { key, title, abstract } of shown()) indexPaper(database, key, title, abstract)
}

/** All that a list or a search can show of the papers. */
function contentsOf({ database }: WritableLibrary): unknown {
  for (const table of ['paper_fts', 'paper_prefix']) {
    database.scratch(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_words USING fts5vocab ('main', '${table}', 'instance')`,
    )
  }
  return [
    'SELECT * FROM paper ORDER BY key',
    'SELECT * FROM revision ORDER BY key',
    'SELECT paper, position, name FROM paper_author JOIN author ON key = author ORDER BY paper, position',
    'SELECT * FROM identifier ORDER BY scheme, value',
    'SELECT * FROM link ORDER BY paper, position',
    'SELECT * FROM temp.paper_fts_words ORDER BY doc, col, "offset", term',
    'SELECT * FROM temp.paper_prefix_words ORDER BY doc, col, term',
  ].map((sql) => database.all(sql))
}
