import { expect, test } from 'vitest'
import { readCarryOver } from '../../src/main/library/carry-over-repository.ts'
import { countCollectionsOf, listCollections } from '../../src/main/library/collection-repository.ts'
import { compileMarks } from '../../src/main/library/compiled-marks.ts'
import type { ReadableDatabase, SqlParameters } from '../../src/main/library/database.ts'
import {
  countMarks,
  findKeysToExport,
  readForExport,
  readFreeNotes,
} from '../../src/main/library/export-repository.ts'
import { matchPaper } from '../../src/main/library/match-paper.ts'
import { offerLinks } from '../../src/main/library/note-finding.ts'
import { listBacklinks, resolveLinks } from '../../src/main/library/note-links.ts'
import { listVersions } from '../../src/main/library/note-versions.ts'
import { orderNotebook } from '../../src/main/library/notebook-repository.ts'
import { readNotebookRows } from '../../src/main/library/notebook-rows.ts'
import { readDetails } from '../../src/main/library/paper-details.ts'
import { countShelves, orderPapers } from '../../src/main/library/paper-order.ts'
import { readRows } from '../../src/main/library/paper-rows.ts'
import { searchPapers } from '../../src/main/library/paper-search.ts'
import { readRankHistory } from '../../src/main/library/rank-history.ts'
import { readDueMarks } from '../../src/main/library/review-repository.ts'
import { compareSnapshots } from '../../src/main/library/snapshot-comparison.ts'
import { listTags } from '../../src/main/library/tag-repository.ts'
import { countTagsOf } from '../../src/main/library/tagging-repository.ts'
import { forecastTakeBack } from '../../src/main/library/take-back-forecast.ts'
import type { CollectionId, PaperId, PaperKey, SnapshotId, TagId } from '../../src/shared/model/ids.ts'
import { ListSort } from '../../src/shared/model/list-order.ts'
import type { NotebookKey } from '../../src/shared/model/notebook.ts'
import { emptyLibrary, entry, importEntries, paperCalled } from './builders/library.ts'

/** Runs `work` on a handle that notes every statement, and returns their query plans, line by line. */
function plansOf(work: (database: ReadableDatabase) => void): string[] {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens', { identifiers: [{ scheme: 'arxiv', value: '2506.20402' }] })])
  const asked: { sql: string; parameters: SqlParameters | undefined }[] = []
  const noting =
    (method: 'all' | 'get' | 'column' | 'value') =>
    (sql: string, parameters?: SqlParameters): never => {
      asked.push({ sql, parameters })
      return library.database[method](sql, parameters) as never
    }
  work({
    ...library.database,
    all: noting('all'),
    get: noting('get'),
    column: noting('column'),
    value: noting('value'),
  })
  return asked
    .filter(({ sql }) => !/fts5|match_/.test(sql))
    .flatMap(({ sql, parameters }) =>
      library.database
        .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters)
        .map((row) => row.detail),
    )
}

/** Reading a table from end to end; the few rows of categories and of the keys asked do not count. */
const scans = (plans: string[]): string[] =>
  plans.filter(
    (line) => /^SCAN (?!wanted|category|json_each|value)/.test(line) && !line.includes('COVERING INDEX'),
  )

test.each([
  ['a shelf', { kind: 'state', state: 'inbox' } as const, 'paper_by_state'],
  ['the stars', { kind: 'starred' } as const, 'paper_starred'],
  ['everything', { kind: 'all' } as const, 'paper_by_day'],
])('the order of %s is read from one covering index, without sorting', (_name, source, index) => {
  const plans = plansOf((database) => {
    orderPapers(database, source)
  })
  expect(plans[0]).toContain(`COVERING INDEX ${index}`)
  expect(plans.filter((line) => line.includes('USE TEMP B-TREE FOR ORDER BY'))).toEqual([])
  expect(scans(plans)).toEqual([])
})

test.each(ListSort.options)('the order by %s looks other tables up by their keys only', (sort) => {
  const plans = plansOf((database) => {
    orderPapers(database, { kind: 'state', state: 'inbox' }, { sort, isReversed: true, group: 'snapshot' })
  })
  expect(plans[0]).toMatch(/paper_by_state|newest/)
  expect(scans(plans).filter((line) => !line.startsWith('SCAN newest'))).toEqual([])
})

test.each([
  ['a tag', { kind: 'tag', id: 'none' as TagId } as const, ['tagging_by_tag', 'note_mention_by_target']],
  [
    'a collection',
    { kind: 'collection', id: 'none' as CollectionId } as const,
    ['collection_paper_by_collection'],
  ],
])('the papers of %s are found by its own index, and others are not looked at', (_name, source, indexes) => {
  const plans = plansOf((database) => {
    orderPapers(database, source)
  })
  for (const index of indexes) expect(plans.some((line) => line.includes(index))).toBe(true)
  expect(scans(plans).filter((line) => !/^SCAN (?:carrying|collected|inside|\(subquery)/.test(line))).toEqual(
    [],
  )
})

test('tags and collections are counted along their own indexes, over the few rows of tags and collections', () => {
  const plans = plansOf((database) => {
    listTags(database)
    listCollections(database)
  })
  for (const index of ['tagging_by_tag', 'note_mention_by_target', 'collection_paper_by_collection'])
    expect(plans.some((line) => line.includes(index))).toBe(true)
  expect(
    scans(plans).filter((line) => !/^SCAN (?:tag|collection|inside|counted|\(subquery)\b/.test(line)),
  ).toEqual([])
})

test('which tags and collections the selected papers have is told without reading a table from end to end', () => {
  const plans = plansOf((database) => {
    countTagsOf(database, ['one'])
    countCollectionsOf(database, ['one' as PaperId])
  })
  expect(scans(plans)).toEqual([])
})

test('shelves are counted from a covering index', () => {
  const plans = plansOf((database) => {
    countShelves(database)
  })
  expect(scans(plans)).toEqual([])
})

test('rows and details read no table from end to end', () => {
  expect(
    scans(
      plansOf((database) => {
        readRows(database, [1 as PaperKey], '')
      }),
    ),
  ).toEqual([])
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  expect(paperCalled(library, 'Quiet Tokens').title.text).toBe('Quiet Tokens')
  expect(
    scans(
      plansOf((database) => {
        const id = database.value<string>('SELECT id FROM paper WHERE key = 1')
        readDetails(database, id as never)
      }),
    ),
  ).toEqual([])
})

test('a search with a word being typed goes through each index once', () => {
  const plans = plansOf((database) => {
    searchPapers(database, 'quiet tok')
  })
  // An equals sign in an index's name means a look-up for every row number.
  expect(plans.filter((line) => line.includes('VIRTUAL TABLE'))).toEqual([
    'SCAN mark_fts VIRTUAL TABLE INDEX 0:M1<',
    'SCAN paper_fts VIRTUAL TABLE INDEX 0:M2',
    'SCAN paper_prefix VIRTUAL TABLE INDEX 0:M2',
  ])
})

test('what links to a paper and what is offered to link to read no table from end to end', () => {
  const plans = plansOf((database) => {
    const id = database.value<string>('SELECT id FROM paper WHERE key = 1') as PaperId
    listBacklinks(database, { kind: 'paper', id })
    resolveLinks(database, [{ kind: 'paper', id }])
    offerLinks(database, 'quiet')
    offerLinks(database, '')
    listVersions(database, id as never)
  })
  expect(plans).toContainEqual(expect.stringContaining('note_mention_by_target'))
  expect(plans).toContainEqual(expect.stringContaining('note_version_by_note'))
  expect(plans).toContainEqual(expect.stringContaining('note_by_day'))
  expect(
    scans(plans).filter(
      (line) => !/INDEX note_by_day|INDEX highlight_by_day|INDEX visit|VIRTUAL TABLE INDEX/.test(line),
    ),
  ).toEqual([])
})

test('matching an entry reads no table from end to end', () => {
  const plans = plansOf((database) => {
    matchPaper(
      database,
      entry('Quiet Tokens', { identifiers: [{ scheme: 'doi', value: '10.1/x' }] }),
      'quiettokens',
    )
  })
  expect(plans.length).toBeGreaterThan(1)
  expect(scans(plans)).toEqual([])
})

test('two captures are compared in the order of their own index, reading no table from end to end', () => {
  const plans = plansOf((database) => {
    const id = database.value<SnapshotId>('SELECT id FROM snapshot LIMIT 1') as SnapshotId
    compareSnapshots(database, { one: id, other: id })
  })
  expect(plans.filter((line) => line.includes('(snapshot=?)'))).toHaveLength(2)
  // Only the titles are sorted, by what was asked.
  expect(plans.filter((line) => line.includes('USE TEMP B-TREE'))).toEqual(['USE TEMP B-TREE FOR ORDER BY'])
  expect(scans(plans.slice(1))).toEqual([])
})

test('the history of a rank reads the few rows of snapshots and no other table from end to end', () => {
  const plans = plansOf((database) => {
    readRankHistory(database, database.value<PaperId>('SELECT id FROM paper WHERE key = 1') as PaperId)
  })
  expect(plans.filter((line) => line.includes('appearance_by_paper (paper=?)'))).toHaveLength(1)
  expect(scans(plans).filter((line) => !/^SCAN (?:snapshot|mine)/.test(line))).toEqual([])
})

test('what taking back would do is told without reading a table from end to end', () => {
  const plans = plansOf((database) => {
    const id = database.value<SnapshotId>('SELECT id FROM snapshot LIMIT 1') as SnapshotId
    forecastTakeBack(database, id)
  })
  expect(scans(plans.slice(1)).filter((line) => !/^SCAN (?:own|CONSTANT ROW)/.test(line))).toEqual([])
})

test('the notebook goes through the marks once, and looks everything else up', () => {
  const plans = plansOf((database) => {
    const none = { text: 'quiet', kinds: [], categories: [], anchors: [], tags: [], collection: null }
    orderNotebook(database, { filter: { ...none, from: null, to: null }, sort: 'place', group: 'paper' })
  })
  expect(scans(plans).filter((line) => !/^SCAN (?:highlight|note|tag|nested|mark_fts)\b/.test(line))).toEqual(
    [],
  )
  expect(plans.filter((line) => /^SCAN (?:highlight|note)\b/.test(line)).length).toBeLessThanOrEqual(2)
})

test('rows of the notebook and what they are compiled from read no table from end to end', () => {
  const plans = plansOf((database) => {
    readNotebookRows(database, [2 as NotebookKey, 3 as NotebookKey], '')
    compileMarks(database, [2 as NotebookKey, 3 as NotebookKey])
  })
  expect(scans(plans).filter((line) => !line.startsWith('SCAN snapshot'))).toEqual([])
})

test('what is due is found by the days of reviews and of highlights', () => {
  const plans = plansOf((database) => {
    readDueMarks(database, '2026-06-26')
  })
  expect(plans.filter((line) => line.includes('highlight_by_day (created_at<?)'))).toHaveLength(2)
  expect(scans(plans).filter((line) => !/^SCAN (?:review|setting|\(subquery)/.test(line))).toEqual([])
})

test('papers are read for an export along indexes alone, collections apart, of which there are few', () => {
  const plans = plansOf((database) => {
    const keys = findKeysToExport(database, { kind: 'list', list: { source: { kind: 'all' }, query: '' } })
    countMarks(database, keys)
    for (const _paper of readForExport(database, keys));
    for (const _note of readFreeNotes(database));
  })
  for (const index of [
    'highlight_by_paper',
    'note_by_paper',
    'tagging_by_target',
    'collection_paper_by_paper',
  ])
    expect(plans.some((line) => line.includes(index))).toBe(true)
  expect(scans(plans).filter((line) => !/^SCAN (?:collection|nested)\b/.test(line))).toEqual([])
})

test('the versions of a text and what they ask are read along indexes, snapshots apart, of which there are few', () => {
  const plans = plansOf((database) => {
    readCarryOver(database, database.value<PaperId>('SELECT id FROM paper WHERE key = 1') as PaperId)
  })
  expect(plans.some((line) => line.includes('revision_by_paper'))).toBe(true)
  expect(scans(plans).filter((line) => !/^SCAN (?:snapshot|standing)\b/.test(line))).toEqual([])
})
