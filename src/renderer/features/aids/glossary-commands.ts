import { type Command, useCommands } from '../../state/commands.ts'
import { openGlossary } from './glossary-store.ts'

const commands: readonly Command[] = [
  {
    id: 'glossary.open',
    title: 'Glossary of short forms',
    group: 'Go to',
    keys: ['g o'],
    isOnce: true,
    run: openGlossary,
  },
]

/** Registers the key of the glossary. */
export function useGlossaryCommands(): void {
  useCommands(commands)
}
