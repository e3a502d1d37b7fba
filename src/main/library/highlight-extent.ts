import type { HighlightJoin, HighlightResize, HighlightSplit } from '../../shared/contract/mark-calls.ts'
import type { Highlight } from '../../shared/model/highlight.ts'
import type { HighlightId, PaperKey } from '../../shared/model/ids.ts'
import { NOTE_LENGTH_LIMIT } from '../../shared/model/note-limit.ts'
import { writeNoteLink } from '../../shared/notes/note-link.ts'
import { snapRange, tokenize } from '../../shared/text/index.ts'
import type { SourceRange } from '../../shared/text/segments.ts'
import type { ReadableDatabase } from './database.ts'
import { readHighlight } from './highlight-repository.ts'
import {
  buryHighlight,
  buryNote,
  copyTags,
  type Extent,
  noteOn,
  putHighlight,
  readExtent,
  writeExtent,
} from './highlight-rows.ts'
import { recordStep, type StepRecorder } from './journal.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'
import { rewriteNotes } from './rewrite-notes.ts'
import { settleRow } from './settle-row.ts'

/**
 * Puts a highlight on more or fewer words, as one step. @throws LibraryError `invalid` when the range holds no text of
 * that revision, `not-found` when the highlight or the revision has gone.
 */
export function resizeHighlight(library: WritableLibrary, request: HighlightResize): Highlight {
  const { database } = library
  const highlight = readHighlight(database, request.id)
  const extent = readExtent(database, textOf(database, highlight), request)
  const step = { name: 'change of extent', paper: highlight.paperId, session: request.session }
  recordStep(library, step, (recorder) => writeExtent(library, recorder, highlight.id, extent))
  return readHighlight(database, highlight.id)
}

/**
 * Makes two highlights of one, as one step. The first keeps the identity and the note, the second gets the category, the
 * tags and the day; no blanks are left at the ends of either.
 *
 * @throws LibraryError `invalid` when there are no words on one of the sides, or the highlight is not there in that text
 */
export function splitHighlight(library: WritableLibrary, request: HighlightSplit): [Highlight, Highlight] {
  const { database } = library
  const highlight = readHighlight(database, request.id)
  if (highlight.revisionId !== request.revisionId || highlight.anchor === 'orphan') {
    throw new LibraryError('invalid', 'The text has changed in the meantime. The highlight was not split.')
  }
  const text = textOf(database, highlight)
  const [first, second] = partsAt(database, highlight, request.at, text)
  const id = library.newId() as HighlightId
  recordStep(library, { name: 'split of highlight', paper: highlight.paperId }, (recorder) => {
    writeExtent(library, recorder, highlight.id, first)
    recorder.note('highlight', id)
    const { category, createdAt } = highlight
    putHighlight(library, { id, ...text, category, createdAt, ...second })
    copyTags(library, recorder, highlight.id, id)
    settleRow(library, 'highlight', id)
  })
  return [readHighlight(database, highlight.id), readHighlight(database, id)]
}

/**
 * Makes one highlight of two that overlap, touch, or have only blanks between them, as one step. It keeps the identity
 * and the category of the first asked for, and has the notes and tags of both, those of the earlier words first. What
 * links to the other leads to it.
 *
 * @throws LibraryError `invalid` when they are apart, or both notes are too long for one
 */
export function joinHighlights(library: WritableLibrary, { id, otherId }: HighlightJoin): Highlight {
  const { database } = library
  const highlight = readHighlight(database, id)
  const other = readHighlight(database, otherId)
  const extent = joinedExtent(database, highlight, other)
  recordStep(library, { name: 'joining of highlights', paper: highlight.paperId }, (recorder) => {
    writeExtent(library, recorder, id, extent)
    joinNotes(library, recorder, highlight, other)
    copyTags(library, recorder, otherId, id)
    rewriteNotes(library, recorder, { kind: 'highlight', target: otherId }, (mention) =>
      mention.kind === 'link' && mention.link.id === otherId
        ? writeNoteLink('mark', id, mention.link.label)
        : null,
    )
    buryHighlight(library, recorder, otherId)
  })
  return readHighlight(database, id)
}

function textOf(
  database: ReadableDatabase,
  { id, field }: Highlight,
): { paper: PaperKey; field: Highlight['field'] } {
  const paper = database.value<PaperKey>('SELECT paper FROM highlight WHERE id = ?', [id])
  if (paper === undefined) throw new LibraryError('not-found', 'That highlight is no longer there.')
  return { paper, field }
}

function partsAt(
  database: ReadableDatabase,
  highlight: Highlight,
  at: number,
  text: { paper: PaperKey; field: Highlight['field'] },
): [Extent, Extent] {
  const { revisionId, start, end } = highlight
  const { revision } = readExtent(database, text, highlight)
  const cut = snapRange(tokenize(revision.text), at, at).start
  if (cut <= start || cut >= end) {
    throw new LibraryError('invalid', 'There are no words on one side of that place. Nothing was changed.')
  }
  const part = (range: SourceRange) =>
    readExtent(database, text, { revisionId, ...withoutBlanks(revision.text, range) })
  return [part({ start, end: cut }), part({ start: cut, end })]
}

function joinedExtent(database: ReadableDatabase, one: Highlight, other: Highlight): Extent {
  const isOneText =
    one.id !== other.id &&
    one.revisionId === other.revisionId &&
    one.anchor !== 'orphan' &&
    other.anchor !== 'orphan'
  const range = { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
  const extent = isOneText
    ? readExtent(database, textOf(database, one), { revisionId: one.revisionId, ...range })
    : null
  const between = extent?.revision.text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))
  if (extent === null || between?.trim() !== '') {
    throw new LibraryError('invalid', 'These highlights are not beside each other. Nothing was changed.')
  }
  return extent
}

function joinNotes(
  library: WritableLibrary,
  recorder: StepRecorder,
  highlight: Highlight,
  other: Highlight,
): void {
  const { database } = library
  const own = noteOn(database, highlight.id)
  const added = noteOn(database, other.id)
  if (added === null) return
  if (own === null) {
    moveNote(library, recorder, added.id, highlight.id)
    return
  }
  const isFirst = highlight.start <= other.start
  const body = isFirst ? `${own.body}\n\n${added.body}` : `${added.body}\n\n${own.body}`
  if (body.length > NOTE_LENGTH_LIMIT) {
    throw new LibraryError('invalid', 'The two notes are too long for one. Nothing was changed.')
  }
  recorder.note('note', own.id)
  database.run('UPDATE note SET body = ?, modified_at = ?, stamp = ? WHERE id = ?', [
    body,
    library.now(),
    library.stamp(),
    own.id,
  ])
  buryNote(library, recorder, other.id)
  settleRow(library, 'note', own.id)
}

function moveNote(library: WritableLibrary, recorder: StepRecorder, note: string, to: HighlightId): void {
  recorder.note('note', note)
  library.database.run(
    'UPDATE note SET highlight = (SELECT key FROM highlight WHERE id = ?), stamp = ? WHERE id = ?',
    [to, library.stamp(), note],
  )
  settleRow(library, 'note', note)
}

function withoutBlanks(text: string, { start, end }: SourceRange): SourceRange {
  const slice = text.slice(start, end)
  const lead = slice.length - slice.trimStart().length
  return { start: start + lead, end: end - (slice.length - slice.trimEnd().length) }
}
