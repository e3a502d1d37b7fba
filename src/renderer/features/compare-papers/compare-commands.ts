import { type Command, useCommands } from '../../state/commands.ts'
import { papersToActOn } from '../library/index.ts'
import {
  emptyTray,
  openComparison,
  paperAtHand,
  readPaper,
  stepColumn,
  takeOut,
  toggleChosen,
  toggleDimming,
  useCompare,
} from './compare-store.ts'

const commands: readonly Command[] = [
  {
    id: 'compare.toggle',
    title: 'Put into the compare tray, or take out',
    group: 'Paper',
    keys: ['w'],
    isOnce: true,
    isEnabled: () => papersToActOn().length > 0,
    run: toggleChosen,
  },
  {
    id: 'compare.open',
    title: 'Compare the papers in the tray',
    group: 'Paper',
    keys: ['Shift+w'],
    isOnce: true,
    run: openComparison,
  },
  {
    id: 'compare.empty',
    title: 'Empty the compare tray',
    group: 'Paper',
    keys: [],
    isEnabled: () => useCompare.getState().tray.length > 0,
    run: emptyTray,
  },
]

const withPaper = (act: (id: NonNullable<ReturnType<typeof paperAtHand>>['id']) => void) => () => {
  const paper = paperAtHand()
  if (paper) act(paper.id)
}

const keys: Record<string, () => void> = {
  j: () => stepColumn(1),
  ArrowRight: () => stepColumn(1),
  k: () => stepColumn(-1),
  ArrowLeft: () => stepColumn(-1),
  Enter: withPaper(readPaper),
  o: withPaper(readPaper),
  Delete: withPaper(takeOut),
  Backspace: withPaper(takeOut),
  d: toggleDimming,
}

/** The keys of the comparison, which its dialog keeps to itself. @returns whether the key was one of them */
export function pressKey(key: string): boolean {
  const action = keys[key]
  action?.()
  return action !== undefined
}

/** Registers the keys of the compare tray. */
export function useCompareCommands(): void {
  useCommands(commands)
}
