import type { PaperId, PaperKey, SnapshotId } from '../../shared/model/ids.ts'
import type {
  CaptureStanding,
  ComparedPaper,
  SnapshotComparison,
} from '../../shared/model/snapshot-comparison.ts'
import type { ReadableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'

/**
 * Two captures side by side, the older first whatever order they are asked in. A paper that stands several times in a
 * capture counts where it stands first.
 *
 * @throws LibraryError not-found; `invalid` when one of them was taken back
 */
export function compareSnapshots(
  database: ReadableDatabase,
  { one, other }: { one: SnapshotId; other: SnapshotId },
): SnapshotComparison {
  const [before, now] = orderByDay(readCapture(database, one), readCapture(database, other))
  const standingBefore = readStandings(database, before.key)
  const standingNow = readStandings(database, now.key)
  const gone = [...standingBefore.keys()].filter((key) => !standingNow.has(key))
  const named = readNames(database, [...standingNow.keys(), ...gone])
  return {
    before: before.id,
    now: now.id,
    papers: named.map(
      (paper): ComparedPaper => ({
        ...paper,
        before: standingBefore.get(paper.key) ?? null,
        now: standingNow.get(paper.key) ?? null,
      }),
    ),
  }
}

interface CaptureRow {
  key: number
  id: SnapshotId
  day: string
  importedAt: string
  isTakenBack: number
}

function readCapture(database: ReadableDatabase, id: SnapshotId): CaptureRow {
  const row = database.get<CaptureRow>(
    `SELECT key, id, coalesce(captured_on, substr(imported_at, 1, 10)) AS day, imported_at AS importedAt,
       taken_back_at IS NOT NULL AS isTakenBack
     FROM snapshot WHERE id = ?`,
    [id],
  )
  if (row === undefined) throw new LibraryError('not-found', 'That snapshot is not in the library.')
  if (row.isTakenBack === 1)
    throw new LibraryError('invalid', 'A snapshot that was taken back holds nothing to compare.')
  return row
}

function orderByDay(one: CaptureRow, other: CaptureRow): [CaptureRow, CaptureRow] {
  const age = ({ day, importedAt, key }: CaptureRow) =>
    `${day} ${importedAt} ${String(key).padStart(12, '0')}`
  return age(one) <= age(other) ? [one, other] : [other, one]
}

/** Papers in the order of the capture. */
function readStandings(database: ReadableDatabase, snapshot: number): Map<PaperKey, CaptureStanding> {
  const standings = new Map<PaperKey, CaptureStanding>()
  const rows = database.all<CaptureStanding & { paper: PaperKey }>(
    'SELECT paper, rank, votes FROM appearance WHERE snapshot = ? ORDER BY ordinal',
    [snapshot],
  )
  for (const { paper, rank, votes } of rows) if (!standings.has(paper)) standings.set(paper, { rank, votes })
  return standings
}

function readNames(
  database: ReadableDatabase,
  keys: readonly PaperKey[],
): { key: PaperKey; id: PaperId; title: string }[] {
  return database.all(
    `SELECT paper.key, paper.id, title.text AS title
     FROM json_each(?) AS wanted
     JOIN paper ON paper.key = wanted.value
     JOIN revision AS title ON title.key = paper.title_revision
     WHERE paper.removed_at IS NULL ORDER BY wanted.key`,
    [JSON.stringify(keys)],
  )
}
