const MINUTE_MS = 60_000
const LONGEST_WAIT_MINUTES = 24 * 60
/** Offline is no fault of the feed: it is asked again soon after. */
const OFFLINE_MINUTES = 5

/** How asking went, as far as it bears on when to ask next. */
export type FetchResult =
  | { readonly kind: 'answered' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly failures: number; readonly retryAfterSeconds: number | null }

/**
 * When to ask a feed next, in milliseconds since 1970. A failing feed is asked ever more seldom: each failure doubles
 * the wait, up to a day, and never before the server said. Waits are spread by chance, so that feeds added together are
 * not asked together for ever.
 *
 * @param random between 0 and 1
 */
export function nextFetch(now: number, everyMinutes: number, result: FetchResult, random: number): number {
  if (result.kind === 'answered') return now + everyMinutes * MINUTE_MS * (0.95 + 0.1 * random)
  if (result.kind === 'offline') return now + OFFLINE_MINUTES * MINUTE_MS * (1 + 0.5 * random)
  const doubled = everyMinutes * 2 ** Math.min(result.failures, 10)
  const wait =
    Math.max(everyMinutes, Math.min(doubled, LONGEST_WAIT_MINUTES)) * MINUTE_MS * (1 + 0.25 * random)
  return now + Math.max(wait, (result.retryAfterSeconds ?? 0) * 1000)
}
