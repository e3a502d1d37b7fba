import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../src/main/library/migrations/index.ts'
import { openWritable } from '../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import { listRecentPapers } from '../../src/main/library/visit-repository.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  importEntries,
  paperCalled,
  readOperations,
  temporaryFolder,
  titles,
  undo,
  writeOperations,
} from './builders/library.ts'

function libraryWith(...papers: string[]) {
  const library = emptyLibrary()
  importEntries(
    library,
    papers.map((title) => entry(title)),
  )
  return library
}

type Library = ReturnType<typeof emptyLibrary>

const visit = (library: Library, title: string, seconds: number, position: number) =>
  writeOperations['papers.noteVisit'](library, { id: paperCalled(library, title).id, seconds, position })

const recent = (library: Library) => readOperations['papers.recent'](asReadable(library), {})

test('the time on a paper adds up, and it is left where it was left last', () => {
  const library = libraryWith('Quiet Tokens')
  expect(paperCalled(library, 'Quiet Tokens').visit).toBeNull()
  visit(library, 'Quiet Tokens', 12.5, 0.8)
  visit(library, 'Quiet Tokens', 30, 0.25)
  expect(paperCalled(library, 'Quiet Tokens').visit).toMatchObject({ secondsSpent: 42.5, position: 0.25 })
})

test('the papers read last are told, the newest first, twenty at most', () => {
  const names = Array.from({ length: 24 }, (_, index) => `Paper Number ${index + 1}`)
  const library = libraryWith(...names)
  names.forEach((title, index) => {
    visit(library, title, 1, 0)
    library.database.run('UPDATE visit SET last_read_at = ? WHERE paper = ?', [
      `2026-06-26T08:00:${`${index + 10}`}.000Z`,
      paperCalled(library, title).id,
    ])
  })
  expect(recent(library)).toHaveLength(20)
  expect(recent(library)[0]).toMatchObject({ title: 'Paper Number 24', state: 'inbox', secondsSpent: 1 })
  expect(recent(library).at(-1)?.title).toBe('Paper Number 5')
})

test('a visit is no step, and keeps no paper in the library', () => {
  const library = libraryWith('Quiet Tokens')
  visit(library, 'Quiet Tokens', 90, 1)
  expect(undo(library).message).toContain('1 paper went')
  expect(titles(library)).toEqual([])
  expect(recent(library)).toEqual([])
  expect(verifyLibrary(library.database, library.folder).map(({ check }) => check)).toEqual(['capture'])
})

test('a visit tells nobody that the reading of a paper changed', () => {
  const library = libraryWith('Quiet Tokens')
  const { id } = paperCalled(library, 'Quiet Tokens')
  expect(visit(library, 'Quiet Tokens', 1, 0).changes).toEqual([{ kind: 'visits', ids: [id] }])
})

test('a library from before visits opens with its papers, none of them read', () => {
  const folder = join(temporaryFolder(), 'library')
  const before = openWritable(folder, { migrations: migrations.filter(({ version }) => version < 5) })
  before.database.run(`INSERT INTO setting (name, value) VALUES ('theme', '"dark"')`)
  before.close()
  const library = emptyLibrary(folder)
  expect(recent(library)).toEqual([])
  expect(library.database.value(`SELECT value FROM setting WHERE name = 'theme'`)).toBe('"dark"')
})

test('the papers read last are found by their index, without sorting', () => {
  const library = libraryWith('Quiet Tokens')
  const statements: string[] = []
  listRecentPapers({
    ...library.database,
    all: (sql: string) => {
      statements.push(sql)
      return [] as never
    },
  })
  const plan = library.database
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statements[0]}`)
    .map(({ detail }) => detail)
  expect(plan[0]).toContain('visit USING INDEX visit_by_time')
  expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([])
})
