import type { NoteSave } from '../../shared/contract/requests.ts'
import type { NoteId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { Note, NoteTarget } from '../../shared/model/note.ts'
import { NOTE_LENGTH_LIMIT } from '../../shared/model/note-limit.ts'
import { readNoteMentions } from '../../shared/notes/note-mentions.ts'
import { tagKey } from '../../shared/text/index.ts'
import { mergeThreeWay, resolveMerge } from '../../shared/text/three-way-merge.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep, type StepRecorder } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { indexNote } from './mark-index.ts'
import { findNotePlace, type HeldPlace } from './note-place.ts'
import { keepVersion } from './note-versions.ts'
import type { WritableLibrary } from './open-library.ts'
import { ensureTag, findTagByKey } from './tag-repository.ts'

/** A note as it was saved, null where there is none now, and the paper that it is on, null for a free one. */
export interface SavedNote {
  readonly note: Note | null
  readonly paperId: PaperId | null
  /** Whether it names a tag that was not there before. */
  readonly hasNewTags: boolean
}

/** So many tags of one note are made. */
const TAGS_MADE = 200

interface HeldNote extends Note {
  readonly highlight: number | null
}

/**
 * Saves a note; saves of one writing session that follow each other are one step. An empty body deletes the note. What it
 * said before the session is kept as a version, and so is what somebody else made of it since `base`, which is merged in:
 * where both wrote on the same words, those of the request stand. `stepName` is what the step is called where that is not its own.
 *
 * @throws LibraryError not-found when what the note is on has gone: the text is then still in its draft.
 */
export function saveNote(library: WritableLibrary, request: NoteSave, stepName?: string): SavedNote {
  const { database } = library
  const place = findNotePlace(database, request.target)
  const held = readHeld(database, place)
  const isElsewhere = held !== null && request.base !== undefined && held.body !== request.base
  const body = isElsewhere ? mergedBody(request, held.body) : request.body
  const isEmpty = body.trim() === ''
  let hasNewTags = false
  if (held !== null || !isEmpty) {
    const usualName = held === null ? 'note' : isEmpty ? 'deletion of note' : 'edit of note'
    const name = stepName ?? usualName
    recordStep(library, { name, paper: place.paperId, session: request.session }, (recorder) => {
      if (held !== null && held.body !== body)
        keepVersion(library, held, isElsewhere ? library.newId() : request.session)
      const id = held?.id ?? place.ownId ?? (library.newId() as NoteId)
      writeNote(library, recorder, place, { id, body, isNew: held === null, isEmpty })
      if (!request.isUnfinished) hasNewTags = makeTags(library, recorder, body)
    })
  }
  database.run('DELETE FROM draft WHERE target = ?', [draftTarget(request.target)])
  return { note: isEmpty ? null : readHeld(database, place), paperId: place.paperId, hasNewTags }
}

/** What a person wrote, with what was changed in the note meanwhile. Emptying a note is deleting it, whatever it says now. */
function mergedBody({ body, base = '' }: NoteSave, theirs: string): string {
  if (body.trim() === '' || body === theirs) return body
  const merged = resolveMerge(mergeThreeWay(base, body, theirs), 'mine')
  return merged.length > NOTE_LENGTH_LIMIT ? body : merged
}

/** Makes the tags that a text names and that are not there yet. @returns whether there were any */
function makeTags(library: WritableLibrary, recorder: StepRecorder, body: string): boolean {
  const names = readNoteMentions(body).flatMap((mention) => (mention.kind === 'tag' ? [mention.name] : []))
  const missing = names.filter((name) => findTagByKey(library.database, tagKey(name)) === null)
  for (const name of missing.slice(0, TAGS_MADE)) ensureTag(library, recorder, name)
  return missing.length > 0
}

/** Keeps what is being typed apart from the note, until the note itself is saved. */
export function saveDraft(library: WritableLibrary, target: NoteTarget, body: string): void {
  library.database.run(
    `INSERT INTO draft (target, body, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (target) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`,
    [draftTarget(target), body, library.now()],
  )
}

/**
 * Saves the drafts that a killed process left behind as the notes they were to become, each one step. A draft of
 * something that is not there now stays a draft: an undo may bring its highlight back.
 *
 * @returns each as it was saved.
 */
export function recoverDrafts(library: WritableLibrary): SavedNote[] {
  const drafts = library.database.all<{ target: string; body: string }>('SELECT target, body FROM draft')
  const saved: SavedNote[] = []
  for (const { target, body } of drafts) {
    const [kind, id] = target.split(':')
    try {
      const session = `recovered ${library.newId()}`
      saved.push(saveNote(library, { target: { kind, id } as NoteTarget, body, session }))
    } catch (error) {
      if (!(error instanceof LibraryError) || error.code !== 'not-found') throw error
    }
  }
  return saved
}

/** The paper's own note. */
export function readPaperNote(database: ReadableDatabase, paper: PaperKey): Note | null {
  return readHeld(database, { paper, highlight: null, ownId: null })
}

/** The notes on highlights of a paper, by the highlight's row number. */
export function notesOfHighlights(database: ReadableDatabase, paper: PaperKey): Map<number, Note> {
  const rows = database.all<HeldNote>(
    `SELECT id, body, created_at AS createdAt, modified_at AS modifiedAt, highlight
     FROM note WHERE paper = ? AND highlight IS NOT NULL AND deleted_at IS NULL`,
    [paper],
  )
  return new Map(rows.map(({ highlight, ...note }) => [Number(highlight), note]))
}

/** A note by its id. @throws LibraryError not-found */
export function readNote(database: ReadableDatabase, id: NoteId): Note {
  const note = readHeld(database, { paper: null, highlight: null, ownId: id })
  if (note === null) throw new LibraryError('not-found', 'That note is no longer there.')
  return note
}

function readHeld(
  database: ReadableDatabase,
  { paper, highlight, ownId }: Pick<HeldPlace, 'paper' | 'highlight' | 'ownId'>,
): Note | null {
  const columns = 'id, body, created_at AS createdAt, modified_at AS modifiedAt'
  const held =
    ownId === null
      ? database.get<Note>(
          `SELECT ${columns} FROM note WHERE paper = ? AND highlight IS ? AND deleted_at IS NULL`,
          [paper, highlight],
        )
      : database.get<Note>(`SELECT ${columns} FROM note WHERE id = ? AND deleted_at IS NULL`, [ownId])
  return held ?? null
}

function writeNote(
  library: WritableLibrary,
  recorder: StepRecorder,
  place: HeldPlace,
  note: { id: NoteId; body: string; isNew: boolean; isEmpty: boolean },
): void {
  const { database } = library
  const now = library.now()
  recorder.note('note', note.id)
  if (note.isNew) {
    // A free note that was emptied and is written again is the same note.
    database.run(
      `INSERT INTO note (id, paper, highlight, body, created_at, modified_at, stamp) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET
         body = excluded.body, modified_at = excluded.modified_at, stamp = excluded.stamp, deleted_at = NULL`,
      [note.id, place.paper, place.highlight, note.body, now, now, library.stamp()],
    )
  } else if (note.isEmpty) {
    database.run('UPDATE note SET deleted_at = ?, stamp = ? WHERE id = ?', [now, library.stamp(), note.id])
  } else {
    database.run('UPDATE note SET body = ?, modified_at = ?, stamp = ? WHERE id = ? AND body <> ?', [
      note.body,
      now,
      library.stamp(),
      note.id,
      note.body,
    ])
  }
  indexNote(database, note.id)
}

function draftTarget(target: NoteTarget): string {
  return `${target.kind}:${target.id}`
}
