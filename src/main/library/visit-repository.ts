import type { VisitNote } from '../../shared/contract/requests.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import type { RecentPaper, Visit } from '../../shared/model/paper.ts'
import type { ReadableDatabase } from './database.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'

/** So many papers are told of those read last. */
const RECENT_PAPERS = 20

/**
 * Notes that a paper was read for so many seconds more, and where it was left. A trace rather than a decision: no step
 * to undo, and no paper is kept for it. @throws LibraryError not-found
 */
export function noteVisit(library: WritableLibrary, { id, seconds, position }: VisitNote): void {
  const { database } = library
  findPaperKey(database, id)
  database.run(
    `INSERT INTO visit (paper, last_read_at, seconds_spent, position) VALUES (?, ?, ?, ?)
     ON CONFLICT (paper) DO UPDATE SET
       last_read_at = excluded.last_read_at,
       seconds_spent = seconds_spent + excluded.seconds_spent,
       position = excluded.position`,
    [id, library.now(), seconds, position],
  )
}

/** When a paper was read last, how long in all, and where it was left; null when it never was. */
export function readVisit(database: ReadableDatabase, id: PaperId): Visit | null {
  return (
    database.get<Visit>(
      `SELECT last_read_at AS lastReadAt, seconds_spent AS secondsSpent, position FROM visit WHERE paper = ?`,
      [id],
    ) ?? null
  )
}

/** The papers that were read last, the newest first: twenty at most. `title` is source text. */
export function listRecentPapers(database: ReadableDatabase): RecentPaper[] {
  return database.all<RecentPaper>(
    `SELECT paper.key, paper.id, title.text AS title, paper.state, visit.last_read_at AS lastReadAt,
       visit.seconds_spent AS secondsSpent, visit.position
     FROM visit
     -- Cross: the index of visits leads, which gives their order.
     CROSS JOIN paper ON paper.id = visit.paper
     JOIN revision AS title ON title.key = paper.title_revision
     WHERE paper.removed_at IS NULL
     ORDER BY visit.last_read_at DESC
     LIMIT ${RECENT_PAPERS}`,
  )
}
