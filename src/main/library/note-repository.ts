import type { NoteSave } from '../../shared/contract/requests.ts'
import type { NoteId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { Note, NoteTarget } from '../../shared/model/note.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep, type StepRecorder } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { indexNote } from './mark-index.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'

interface Place {
  readonly paper: PaperKey
  readonly paperId: PaperId
  /** Row number of the highlight, null for the paper's own note. */
  readonly highlight: number | null
}

interface HeldNote extends Note {
  readonly highlight: number | null
}

/**
 * Saves a note; saves of one writing session that follow each other are one step. An empty body deletes the note.
 *
 * @returns the note as saved, or null when there is none now.
 * @throws LibraryError not-found when what the note is on has gone: the text is then still in its draft.
 */
export function saveNote(
  library: WritableLibrary,
  request: NoteSave,
): { note: Note | null; paperId: PaperId } {
  const { database } = library
  const place = findPlace(database, request.target)
  const held = readNote(database, place)
  const isEmpty = request.body.trim() === ''
  if (held !== null || !isEmpty) {
    const name = held === null ? 'note' : isEmpty ? 'deletion of note' : 'edit of note'
    recordStep(library, { name, paper: place.paperId, session: request.session }, (recorder) => {
      const id = held?.id ?? (library.newId() as NoteId)
      writeNote(library, recorder, place, { id, body: request.body, isNew: held === null, isEmpty })
    })
  }
  database.run('DELETE FROM draft WHERE target = ?', [draftTarget(request.target)])
  return { note: isEmpty ? null : readNote(database, place), paperId: place.paperId }
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
 * @returns the papers concerned.
 */
export function recoverDrafts(library: WritableLibrary): PaperId[] {
  const drafts = library.database.all<{ target: string; body: string }>('SELECT target, body FROM draft')
  const papers: PaperId[] = []
  for (const { target, body } of drafts) {
    const [kind, id] = target.split(':')
    try {
      const saved = saveNote(library, {
        target: { kind, id } as NoteTarget,
        body,
        session: `recovered ${target}`,
      })
      papers.push(saved.paperId)
    } catch (error) {
      if (!(error instanceof LibraryError) || error.code !== 'not-found') throw error
    }
  }
  return papers
}

/** The paper's own note. */
export function readPaperNote(database: ReadableDatabase, paper: PaperKey): Note | null {
  return readNote(database, { paper, highlight: null })
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

function readNote(
  database: ReadableDatabase,
  place: { paper: PaperKey; highlight: number | null },
): Note | null {
  return (
    database.get<Note>(
      `SELECT id, body, created_at AS createdAt, modified_at AS modifiedAt
       FROM note WHERE paper = ? AND highlight IS ? AND deleted_at IS NULL`,
      [place.paper, place.highlight],
    ) ?? null
  )
}

function writeNote(
  library: WritableLibrary,
  recorder: StepRecorder,
  place: Place,
  note: { id: NoteId; body: string; isNew: boolean; isEmpty: boolean },
): void {
  const { database } = library
  const now = library.now()
  recorder.note('note', note.id)
  if (note.isNew) {
    database.run(
      `INSERT INTO note (id, paper, highlight, body, created_at, modified_at, stamp) VALUES (?, ?, ?, ?, ?, ?, ?)`,
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

function findPlace(database: ReadableDatabase, target: NoteTarget): Place {
  if (target.kind === 'paper') {
    return { paper: findPaperKey(database, target.id), paperId: target.id, highlight: null }
  }
  const place = database.get<{ paper: PaperKey; paperId: PaperId; highlight: number }>(
    `SELECT highlight.paper, paper.id AS paperId, highlight.key AS highlight
     FROM highlight JOIN paper ON paper.key = highlight.paper
     WHERE highlight.id = ? AND highlight.deleted_at IS NULL`,
    [target.id],
  )
  if (place === undefined) {
    throw new LibraryError('not-found', 'The highlight this note was written on is no longer there.')
  }
  return place
}

function draftTarget(target: NoteTarget): string {
  return `${target.kind}:${target.id}`
}
