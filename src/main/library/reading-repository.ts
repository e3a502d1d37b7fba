import type { ReadingChange } from '../../shared/contract/requests.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import { recordStep } from './journal.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'

/** Changes state, read mark or star of papers, as one step. Each field carries the stamp of its own change. */
export function changeReading(library: WritableLibrary, change: ReadingChange): void {
  const paper = change.ids.length === 1 ? (change.ids[0] ?? null) : null
  recordStep(library, { name: nameOfChange(change), paper }, (recorder) => {
    for (const id of change.ids) {
      findPaperKey(library.database, id)
      recorder.note('reading', id)
      ensureReading(library, id)
      if (change.state !== undefined) setField(library, id, 'state', change.state)
      if (change.isStarred !== undefined) setField(library, id, 'star', change.isStarred)
      if (change.isRead !== undefined) setField(library, id, 'read', change.isRead)
    }
  })
}

/**
 * Marks a paper as read because it stood on the screen. A trace rather than a decision: no step to undo, and a
 * person's own "unread" is what stands when they set it afterwards.
 */
export function markSeen(library: WritableLibrary, id: PaperId): void {
  findPaperKey(library.database, id)
  ensureReading(library, id)
  library.database.run(
    `UPDATE reading SET read_at = ?, read_by = 'screen', read_stamp = ? WHERE paper = ? AND read_at IS NULL`,
    [library.now(), library.stamp(), id],
  )
}

function ensureReading(library: WritableLibrary, id: PaperId): void {
  library.database.run('INSERT OR IGNORE INTO reading (paper) VALUES (?)', [id])
}

function setField(
  library: WritableLibrary,
  id: PaperId,
  field: 'state' | 'star' | 'read',
  value: string | boolean,
): void {
  const { database } = library
  const stamp = library.stamp()
  if (field === 'state') {
    database.run('UPDATE reading SET state = ?, state_stamp = ? WHERE paper = ?', [String(value), stamp, id])
  } else if (field === 'star') {
    database.run('UPDATE reading SET is_starred = ?, star_stamp = ? WHERE paper = ?', [
      value ? 1 : 0,
      stamp,
      id,
    ])
  } else {
    database.run('UPDATE reading SET read_at = ?, read_by = ?, read_stamp = ? WHERE paper = ?', [
      value ? library.now() : null,
      value ? 'hand' : null,
      stamp,
      id,
    ])
  }
}

function nameOfChange(change: ReadingChange): string {
  const count = change.ids.length === 1 ? '' : ` of ${change.ids.length} papers`
  if (change.state !== undefined) return `${stateNames[change.state]}${count}`
  if (change.isStarred !== undefined) return `${change.isStarred ? 'star' : 'removal of star'}${count}`
  return `${change.isRead ? 'mark as read' : 'mark as unread'}${count}`
}

const stateNames = {
  inbox: 'move to inbox',
  later: 'move to later',
  reading: 'move to reading',
  done: 'move to done',
  archived: 'archiving',
  dismissed: 'dismissal',
} as const
