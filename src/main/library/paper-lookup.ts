import type { PaperId, PaperKey } from '../../shared/model/ids.ts'
import { titleKey } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'

/** The row number of a paper; a merged paper's uid leads to the paper it went into. @throws LibraryError not-found */
export function findPaperKey(database: ReadableDatabase, id: PaperId): PaperKey {
  const key =
    database.value<PaperKey>('SELECT key FROM paper WHERE id = ? AND removed_at IS NULL', [id]) ??
    database.value<PaperKey>(
      `SELECT paper.key FROM paper_alias JOIN paper ON paper.key = paper_alias.paper
       WHERE paper_alias.id = ? AND removed_at IS NULL`,
      [id],
    )
  if (key === undefined) {
    throw new LibraryError(
      'not-found',
      'That paper is no longer in the library; its import may have been taken back.',
    )
  }
  return key
}

/** The uid of a paper; a merged paper's own leads to that of the paper it went into. @throws LibraryError not-found */
export function findPaperId(database: ReadableDatabase, id: PaperId): PaperId {
  const key = findPaperKey(database, id)
  return database.value<PaperId>('SELECT id FROM paper WHERE key = ?', [key]) ?? id
}

/** The papers with this title, but for case, markup, punctuation and white space. */
export function findPapersByTitle(database: ReadableDatabase, title: string): PaperId[] {
  return database.column<PaperId>(
    'SELECT id FROM paper WHERE title_key = ? AND removed_at IS NULL ORDER BY key',
    [titleKey(title)],
  )
}
