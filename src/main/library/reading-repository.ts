import type { ReadingChange } from '../../shared/contract/requests.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import { recordStep, type StepToRecord } from './journal.ts'
import { labelOfPapers } from './label-of-papers.ts'
import { indexRemark } from './mark-index.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'

/**
 * Changes state, read mark, star or remark of papers, as one step; the changes of one triage pass are one step together.
 * Each field carries the stamp of its own change. @throws LibraryError not-found
 */
export function changeReading(library: WritableLibrary, change: ReadingChange): void {
  recordStep(library, stepOf(change), (recorder) => {
    for (const id of change.ids) {
      findPaperKey(library.database, id)
      recorder.note('reading', id)
      ensureReading(library, id)
      if (change.state !== undefined) setField(library, id, 'state', change.state)
      if (change.isStarred !== undefined) setField(library, id, 'star', change.isStarred)
      if (change.isRead !== undefined) setField(library, id, 'read', change.isRead)
      if (change.remark !== undefined) setRemark(library, id, change.remark)
    }
  })
}

function stepOf(change: ReadingChange): StepToRecord {
  if (change.pass !== undefined) {
    return { name: nameOfPass, paper: null, session: `pass ${change.pass}`, isGathered: true }
  }
  const paper = change.ids.length === 1 ? (change.ids[0] ?? null) : null
  return { name: nameOfChange(change), paper }
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

/** A remark of nothing but white space is none. */
function setRemark(library: WritableLibrary, id: PaperId, remark: string | null): void {
  library.database.run('UPDATE reading SET remark = ?, remark_stamp = ? WHERE paper = ?', [
    remark?.trim() || null,
    library.stamp(),
    id,
  ])
  indexRemark(library.database, id)
}

function nameOfPass(count: number): string {
  return `triage of ${labelOfPapers(count)}`
}

function nameOfChange({ ids, state, isStarred, isRead, remark }: ReadingChange): string {
  const of = ids.length === 1 ? '' : ` of ${labelOfPapers(ids.length)}`
  if (state === 'archived') return `archiving${of}`
  if (state === 'dismissed') return `dismissal${of}`
  if (state !== undefined) return `move${of} to ${state}`
  if (isStarred !== undefined) return `${isStarred ? 'star' : 'removal of star'}${of}`
  if (isRead !== undefined) return `mark${of} as ${isRead ? 'read' : 'unread'}`
  return `${remark?.trim() ? 'remark' : 'removal of remark'}${of}`
}
