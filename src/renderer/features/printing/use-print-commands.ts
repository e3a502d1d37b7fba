import { type Command, useCommands } from '../../state/commands.ts'
import { usePlace } from '../../state/place-store.ts'
import { printPaper, savePdf } from './print-actions.ts'

const hasPaper = () => usePlace.getState().paperId !== null

const commands: readonly Command[] = [
  {
    id: 'paper.print',
    title: 'Print the paper',
    group: 'Paper',
    keys: ['Mod+p'],
    isOnce: true,
    isEnabled: hasPaper,
    run: () => void printPaper(),
  },
  {
    id: 'paper.savePdf',
    title: 'Save the paper as PDF',
    group: 'Paper',
    keys: [],
    isEnabled: hasPaper,
    run: () => void savePdf(),
  },
]

/** Registers what brings a paper on paper. */
export function usePrintCommands(): void {
  useCommands(commands)
}
