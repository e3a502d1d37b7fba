import type { PlacementDecision } from '../../shared/model/carry-over.ts'
import type { Field } from '../../shared/model/highlight.ts'
import type { PaperKey, RevisionId } from '../../shared/model/ids.ts'
import { anchor } from '../../shared/text/index.ts'
import type { Anchoring, Selector } from '../../shared/text/selector.ts'
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
 * Finds the place of every highlight of a field in the revision that is now shown, where that is not known yet: by what
 * a person decided about it, else by its selector. The highlights themselves are not touched.
 */
export function anchorHighlights(
  library: WritableLibrary,
  paper: PaperKey,
  field: Field,
  revision: number,
): void {
  const { database } = library
  const waiting = database.all<Selector & { key: number; id: string }>(
    `SELECT highlight.key, highlight.id, start, end, quote, prefix, suffix, text_hash AS textHash
     FROM highlight
     WHERE paper = ? AND field = ? AND NOT EXISTS
       (SELECT 1 FROM anchor WHERE anchor.highlight = highlight.key AND anchor.revision = ?)`,
    [paper, field, revision],
  )
  if (waiting.length === 0) return
  const text = database.value<string>('SELECT text FROM revision WHERE key = ?', [revision]) ?? ''
  for (const { key, id, ...selector } of waiting) {
    const found = placeOf({ text, revision }, selector, readPlacement(database, id))
    database.run(
      'INSERT INTO anchor (highlight, revision, state, start, end, score) VALUES (?, ?, ?, ?, ?, ?)',
      [key, revision, found.state, found.start, found.end, found.score],
    )
  }
}

/** What a person decided last about the place of a highlight. */
interface Placement extends Selector {
  /** Row number of the revision that its selector is of. */
  readonly revision: number
  readonly decision: PlacementDecision
}

function readPlacement(database: ReadableDatabase, highlight: string): Placement | null {
  return (
    database.get<Placement>(
      `SELECT revision, decision, start, end, quote, prefix, suffix, text_hash AS textHash
       FROM placement WHERE highlight = ? AND deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1`,
      [highlight],
    ) ?? null
  )
}

/** The uid of the highlight that a decision is about, one taken back included. */
export function highlightOfPlacement(database: ReadableDatabase, id: string): string | undefined {
  return database.value<string>('SELECT highlight FROM placement WHERE id = ?', [id])
}

const lost: Anchoring = { state: 'orphan', start: 0, end: 0, score: 0 }

/**
 * Where a highlight stands in a text. One that was moved follows the words it was moved to; one whose place was accepted
 * follows these words or its own, whichever stand there more surely; one that is kept on its older text comes back only
 * where its own words do.
 */
function placeOf(
  { text, revision }: { text: string; revision: number },
  own: Selector,
  placement: Placement | null,
): Anchoring {
  if (placement === null) return anchor(text, own)
  const { start, end, decision } = placement
  if (placement.revision === revision && decision !== 'kept')
    return { state: 'anchored', start, end, score: 1 }
  const found = anchor(text, placement)
  if (decision === 'moved') return found
  if (decision === 'kept') return found.state === 'anchored' ? found : lost
  const original = anchor(text, own)
  return original.score > found.score && original.state !== 'orphan' ? original : found
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
