import type { SubscriptionId } from '../../shared/model/ids.ts'
import type { FetchOutcome, Subscription } from '../../shared/model/subscription.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep } from './journal.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'

/** A feed to subscribe to. `url` is an http or https address. */
export interface NewSubscription {
  readonly title: string
  readonly url: string
  readonly everyMinutes: number
}

/** What a person may change of a subscription. */
export interface SubscriptionChange {
  readonly id: SubscriptionId
  readonly title?: string | undefined
  readonly everyMinutes?: number | undefined
  readonly isPaused?: boolean | undefined
}

/** What a feed sent that makes the next question cheaper. */
export interface FetchMarks {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** A subscription that is to be fetched now. */
export interface DueSubscription extends FetchMarks {
  readonly id: SubscriptionId
  readonly title: string
  readonly url: string
  readonly everyMinutes: number
  readonly failures: number
}

interface SubscriptionRow extends Omit<Subscription, 'isPaused'> {
  isPaused: number
}

const columns = `
  subscription.id, title, url, every_minutes AS everyMinutes, is_paused AS isPaused, fetched_at AS fetchedAt,
  next_at AS nextAt, coalesce(outcome, 'never') AS outcome, coalesce(message, '') AS message, news_at AS newsAt`

/** The subscriptions, by title. */
export function listSubscriptions(database: ReadableDatabase): Subscription[] {
  return database
    .all<SubscriptionRow>(
      `SELECT ${columns} FROM subscription LEFT JOIN fetching ON fetching.subscription = subscription.id
       WHERE deleted_at IS NULL ORDER BY title COLLATE NOCASE, subscription.key`,
    )
    .map((row) => ({ ...row, isPaused: row.isPaused === 1 }))
}

/** Adds subscriptions as one step; addresses that are subscribed to already are passed over. @returns those added */
export function addSubscriptions(
  library: WritableLibrary,
  added: readonly NewSubscription[],
): SubscriptionId[] {
  const { database } = library
  const isHeld = (url: string): boolean =>
    database.value('SELECT 1 FROM subscription WHERE url = ? AND deleted_at IS NULL', [url]) !== undefined
  const fresh = added.filter(({ url }) => !isHeld(url))
  const name = fresh.length === 1 ? `subscription to ${fresh[0]?.title}` : `${fresh.length} subscriptions`
  return recordStep(library, { name, paper: null }, (recorder) =>
    fresh.flatMap(({ title, url, everyMinutes }) => {
      if (isHeld(url)) return []
      const id = library.newId() as SubscriptionId
      recorder.note('subscription', id)
      database.run(
        `INSERT INTO subscription (id, title, url, every_minutes, created_at, stamp) VALUES (?, ?, ?, ?, ?, ?)`,
        [id, title, url, everyMinutes, library.now(), library.stamp()],
      )
      return [id]
    }),
  )
}

/** @throws LibraryError not-found */
export function changeSubscription(library: WritableLibrary, change: SubscriptionChange): void {
  const held = readSubscription(library.database, change.id)
  recordStep(library, { name: `change of ${held.title}`, paper: null }, (recorder) => {
    recorder.note('subscription', change.id)
    library.database.run(
      `UPDATE subscription SET title = ?, every_minutes = ?, is_paused = ?, stamp = ? WHERE id = ?`,
      [
        change.title ?? held.title,
        change.everyMinutes ?? held.everyMinutes,
        (change.isPaused ?? held.isPaused) ? 1 : 0,
        library.stamp(),
        change.id,
      ],
    )
  })
}

/** Ends a subscription; the papers it brought stay. @throws LibraryError not-found */
export function removeSubscription(library: WritableLibrary, id: SubscriptionId): void {
  const held = readSubscription(library.database, id)
  recordStep(library, { name: `end of the subscription to ${held.title}`, paper: null }, (recorder) => {
    recorder.note('subscription', id)
    library.database.run('UPDATE subscription SET deleted_at = ?, stamp = ? WHERE id = ?', [
      library.now(),
      library.stamp(),
      id,
    ])
  })
}

/** The subscriptions to fetch at this moment: one by its id whenever asked, or all whose time has come. */
export function listDue(
  database: ReadableDatabase,
  { now, id }: { now: string; id: SubscriptionId | null },
): DueSubscription[] {
  return database.all<DueSubscription>(
    `SELECT subscription.id, title, url, every_minutes AS everyMinutes, etag, last_modified AS lastModified,
       coalesce(failures, 0) AS failures
     FROM subscription LEFT JOIN fetching ON fetching.subscription = subscription.id
     WHERE deleted_at IS NULL
       AND (subscription.id = :id OR (:id IS NULL AND is_paused = 0 AND (next_at IS NULL OR next_at <= :now)))
     ORDER BY coalesce(next_at, '')`,
    { now, id },
  )
}

/** Notes how fetching a feed went. `marks` is left as it was where the feed sent nothing. */
export function noteFetch(
  library: WritableLibrary,
  fetched: {
    id: SubscriptionId
    outcome: FetchOutcome
    message: string
    nextAt: string
    failures: number
    marks: FetchMarks | null
  },
): void {
  const { id, outcome, message, nextAt, failures, marks } = fetched
  const now = library.now()
  library.database.run(
    `INSERT INTO fetching (subscription, fetched_at, next_at, failures, outcome, message, news_at, etag, last_modified)
     VALUES (:id, :now, :nextAt, :failures, :outcome, :message, :newsAt, :etag, :lastModified)
     ON CONFLICT (subscription) DO UPDATE SET
       fetched_at = :now, next_at = :nextAt, failures = :failures, outcome = :outcome, message = :message,
       news_at = coalesce(:newsAt, news_at),
       etag = CASE WHEN :isMarked THEN :etag ELSE etag END,
       last_modified = CASE WHEN :isMarked THEN :lastModified ELSE last_modified END`,
    {
      id,
      now,
      nextAt,
      failures,
      outcome,
      message,
      newsAt: outcome === 'news' ? now : null,
      etag: marks?.etag ?? null,
      lastModified: marks?.lastModified ?? null,
      isMarked: marks === null ? 0 : 1,
    },
  )
}

function readSubscription(database: ReadableDatabase, id: SubscriptionId): Subscription {
  const held = listSubscriptions(database).find((one) => one.id === id)
  if (held === undefined)
    throw new LibraryError('not-found', 'That subscription is no longer in the library.')
  return held
}
