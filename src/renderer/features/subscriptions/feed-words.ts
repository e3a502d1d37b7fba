import type { Subscription } from '../../../shared/model/subscription.ts'

/** How a feed stands, in a sentence: "3 new, 27 already held, 2 hours ago". `now` is milliseconds since 1970. */
export function standingOf(feed: Subscription, now: number): string {
  if (feed.isPaused) return 'Paused'
  if (feed.fetchedAt === null) return 'Not fetched yet'
  const when = timeAgo(now - Date.parse(feed.fetchedAt))
  return `${feed.message.replace(/\.$/, '')}, ${when}${staleness(feed, now)}`
}

/** Feeds that stand still are noticed: a publisher may have moved, or a search may match nothing more. */
const STALE_MS = 14 * 24 * 60 * 60 * 1000

function staleness({ outcome, newsAt, fetchedAt }: Subscription, now: number): string {
  if (outcome !== 'nothing-new' && outcome !== 'unchanged') return ''
  const since = newsAt ?? fetchedAt
  if (since === null || now - Date.parse(since) < STALE_MS) return ''
  return `; nothing new since ${dayFormat.format(new Date(since))}`
}

export function timeAgo(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${counted(hours, 'hour')} ago` : `${counted(Math.floor(hours / 24), 'day')} ago`
}

function counted(count: number, name: string): string {
  return count === 1 ? `1 ${name}` : `${count} ${name}s`
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })

/** How often a feed may be asked, in minutes, with words for it. */
export const intervals: readonly { minutes: number; name: string }[] = [
  { minutes: 15, name: 'every 15 minutes' },
  { minutes: 60, name: 'every hour' },
  { minutes: 360, name: 'every 6 hours' },
  { minutes: 1440, name: 'every day' },
  { minutes: 10_080, name: 'every week' },
]
