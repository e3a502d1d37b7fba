import { type Command, useCommands } from '../../state/commands.ts'
import { chooseMarks } from './mark-import-store.ts'

const commands: readonly Command[] = [
  {
    id: 'marks.import',
    title: 'Import marks of other tools',
    group: 'Library',
    keys: ['Shift+Mod+i'],
    isOnce: true,
    run: () => void chooseMarks(),
  },
]

/** Registers the keys of importing marks. */
export function useMarkImportCommands(): void {
  useCommands(commands)
}
