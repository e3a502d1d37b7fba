import { readNoteMentions } from '../../shared/notes/note-mentions.ts'
import { fold } from '../../shared/text/index.ts'
import { tagKey } from '../../shared/text/tag-key.ts'
import type { WritableDatabase } from './database.ts'

/**
 * Highlights, notes and remarks share one index: highlights have the even row numbers, notes the odd ones, and the remark
 * on a paper the paper's own with a minus.
 */
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
  if (row === undefined) return
  const body = row.isDeleted ? null : row.body
  reindex(database, row.key * 2 + 1, body)
  noteMentions(database, row.key, body)
}

/** Notes what the text of a note names; nothing for one that was deleted. `note` is its row number. */
export function noteMentions(database: WritableDatabase, note: number, body: string | null): void {
  database.run('DELETE FROM note_mention WHERE note = ?', [note])
  if (body === null) return
  for (const mention of readNoteMentions(body)) {
    const [kind, target] =
      mention.kind === 'tag'
        ? ['tag', tagKey(mention.name)]
        : [mention.link.kind === 'mark' ? 'highlight' : mention.link.kind, mention.link.id]
    database.run('INSERT OR IGNORE INTO note_mention (note, kind, target) VALUES (?, ?, ?)', [
      note,
      kind,
      target,
    ])
  }
}

export function indexRemark(database: WritableDatabase, paperId: string): void {
  const row = database.get<{ key: number; remark: string | null }>(
    `SELECT paper.key, remark FROM paper LEFT JOIN reading ON reading.paper = paper.id WHERE paper.id = ?`,
    [paperId],
  )
  if (row !== undefined) reindex(database, -row.key, row.remark)
}

/** Takes a highlight out that is not in the library any more; `key` is its row number. */
export function unindexHighlight(database: WritableDatabase, key: number): void {
  reindex(database, key * 2, null)
}

export function unindexNote(database: WritableDatabase, key: number): void {
  reindex(database, key * 2 + 1, null)
}

/** Takes the remark on a paper out; `paper` is the paper's row number. */
export function unindexRemark(database: WritableDatabase, paper: number): void {
  reindex(database, -paper, null)
}

function reindex(database: WritableDatabase, rowid: number, text: string | null): void {
  database.run('DELETE FROM mark_fts WHERE rowid = ?', [rowid])
  if (text !== null)
    database.run('INSERT INTO mark_fts (rowid, text) VALUES (?, ?)', [rowid, fold(text).text])
}
