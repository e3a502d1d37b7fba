import type { NotebookOrder, NotebookRequest } from '../../shared/model/notebook.ts'
import type { ReadableDatabase } from './database.ts'
import { groupEntries, type NotebookNames, sortEntries } from './group-notebook.ts'
import { narrowNotebook } from './narrow-notebook.ts'
import {
  findInMarks,
  type NotebookEntry,
  readCollections,
  readEntries,
  readEntryTags,
} from './notebook-entries.ts'

/** The order of the notebook under a filter, with its groups, and what each value of the filter would show. */
export function orderNotebook(database: ReadableDatabase, request: NotebookRequest): NotebookOrder {
  const { filter, sort, group } = request
  const entries = readEntries(database)
  const { tags, ofEntries: tagsOf } = readEntryTags(database)
  const collections = readCollections(database, papersOf(entries))
  const surroundings = { found: findInMarks(database, filter.text), tags, tagsOf, collections }
  const { shown, counts } = narrowNotebook(entries, filter, surroundings)
  const papers: NotebookNames['papers'] =
    sort === 'place' || group === 'paper' ? readTitles(database, papersOf(shown)) : new Map()
  const names = { papers, categories: readCategories(database), tags, tagsOf }
  const { keys, groups } = groupEntries(sortEntries(shown, sort, names), group, names)
  return { keys, groups, count: shown.length, total: entries.length, counts }
}

function readTitles(database: ReadableDatabase, papers: readonly number[]): NotebookNames['papers'] {
  const rows = database.all<{ key: number; id: string; title: string; order: string }>(
    `SELECT paper.key, paper.id, title.text AS title, paper.title_key AS "order"
     FROM json_each(?) AS wanted
     CROSS JOIN paper ON paper.key = wanted.value
     CROSS JOIN revision AS title ON title.key = paper.title_revision`,
    [JSON.stringify(papers)],
  )
  return new Map(rows.map(({ key, ...paper }) => [key, paper]))
}

function readCategories(database: ReadableDatabase): NotebookNames['categories'] {
  return database.all('SELECT id, name FROM category ORDER BY place, position')
}

function papersOf(entries: readonly NotebookEntry[]): number[] {
  return [...new Set(entries.flatMap(({ paper }) => (paper === null ? [] : [paper])))]
}
