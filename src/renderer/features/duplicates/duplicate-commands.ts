import { type Command, useCommands } from '../../state/commands.ts'
import { closeDuplicates, decide, openDuplicates, step, useDuplicates } from './duplicates-store.ts'

const isOpen = (): boolean => useDuplicates.getState().isOpen

function decideAtHand(decision: 'merged' | 'different'): void {
  const { pairs, at } = useDuplicates.getState()
  const pair = pairs?.[at]
  if (pair !== undefined) void decide(pair.id, decision)
}

const commands: readonly Command[] = [
  {
    id: 'duplicates.open',
    title: 'Possible duplicates',
    group: 'Library',
    keys: ['g p'],
    isOnce: true,
    run: openDuplicates,
  },
]

/** The keys of the view itself, which a dialog keeps to itself. @returns whether the key was one of them */
export function pressKey(key: string): boolean {
  if (!isOpen()) return false
  const actions: Record<string, () => void> = {
    m: () => decideAtHand('merged'),
    n: () => decideAtHand('different'),
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    q: closeDuplicates,
  }
  const action = actions[key]
  action?.()
  return action !== undefined
}

/** Registers the keys of duplicates. */
export function useDuplicateCommands(): void {
  useCommands(commands)
}
