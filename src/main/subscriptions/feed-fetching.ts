import { setTimeout as pause } from 'node:timers/promises'
import { Cron } from 'croner'
import type { SubscriptionId } from '../../shared/model/ids.ts'
import type { ImportOutcome, JobProgress } from '../../shared/model/job.ts'
import type { FetchOutcome } from '../../shared/model/subscription.ts'
import type { DueSubscription, noteFetch } from '../library/subscription-repository.ts'
import { type FeedAnswer, fetchFeed } from './fetch-feed.ts'
import { nextFetch } from './next-fetch.ts'

/** Between two feeds, in milliseconds: arXiv asks for three seconds, and nobody is in a hurry. */
const BETWEEN_FEEDS_MS = 3000

/** The library and the importer, as fetching needs them. */
export interface FetchingDoor {
  due(input: { now: string; id: SubscriptionId | null }): Promise<DueSubscription[]>
  note(input: Parameters<typeof noteFetch>[1]): Promise<void>
  /** Imports what was fetched; resolves with the import's last word. */
  importFeed(title: string, bytes: Uint8Array): Promise<JobProgress>
  onError(error: unknown): void
  /** Milliseconds since 1970. */
  now(): number
  /** Between 0 and 1. */
  random(): number
  readonly betweenFeedsMs?: number
}

export interface FeedFetching {
  /** Looks every minute for feeds whose time has come. */
  begin(): void
  /** Fetches one feed now, or all whose time has come; joins what is under way. */
  fetch(id: SubscriptionId | null): Promise<void>
  /** Gives up what is being fetched. */
  end(): void
}

/** Fetches the feeds that a person subscribed to, one after the other. Without any it asks nobody anything. */
export function feedFetching(door: FetchingDoor): FeedFetching {
  const stopping = new AbortController()
  let queue: Promise<void> = Promise.resolve()
  let clock: Cron | null = null
  const run = async (id: SubscriptionId | null): Promise<void> => {
    const due = await door.due({ now: new Date(door.now()).toISOString(), id })
    for (const [index, subscription] of due.entries()) {
      if (stopping.signal.aborted) return
      if (index > 0) await pause(door.betweenFeedsMs ?? BETWEEN_FEEDS_MS)
      await fetchOne(door, subscription, stopping.signal)
    }
  }
  const fetch = (id: SubscriptionId | null): Promise<void> => {
    queue = queue.then(() => run(id)).catch(door.onError)
    return queue
  }
  return {
    fetch,
    begin: () => {
      clock = new Cron('* * * * *', { protect: true, unref: true }, () => fetch(null))
      void fetch(null)
    },
    end: () => {
      clock?.stop()
      stopping.abort()
    },
  }
}

async function fetchOne(
  door: FetchingDoor,
  subscription: DueSubscription,
  signal: AbortSignal,
): Promise<void> {
  const { id, title, url, etag, lastModified, everyMinutes } = subscription
  const answer = await fetchFeed({ url, etag, lastModified, signal })
  if (signal.aborted) return
  const { outcome, message } = await take(door, title, answer)
  const isFailed = outcome === 'failed'
  const failures = isFailed ? subscription.failures + 1 : outcome === 'offline' ? subscription.failures : 0
  const result =
    outcome === 'offline'
      ? ({ kind: 'offline' } as const)
      : isFailed
        ? ({ kind: 'failed', failures, retryAfterSeconds: retryAfterOf(answer) } as const)
        : ({ kind: 'answered' } as const)
  await door.note({
    id,
    outcome,
    message,
    failures,
    nextAt: new Date(nextFetch(door.now(), everyMinutes, result, door.random())).toISOString(),
    // What could not be imported is to be sent once more.
    marks: answer.kind === 'fetched' && !isFailed ? answer : null,
  })
}

async function take(
  door: FetchingDoor,
  title: string,
  answer: FeedAnswer,
): Promise<{ outcome: FetchOutcome; message: string }> {
  if (answer.kind === 'unchanged') return { outcome: 'unchanged', message: 'Unchanged since the last time' }
  if (answer.kind === 'offline') return { outcome: 'offline', message: 'No network' }
  if (answer.kind === 'failed') return { outcome: 'failed', message: answer.message }
  const { outcomes, error } = await door.importFeed(title, answer.bytes)
  const [imported] = outcomes
  if (imported === undefined) return { outcome: 'failed', message: error ?? 'It was not imported.' }
  return describeImport(imported)
}

/** What an import of a feed brought: "3 new, 27 already held". */
function describeImport(imported: ImportOutcome): { outcome: FetchOutcome; message: string } {
  if (imported.kind === 'refused') return { outcome: 'failed', message: imported.message }
  if (imported.kind === 'feeds')
    return { outcome: 'failed', message: 'It is a list of feeds, not of papers.' }
  if (imported.kind !== 'snapshot')
    return { outcome: 'failed', message: 'It reads like no feed that is known.' }
  const { counts, isAlreadyImported } = imported
  const held = counts.held + counts.upgraded
  const message = `${counts.new} new, ${held} already held`
  if (isAlreadyImported) return { outcome: 'unchanged', message: `The same as before: ${message}` }
  return { outcome: counts.new > 0 ? 'news' : 'nothing-new', message }
}

function retryAfterOf(answer: FeedAnswer): number | null {
  return answer.kind === 'failed' ? answer.retryAfterSeconds : null
}
