import type { PaperKey } from '../../shared/model/ids.ts'
import { fold } from '../../shared/text/index.ts'
import type { WritableDatabase } from './database.ts'

/** Puts a paper's current title and abstract into the search index, in place of what stood there. */
export function indexPaper(
  database: WritableDatabase,
  paper: PaperKey,
  title: string,
  abstract: string | null,
): void {
  unindexPaper(database, paper)
  addToIndex(database, paper, title, abstract)
}

/** As `indexPaper`, for a paper that was never in the index. */
export function addToIndex(
  database: WritableDatabase,
  paper: PaperKey,
  title: string,
  abstract: string | null,
): void {
  const texts = [fold(title).text, abstract === null ? '' : fold(abstract).text]
  database.run('INSERT INTO paper_fts (rowid, title, abstract) VALUES (?, ?, ?)', [paper, ...texts])
  database.run('INSERT INTO paper_prefix (rowid, title, abstract) VALUES (?, ?, ?)', [paper, ...texts])
}

export function unindexPaper(database: WritableDatabase, paper: PaperKey): void {
  database.run('DELETE FROM paper_fts WHERE rowid = ?', [paper])
  database.run('DELETE FROM paper_prefix WHERE rowid = ?', [paper])
}
