import { fold } from '../../shared/text/index.ts'
import type { WritableDatabase } from './database.ts'

/** Highlights and notes share one index: highlights have the even row numbers, notes the odd ones. */
export function indexHighlight(database: WritableDatabase, id: string): void {
  const row = database.get<{ key: number; quote: string; isDeleted: number }>(
    `SELECT key, quote, deleted_at IS NOT NULL AS isDeleted FROM highlight WHERE id = ?`,
    [id],
  )
  if (row !== undefined) reindex(database, row.key * 2, row.isDeleted ? null : row.quote)
}

export function indexNote(database: WritableDatabase, id: string): void {
  const row = database.get<{ key: number; body: string; isDeleted: number }>(
    `SELECT key, body, deleted_at IS NOT NULL AS isDeleted FROM note WHERE id = ?`,
    [id],
  )
  if (row !== undefined) reindex(database, row.key * 2 + 1, row.isDeleted ? null : row.body)
}

function reindex(database: WritableDatabase, rowid: number, text: string | null): void {
  database.run('DELETE FROM mark_fts WHERE rowid = ?', [rowid])
  if (text !== null)
    database.run('INSERT INTO mark_fts (rowid, text) VALUES (?, ?)', [rowid, fold(text).text])
}
