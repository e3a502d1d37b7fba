import { type Command, useCommands } from '../../state/commands.ts'
import { findableHost, openFind, stepFind, useFinding } from './find-store.ts'

const canFind = () => findableHost() !== null
const canStep = () => useFinding.getState().words !== '' && canFind()

const commands: readonly Command[] = [
  {
    id: 'find.open',
    title: 'Find in this paper',
    group: 'Search',
    keys: ['Mod+f'],
    isOnce: true,
    isEnabled: canFind,
    run: openFind,
  },
  {
    id: 'find.next',
    title: 'Find the next place',
    group: 'Search',
    keys: ['F3'],
    isEnabled: canStep,
    run: () => stepFind(1),
  },
  {
    id: 'find.previous',
    title: 'Find the place before',
    group: 'Search',
    keys: ['Shift+F3'],
    isEnabled: canStep,
    run: () => stepFind(-1),
  },
]

/** Registers the keys of finding in the text on screen. */
export function useFindCommands(): void {
  useCommands(commands)
}
