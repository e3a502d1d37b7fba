import type { HistoryStep } from '../../shared/contract/requests.ts'
import type { SnapshotId } from '../../shared/model/ids.ts'
import { travelMerge } from './everything-travel.ts'
import { applyStep, dropStep, type JournalStep, markStep, recordTakeBack } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { nextStep } from './next-step.ts'
import type { WritableLibrary } from './open-library.ts'
import { changeReading, type ReadingChanged } from './reread-writing.ts'
import { settleRow } from './settle-row.ts'
import { restoreSnapshot, type TakenBack, takeBackSnapshot } from './take-back.ts'

/**
 * Takes the next step of undo or redo, in a transaction of its own. A step whose rows have changed since is refused by
 * name and forgotten, never forced; the steps before it can still be taken.
 */
export function travelHistory(library: WritableLibrary, direction: 'undo' | 'redo'): HistoryStep {
  const step = nextStep(library.database, direction)
  if (step?.what.kind !== 'merge') return library.change('person', () => takeStep(library, direction))
  return (
    travelMerge(library, step.key, () => conclude(library, direction, step, true)) ??
    library.change('person', () => conclude(library, direction, step, false))
  )
}

function takeStep(library: WritableLibrary, direction: 'undo' | 'redo'): HistoryStep {
  const step = nextStep(library.database, direction)
  if (step === null) return { isDone: false, message: `There is nothing to ${direction}.`, paperId: null }
  const { what } = step
  if (what.kind === 'rows') {
    const applied = applyStep(library, what.changes, direction)
    for (const { table, key } of applied ?? []) settleRow(library, table, key)
    return conclude(library, direction, step, applied !== null)
  }
  // Another program has merged at this very moment.
  if (what.kind === 'merge')
    throw new LibraryError('conflict', 'The library was merged meanwhile. Try again.')
  return travelSnapshot(library, direction, step, () => {
    if (what.kind === 'reread') return describeReread(changeReading(library, what, direction))
    return (what.kind === 'import') === (direction === 'undo')
      ? describeTakenBack(takeBackSnapshot(library, what.snapshotId, what.kind === 'import'))
      : `${countPapers(restoreSnapshot(library, what.snapshotId).papers)} back`
  })
}

/** Takes a snapshot back as a step that can itself be undone. @throws LibraryError `conflict` or `not-found` */
export function takeBackAsStep(library: WritableLibrary, id: SnapshotId): TakenBack {
  const taken = takeBackSnapshot(library, id)
  recordTakeBack(library, id, taken.origin)
  return taken
}

/** Notes that a step was taken, or forgets one that could not be. */
function conclude(
  library: WritableLibrary,
  direction: 'undo' | 'redo',
  { key, name, paper: paperId }: JournalStep,
  isDone: boolean,
): HistoryStep {
  if (isDone) markStep(library, key, direction === 'undo')
  else dropStep(library, key)
  const message = isDone
    ? `${done[direction]} ${name}.`
    : `Could not ${direction} ${name}: it was changed again since, elsewhere. It stays as it is now.`
  return { isDone, message, paperId }
}

/** A step about a whole snapshot. `work` says what came of it, to end a sentence with. */
function travelSnapshot(
  library: WritableLibrary,
  direction: 'undo' | 'redo',
  step: JournalStep,
  work: () => string,
): HistoryStep {
  try {
    const result = work()
    markStep(library, step.key, direction === 'undo')
    return { isDone: true, message: `${done[direction]} ${step.name}: ${result}.`, paperId: null }
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    dropStep(library, step.key)
    return { isDone: false, message: `Could not ${direction} ${step.name}. ${error.message}`, paperId: null }
  }
}

const done = { undo: 'Undid', redo: 'Redid' }

/** What taking a snapshot back did, for a person, to end a sentence with: "48 papers went; 2 stay because you worked on them". */
export function describeTakenBack({ removed, touched, shared }: TakenBack): string {
  const parts = [`${countPapers(removed)} went`]
  if (touched > 0) parts.push(`${touched} ${stay(touched)} because you worked on ${them(touched)}`)
  if (shared > 0) parts.push(`${shared} ${stay(shared)} because another snapshot holds ${them(shared)}`)
  return parts.join('; ')
}

/** What another reading of a snapshot left in its place, to end a sentence with. */
function describeReread({ papers, removed, touched }: ReadingChanged): string {
  const parts = [`${countPapers(papers)} as they were read then`]
  if (removed > 0) parts.push(`${removed} went`)
  if (touched > 0) parts.push(`${touched} ${stay(touched)} because you worked on ${them(touched)}`)
  return parts.join('; ')
}

const countPapers = (count: number): string => `${count} ${count === 1 ? 'paper' : 'papers'}`
const stay = (count: number): string => (count === 1 ? 'stays' : 'stay')
const them = (count: number): string => (count === 1 ? 'it' : 'them')
