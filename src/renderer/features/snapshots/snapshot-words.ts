import type { KeptSnapshot, Snapshot } from '../../../shared/model/snapshot.ts'
import type { RankInCapture, TakeBackForecast } from '../../../shared/model/snapshot-comparison.ts'
import { plainNumber } from '../../ui/plain-number.ts'

const wholeDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** A day in full: "26 June 2026". */
export function dayInFull(day: string): string {
  return wholeDay.format(new Date(`${day}T00:00:00Z`))
}

/** How a snapshot went that is not in the library, and what brings it back: undoing an import leaves the moment of that. */
export function howGone(takenBackAt: string, importedAt: string): string {
  return takenBackAt === importedAt
    ? 'Its import was undone. Redo, or import the same file again, brings it back.'
    : `Taken back on ${momentHere(takenBackAt)}. Undo, or import the same file again, brings it back.`
}

/** A moment where the person is: "27 June 2026 at 08:15". */
export function momentHere(at: string): string {
  return moment.format(new Date(at))
}

export function papersLabel(count: number): string {
  return count === 1 ? '1 paper' : `${plainNumber.format(count)} papers`
}

/** The day a snapshot stands for: when it was captured, else when it was imported. */
export function dayOf({ capturedOn, importedAt }: Snapshot): string {
  return capturedOn ?? importedAt.slice(0, 10)
}

/** A snapshot in a list to choose from: "26 Jun 2026, june.txt". */
export function choiceLabel(snapshot: Snapshot): string {
  return `${dayInShort(dayOf(snapshot))}, ${snapshot.origin}`
}

/** Under the name of a snapshot: "26 Jun 2026, 48 papers", and what else one should know at once. */
export function standingLine(snapshot: KeptSnapshot): string {
  const { capturedOn, importedAt, paperCount, status, takenBackAt } = snapshot
  const day = capturedOn === null ? `Imported ${dayInShort(importedAt.slice(0, 10))}` : dayInShort(capturedOn)
  if (takenBackAt !== null) return `${day}, taken back`
  if (status === 'importing') return `${day}, being imported`
  return `${day}, ${papersLabel(paperCount)}${status === 'cancelled' ? ', cut short' : ''}`
}

/** What there is to know of how a snapshot was read, name by name. */
export function factsOf(
  snapshot: KeptSnapshot,
  newestParser: number | null,
): [name: string, value: string][] {
  const {
    formatTitle,
    confidence,
    encoding,
    byteSize,
    capturedOn,
    isYearInferred,
    importedAt,
    parserVersion,
  } = snapshot
  const isNewer = newestParser !== null && newestParser > parserVersion
  return [
    ['Form', `${formatTitle}, ${sureness(confidence)}`],
    [
      'Captured',
      capturedOn === null
        ? 'It carries no date'
        : `${dayInFull(capturedOn)}${isYearInferred ? ' (year inferred)' : ''}`,
    ],
    ['Imported', momentHere(importedAt)],
    ['Kept', `${sizeLabel(byteSize)} of ${encoding === 'utf-8' ? 'UTF-8' : encoding} text`],
    [
      'Parser',
      isNewer
        ? `Version ${parserVersion}; version ${newestParser} is here now`
        : `Version ${parserVersion}, the newest`,
    ],
  ]
}

/** The counts of an import, name by name, in the order in which they add up. */
export function countsOf({ counts }: Snapshot): [name: string, count: string][] {
  const { found, held, upgraded, refused } = counts
  return [
    ['found', plainNumber.format(found)],
    ['new', plainNumber.format(counts.new)],
    ['held', plainNumber.format(held)],
    ['upgraded', plainNumber.format(upgraded)],
    ['refused', plainNumber.format(refused)],
  ]
}

/** What taking back would do, in sentences: what goes, and what stays and why. */
export function forecastLines({ removed, touched, shared }: TakeBackForecast): string[] {
  const go =
    removed === 0
      ? 'No paper goes.'
      : `${papersLabel(removed)} ${removed === 1 ? 'goes' : 'go'}: only this snapshot holds ${them(removed)}, and you have not worked on ${them(removed)}.`
  return [
    go,
    ...(shared > 0
      ? [`${papersLabel(shared)} ${stay(shared)}: another snapshot holds ${them(shared)} too.`]
      : []),
    ...(touched > 0 ? [`${papersLabel(touched)} ${stay(touched)}: you worked on ${them(touched)}.`] : []),
  ]
}

/** A capture in the history of a paper: "rank 3 on 26 June 2026, 41 votes". */
export function rankWords({ day, rank, votes }: RankInCapture): string {
  if (rank === null) return `not in the capture of ${dayInFull(day)}`
  return `rank ${rank} on ${dayInFull(day)}${votes === null ? '' : `, ${plainNumber.format(votes)} ${votes === 1 ? 'vote' : 'votes'}`}`
}

/** The snapshot that one is compared with first: the one before it of the same form, else before it, else any. */
export function partnerOf(snapshots: readonly KeptSnapshot[], id: string): KeptSnapshot | null {
  const chosen = snapshots.find((one) => one.id === id)
  if (chosen === undefined) return null
  const others = comparable(snapshots)
    .filter((one) => one.id !== id)
    .sort((one, other) => ageKey(other).localeCompare(ageKey(one)))
  const before = others.filter((one) => ageKey(one) < ageKey(chosen))
  return before.find(({ format }) => format === chosen.format) ?? before[0] ?? others.at(-1) ?? null
}

/** The snapshots that hold papers to compare. */
export function comparable(snapshots: readonly KeptSnapshot[]): KeptSnapshot[] {
  return snapshots.filter(({ takenBackAt, status }) => takenBackAt === null && status !== 'importing')
}

function ageKey(snapshot: Snapshot): string {
  return `${dayOf(snapshot)} ${snapshot.importedAt}`
}

function dayInShort(day: string): string {
  return shortDay.format(new Date(`${day}T00:00:00Z`))
}

function sureness(confidence: number): string {
  if (confidence >= 1) return 'as you chose'
  return `${Math.round(confidence * 100)}% sure`
}

function sizeLabel(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

const them = (count: number): string => (count === 1 ? 'it' : 'them')
const stay = (count: number): string => (count === 1 ? 'stays' : 'stay')
