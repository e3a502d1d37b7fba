import { takeLater } from './everything-later-fields.ts'
import type { Merging } from './everything-merging.ts'
import type { DocumentRow } from './everything-reading.ts'
import type { Section } from './everything-section.ts'
import { hasRow, writeRow } from './everything-writing.ts'

interface HeldNote {
  readonly id: string
  readonly body: string
  readonly modifiedAt: string
  readonly stamp: string
}

/**
 * Merges a note of another library. Of one note that was written on in both, the later text counts and the earlier one
 * becomes a version of it. Two notes on the same thing become one: the one that is here, with the other's text below.
 */
export function mergeNote(
  merging: Merging,
  section: Section,
  row: DocumentRow,
): 'added' | 'changed' | 'none' {
  const { database } = merging.library
  const note = onItsPaper(merging, row)
  if (hasRow(database, section, note)) return mergeTexts(merging, section, note)
  const held = note.deletedAt === null ? findNoteInPlace(merging, note) : null
  if (held === null) {
    writeRow(database, section, note)
    return 'added'
  }
  merging.names.note.set(String(note.id), held.id)
  const body = String(note.body).trim()
  if (held.body.includes(body)) return 'none'
  keepVersion(merging, held)
  database.run('UPDATE note SET body = ?, modified_at = ?, stamp = ? WHERE id = ?', [
    `${held.body.trimEnd()}\n\n${body}`,
    merging.library.now(),
    merging.library.stamp(),
    held.id,
  ])
  merging.unsettled.add(`note ${held.id}`)
  return 'changed'
}

function mergeTexts(merging: Merging, section: Section, note: DocumentRow): 'changed' | 'none' {
  const held = readNote(merging, 'id = ?', [String(note.id)])
  const [body, stamp] = [String(note.body), String(note.stamp)]
  if (held === null || stamp === held.stamp) return 'none'
  const isLater = stamp > held.stamp
  if (held.body !== body) {
    keepVersion(merging, isLater ? held : { id: held.id, body, modifiedAt: String(note.modifiedAt), stamp })
  }
  // One that stands elsewhere by now stays where it is here.
  if (isLater && note.deletedAt === null && isPlaceTaken(merging, note)) return 'none'
  return takeLater(merging, section, note)
}

/** A note on a highlight is on the highlight's paper. */
function onItsPaper({ library }: Merging, note: DocumentRow): DocumentRow {
  if (note.highlight === null) return note
  const paper = library.database.value<string>(
    'SELECT paper.id FROM highlight JOIN paper ON paper.key = highlight.paper WHERE highlight.id = ?',
    [String(note.highlight)],
  )
  return paper === undefined ? note : { ...note, paper }
}

function isPlaceTaken(merging: Merging, note: DocumentRow): boolean {
  const held = findNoteInPlace(merging, note)
  return held !== null && held.id !== note.id
}

/** The note that stands where this one would. Free notes stand nowhere, and so in nobody's way. */
function findNoteInPlace(merging: Merging, note: DocumentRow): HeldNote | null {
  if (note.highlight !== null)
    return readNote(merging, 'highlight = (SELECT key FROM highlight WHERE id = ?) AND deleted_at IS NULL', [
      String(note.highlight),
    ])
  if (note.paper === null) return null
  return readNote(
    merging,
    'paper = (SELECT key FROM paper WHERE id = ?) AND highlight IS NULL AND deleted_at IS NULL',
    [String(note.paper)],
  )
}

function readNote({ library }: Merging, condition: string, parameters: string[]): HeldNote | null {
  return (
    library.database.get<HeldNote>(
      `SELECT id, body, modified_at AS modifiedAt, stamp FROM note WHERE ${condition}`,
      parameters,
    ) ?? null
  )
}

/** Keeps a text that another one takes the place of, once. */
function keepVersion({ library }: Merging, { id, body, modifiedAt }: HeldNote): void {
  library.database.run(
    `INSERT INTO note_version (note, body, created_at)
     SELECT :id, :body, :modifiedAt WHERE NOT EXISTS
       (SELECT 1 FROM note_version WHERE note = :id AND body = :body)`,
    { id, body, modifiedAt },
  )
}
