import type { Field } from '../../shared/model/highlight.ts'
import type { PaperKey, RevisionId } from '../../shared/model/ids.ts'
import { anchor } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'

export interface Revision {
  readonly key: number
  readonly id: RevisionId
  readonly paper: PaperKey
  readonly field: Field
  readonly text: string
}

/** A revision by its uid. @throws LibraryError not-found */
export function readRevision(database: ReadableDatabase, id: RevisionId): Revision {
  const revision = database.get<Revision>('SELECT key, id, paper, field, text FROM revision WHERE id = ?', [
    id,
  ])
  if (revision === undefined)
    throw new LibraryError('not-found', 'That version of the text is not in the library.')
  return revision
}

/** The revision of a paper's field with exactly this text, added when it was never read before. */
export function ensureRevision(
  library: WritableLibrary,
  paper: PaperKey,
  field: Field,
  text: string,
): number {
  const held = library.database.value<number>(
    'SELECT key FROM revision WHERE paper = ? AND field = ? AND text = ? LIMIT 1',
    [paper, field, text],
  )
  return held ?? addRevision(library, paper, field, text)
}

/** Adds a revision without looking whether the paper has it: for papers just made. */
export function addRevision(library: WritableLibrary, paper: PaperKey, field: Field, text: string): number {
  return library.database.run(
    'INSERT INTO revision (id, paper, field, text, created_at) VALUES (?, ?, ?, ?, ?)',
    [library.newId(), paper, field, text, library.now()],
  ).lastKey
}

/**
 * Finds the place of every highlight of a field in the revision that is now shown, where that is not known yet.
 * The highlights themselves are not touched.
 */
export function anchorHighlights(
  library: WritableLibrary,
  paper: PaperKey,
  field: Field,
  revision: number,
): void {
  const { database } = library
  const waiting = database.all<{
    key: number
    start: number
    end: number
    quote: string
    prefix: string
    suffix: string
    textHash: string
  }>(
    `SELECT highlight.key, start, end, quote, prefix, suffix, text_hash AS textHash
     FROM highlight
     WHERE paper = ? AND field = ? AND NOT EXISTS
       (SELECT 1 FROM anchor WHERE anchor.highlight = highlight.key AND anchor.revision = ?)`,
    [paper, field, revision],
  )
  if (waiting.length === 0) return
  const text = database.value<string>('SELECT text FROM revision WHERE key = ?', [revision]) ?? ''
  for (const { key, ...selector } of waiting) {
    const found = anchor(text, selector)
    database.run(
      'INSERT INTO anchor (highlight, revision, state, start, end, score) VALUES (?, ?, ?, ?, ?, ?)',
      [key, revision, found.state, found.start, found.end, found.score],
    )
  }
}

/** Finds the place of one highlight anew, after its selector or what a person decided about its place has changed. */
export function reanchorHighlight(library: WritableLibrary, id: string): void {
  const { database } = library
  const held = database.get<{ key: number; paper: PaperKey; field: Field; shown: number | null }>(
    `SELECT highlight.key, highlight.paper, highlight.field,
       CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END AS shown
     FROM highlight JOIN paper ON paper.key = highlight.paper WHERE highlight.id = ?`,
    [id],
  )
  if (held === undefined) return
  database.run('DELETE FROM anchor WHERE highlight = ?', [held.key])
  if (held.shown !== null) anchorHighlights(library, held.paper, held.field, held.shown)
}
