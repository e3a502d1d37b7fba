import type { PaperKey, SnapshotId } from '../../shared/model/ids.ts'
import type { TakeBackForecast } from '../../shared/model/snapshot-comparison.ts'
import type { ReadableDatabase } from './database.ts'
import { isPaperTouched } from './paper-repository.ts'

/** Titles that a forecast names. */
const NAMED_TITLES = 5

/** What taking a snapshot back would do to its papers; nothing is changed. */
export function forecastTakeBack(database: ReadableDatabase, id: SnapshotId): TakeBackForecast {
  const papers = database.all<{ key: PaperKey; title: string; isShared: number }>(
    `SELECT paper.key, title.text AS title, EXISTS (
       SELECT 1 FROM appearance AS other JOIN snapshot AS holder ON holder.key = other.snapshot
       WHERE other.paper = paper.key AND holder.key <> own.snapshot
         AND holder.taken_back_at IS NULL AND holder.shown_as IS NULL) AS isShared
     FROM (
       SELECT appearance.snapshot, paper, min(ordinal) AS place
       FROM snapshot JOIN appearance ON appearance.snapshot = snapshot.key WHERE snapshot.id = ? GROUP BY paper) AS own
     JOIN paper ON paper.key = own.paper AND paper.removed_at IS NULL
     JOIN revision AS title ON title.key = paper.title_revision
     ORDER BY own.place`,
    [id],
  )
  const own = papers.filter(({ isShared }) => isShared === 0)
  const touched = own.filter(({ key }) => isPaperTouched(database, key))
  return {
    removed: own.length - touched.length,
    touched: touched.length,
    shared: papers.length - own.length,
    touchedTitles: touched.slice(0, NAMED_TITLES).map(({ title }) => title),
  }
}
