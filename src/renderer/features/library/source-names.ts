import type { Snapshot } from '../../../shared/model/snapshot.ts'
import type { PaperSource } from '../../../shared/model/source.ts'
import { feedDay, fullDay } from './day-names.ts'

/** Problems that a snapshot's explanation tells one by one; the rest is a number. */
const PROBLEMS_TOLD = 4

/** What is called by a name that a person gave it. */
export interface NamedThings {
  readonly tags: readonly { readonly id: string; readonly name: string }[]
  readonly collections: readonly { readonly id: string; readonly name: string }[]
  readonly searches: readonly { readonly id: string; readonly name: string }[]
}

/** What a source is called. A snapshot, tag or the like that is not known (any more) is just that. */
export function sourceName(
  source: PaperSource,
  snapshots: readonly Snapshot[],
  today: string,
  named: NamedThings = noNames,
): string {
  switch (source.kind) {
    case 'state':
      return shelfNames[source.state]
    case 'starred':
      return 'Starred'
    case 'all':
      return 'All papers'
    case 'snapshot':
      return snapshotNames(snapshots, today).get(source.id) ?? 'Snapshot'
    case 'tag':
      return nameIn(named.tags, source.id) ?? 'Tag'
    case 'collection':
      return nameIn(named.collections, source.id) ?? 'Collection'
    case 'search':
      return nameIn(named.searches, source.id) ?? 'Kept search'
  }
}

const noNames: NamedThings = { tags: [], collections: [], searches: [] }

function nameIn(things: NamedThings['tags'], id: string): string | undefined {
  return things.find((one) => one.id === id)?.name
}

/**
 * Short names of snapshots by their ids: "Hugging Face, Jun 26" where the capture carries a date, else the origin
 * without its ending. Those that would share a name are told apart by their origins.
 */
export function snapshotNames(snapshots: readonly Snapshot[], today: string): Map<string, string> {
  const short = snapshots.map((snapshot) => shortName(snapshot, today))
  return new Map(
    snapshots.map((snapshot, index) => {
      const name = short[index] ?? snapshot.origin
      const isShared = short.some((other, otherIndex) => otherIndex !== index && other === name)
      return [snapshot.id, isShared ? withoutEnding(snapshot.origin) : name]
    }),
  )
}

/** All that there is to know of a snapshot, in lines. */
export function snapshotExplanation(snapshot: Snapshot): string {
  const { origin, formatTitle, capturedOn, isYearInferred, importedAt, status } = snapshot
  const imported = `Imported ${fullDay(importedAt.slice(0, 10))}`
  return [
    origin,
    formatTitle,
    countsLine(snapshot),
    capturedOn === null
      ? imported
      : `Captured ${fullDay(capturedOn)}${isYearInferred ? ' (year inferred)' : ''}, ${lowerFirst(imported)}`,
    status === 'cancelled' ? 'The import was cancelled; what had been read was kept.' : '',
    ...problemLines(snapshot),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** The source's word over its list, and in the sources pane. */
const shelfNames = {
  inbox: 'Inbox',
  later: 'Later',
  reading: 'Reading',
  done: 'Done',
  archived: 'Archive',
  dismissed: 'Dismissed',
} as const

/** The feed that a format captures, where it captures only one. */
const feedNames: Record<string, string> = { 'hugging-face-text': 'Hugging Face' }

function shortName({ origin, format, capturedOn }: Snapshot, today: string): string {
  const feed = feedNames[format]
  return feed !== undefined && capturedOn !== null
    ? `${feed}, ${feedDay(capturedOn, today)}`
    : withoutEnding(origin)
}

function withoutEnding(origin: string): string {
  return origin.replace(/\.[a-z0-9]{1,6}$/i, '')
}

function countsLine({ counts }: Snapshot): string {
  const parts = [
    `${counts.new} new`,
    counts.held > 0 ? `${counts.held} already held` : '',
    counts.upgraded > 0 ? `${counts.upgraded} upgraded` : '',
    counts.refused > 0 ? `${counts.refused} refused` : '',
  ].filter((part) => part !== '')
  return `${counts.found} found: ${parts.join(', ')}`
}

function problemLines({ problems }: Snapshot): string[] {
  const told = problems.slice(0, PROBLEMS_TOLD).map(({ line, message }) => `Line ${line}: ${message}`)
  const rest = problems.length - told.length
  return rest > 0 ? [...told, `and ${rest} more`] : told
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
