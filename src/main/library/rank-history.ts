import type { PaperId } from '../../shared/model/ids.ts'
import type { RankInCapture } from '../../shared/model/snapshot-comparison.ts'
import type { ReadableDatabase } from './database.ts'
import { findPaperKey } from './paper-lookup.ts'

/**
 * Where a paper stood in every capture of the forms that it was found in, the oldest first: also those between that do
 * not hold it, so that a gap can be seen.
 *
 * @throws LibraryError not-found
 */
export function readRankHistory(database: ReadableDatabase, id: PaperId): RankInCapture[] {
  return database.all<RankInCapture>(
    `WITH mine AS MATERIALIZED (
       SELECT appearance.snapshot, min(ordinal), rank, votes, format
       FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
       WHERE paper = ? AND taken_back_at IS NULL AND shown_as IS NULL GROUP BY appearance.snapshot)
     SELECT snapshot.id AS snapshotId, origin, coalesce(captured_on, substr(imported_at, 1, 10)) AS day, rank, votes
     FROM snapshot LEFT JOIN mine ON mine.snapshot = snapshot.key
     WHERE taken_back_at IS NULL AND shown_as IS NULL AND snapshot.format IN (SELECT format FROM mine)
     ORDER BY day, imported_at, snapshot.key`,
    [findPaperKey(database, id)],
  )
}
