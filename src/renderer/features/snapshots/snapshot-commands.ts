import { type Command, useCommands } from '../../state/commands.ts'
import { compareChosen, readPaper, showPart, stepPaper } from './compare-store.ts'
import {
  askToReread,
  askToTakeBack,
  openPapers,
  openSnapshots,
  type SnapshotsMode,
  showMode,
  step,
  takeBack,
  useSnapshots,
} from './snapshots-store.ts'

const commands: readonly Command[] = [
  {
    id: 'snapshots.open',
    title: 'Snapshots: take back, read again, compare',
    group: 'Library',
    keys: ['g c'],
    isOnce: true,
    run: openSnapshots,
  },
]

/** More than the rows in sight, less than all. */
const PAGE = 10

const moves = (by: (count: number) => void): Record<string, () => void> => ({
  j: () => by(1),
  ArrowDown: () => by(1),
  k: () => by(-1),
  ArrowUp: () => by(-1),
  PageDown: () => by(PAGE),
  PageUp: () => by(-PAGE),
  Home: () => by(Number.NEGATIVE_INFINITY),
  End: () => by(Number.POSITIVE_INFINITY),
})

const keys: Record<SnapshotsMode, Record<string, () => void>> = {
  details: {
    ...moves(step),
    Enter: openPapers,
    o: openPapers,
    c: compareChosen,
    r: askToReread,
    Delete: () => void askToTakeBack(),
  },
  'take-back': { Enter: () => void takeBack(), Escape: () => showMode('details') },
  reread: { Escape: () => showMode('details') },
  compare: {
    ...moves(stepPaper),
    Enter: readPaper,
    o: readPaper,
    a: () => showPart('all'),
    n: () => showPart('new'),
    g: () => showPart('gone'),
    m: () => showPart('moved'),
    v: () => showPart('votes'),
    u: () => showMode('details'),
    Escape: () => showMode('details'),
  },
}

/** The keys of the view itself, which a dialog keeps to itself. @returns whether the key was one of them */
export function pressKey(key: string): boolean {
  const action = keys[useSnapshots.getState().mode][key]
  action?.()
  return action !== undefined
}

/** Registers the key of snapshots. */
export function useSnapshotCommands(): void {
  useCommands(commands)
}
