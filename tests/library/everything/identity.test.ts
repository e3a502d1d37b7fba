import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSection } from '../../../src/main/library/everything-reading.ts'
import { leftOut, sections } from '../../../src/main/library/everything-sections.ts'
import { verifyLibrary } from '../../../src/main/library/verify.ts'
import { documentOf, mergeDocument } from '../builders/exchanging.ts'
import { fillLibrary, wordsOf } from '../builders/full-library.ts'
import { emptyLibrary } from '../builders/library.ts'

describe('a document of everything', () => {
  it('makes an empty library the same, row for row, and exports to the same document again', async () => {
    const original = emptyLibrary()
    await fillLibrary(
      original,
      wordsOf(['plain', 'a "quoted" \\ back\u2028slash', 'ünïcödé 𝔛 \ud83d\ude00', '=1+1\n\n#x']),
      6,
    )
    const document = documentOf(original)
    const copy = emptyLibrary()
    const report = await mergeDocument(copy, document)
    for (const section of sections) {
      const rows = [...readSection(original.database, section)]
      expect(rows.length, `${section.name} is exercised`).toBeGreaterThan(0)
      expect([...readSection(copy.database, section)], section.name).toEqual(rows)
    }
    expect(documentOf(copy)).toBe(document)
    expect(report.backup).toBeNull()
    expect(verifyLibrary(copy.database, copy.folder)).toEqual([])
  })

  it('holds or names as left out every table and every column of a library', () => {
    const { database } = emptyLibrary()
    const tables = database.column<string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT GLOB '*_fts_*' AND name NOT GLOB 'paper_prefix_*' ORDER BY name`,
    )
    const known = new Set([...sections.map(({ table }) => table), ...Object.keys(leftOut)])
    expect(tables.filter((table) => !known.has(table))).toEqual([])
    for (const table of new Set(sections.map((section) => section.table))) {
      const columns = database.column<string>(`SELECT name FROM pragma_table_info('${table}') ORDER BY name`)
      const held = new Set(
        sections
          .filter((section) => section.table === table)
          .flatMap((section) => Object.keys(section.columns)),
      )
      const missing = columns.filter(
        (column) => !held.has(column) && !computed.includes(`${table}.${column}`),
      )
      expect(missing, table).toEqual([])
    }
  })

  it('makes the same of any words that a person may have written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (words, papers) => {
          const original = emptyLibrary()
          await fillLibrary(original, wordsOf(words.map((one) => one.toWellFormed())), papers)
          const document = documentOf(original)
          const copy = emptyLibrary()
          await mergeDocument(copy, document)
          expect(documentOf(copy)).toBe(document)
        },
      ),
      { numRuns: 5 },
    )
  })
})

/** Row numbers, copies kept by triggers, and what a category comes with. */
const computed = [
  'snapshot.key',
  'paper.key',
  'paper.state',
  'paper.is_read',
  'paper.is_starred',
  'revision.key',
  'appearance.key',
  'highlight.key',
  'note.key',
  'note_version.key',
  'duplicate.key',
  'subscription.key',
  'category.position',
  'category.hue',
]
