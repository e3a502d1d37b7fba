import type { CategoryId } from '../../shared/model/highlight.ts'
import type { HighlightId, PaperId } from '../../shared/model/ids.ts'
import type { DueMarks } from '../../shared/model/review.ts'
import { dayAfter, nextReview, type ReviewDecision, type ReviewState } from '../../shared/review/index.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { momentOfDay } from './moment-of-day.ts'
import type { WritableLibrary } from './open-library.ts'
import { readSettings } from './setting-repository.ts'

/** What a person set about the review. */
interface ReviewWish {
  readonly perDay: number
  readonly firstInterval: number
  readonly categories: readonly CategoryId[]
}

/**
 * The marks to look at again on a day, those that wait longest first: as many as the person set, less those that were
 * looked at that day already. `dueCount` counts all that are due, `reviewedCount` those looked at that day.
 */
export function readDueMarks(database: ReadableDatabase, today: string): DueMarks {
  const wish = readWish(database)
  const reviewedCount =
    database.value<number>('SELECT count(*) FROM review WHERE reviewed_on = ? AND interval_days > 0', [
      today,
    ]) ?? 0
  const left = Math.max(0, wish.perDay - reviewedCount)
  const parameters = {
    today,
    // A day ahead is left to who flies west; what is said to have been looked at later was not (isDue).
    tomorrow: dayAfter(today, 1),
    beyond: momentOfDay(dayAfter(today, 1 - wish.firstInterval)),
    categories: JSON.stringify(wish.categories),
  }
  const dueCount = database.value<number>(`SELECT count(*) FROM (${dueMarks})`, parameters) ?? 0
  const marks = database.all<{ id: HighlightId; paperId: PaperId }>(
    `SELECT id, paperId FROM (${dueMarks}) ORDER BY since, id LIMIT :left`,
    { ...parameters, left },
  )
  return { marks, dueCount, reviewedCount }
}

/**
 * Keeps what a person said of a mark, as a step to undo. @throws LibraryError not-found
 */
export function decideReview(
  library: WritableLibrary,
  input: { id: HighlightId; decision: ReviewDecision; today: string },
): void {
  const { database } = library
  const { id, decision, today } = input
  const isThere = database.value('SELECT 1 FROM highlight WHERE id = ? AND deleted_at IS NULL', [id])
  if (isThere === undefined) throw new LibraryError('not-found', 'That highlight is no longer there.')
  const held = database.get<Omit<ReviewState, 'isDone'>>(
    `SELECT interval_days AS intervalDays, reviewed_on AS reviewedOn, due_on AS dueOn FROM review WHERE mark = ?`,
    [id],
  )
  const { firstInterval } = readWish(database)
  const before = held === undefined ? null : { ...held, isDone: false }
  const next = nextReview(before, decision, today, firstInterval)
  recordStep(library, { name: stepNames[decision], paper: null }, (recorder) => {
    recorder.note('review', id)
    database.run(
      `INSERT INTO review (mark, interval_days, due_on, reviewed_on, is_done, stamp) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (mark) DO UPDATE SET interval_days = excluded.interval_days, due_on = excluded.due_on,
         reviewed_on = excluded.reviewed_on, is_done = excluded.is_done, stamp = excluded.stamp`,
      [id, next.intervalDays, next.dueOn, next.reviewedOn, next.isDone ? 1 : 0, library.stamp()],
    )
  })
}

/** What Undo calls each of the decisions. */
const stepNames: Record<ReviewDecision, string> = {
  keep: 'review (kept)',
  'less-often': 'review (less often)',
  done: 'review (done)',
}

/**
 * Marks that came back before and are due, and those that never did and are old enough. A row that an undo has emptied
 * has no interval, and is as good as none.
 */
const dueMarks = `
  SELECT highlight.id, paper.id AS paperId, review.due_on AS since
  FROM review
  CROSS JOIN highlight ON highlight.id = review.mark AND highlight.deleted_at IS NULL
  CROSS JOIN paper ON paper.key = highlight.paper AND paper.removed_at IS NULL
  WHERE review.is_done = 0 AND review.interval_days > 0
    AND (review.due_on <= :today OR review.reviewed_on > :tomorrow)
    AND highlight.category IN (SELECT value FROM json_each(:categories))
  UNION ALL
  SELECT highlight.id, paper.id, substr(highlight.created_at, 1, 10)
  FROM highlight INDEXED BY highlight_by_day
  CROSS JOIN paper ON paper.key = highlight.paper AND paper.removed_at IS NULL
  WHERE highlight.deleted_at IS NULL AND highlight.created_at < :beyond
    AND highlight.category IN (SELECT value FROM json_each(:categories))
    AND NOT EXISTS (SELECT 1 FROM review WHERE review.mark = highlight.id AND review.interval_days > 0)`

function readWish(database: ReadableDatabase): ReviewWish {
  const { reviewPerDay, reviewFirstInterval, reviewCategories } = readSettings(database)
  return { perDay: reviewPerDay, firstInterval: reviewFirstInterval, categories: reviewCategories }
}
