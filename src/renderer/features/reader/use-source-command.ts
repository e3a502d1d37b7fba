import { useCommands } from '../../state/commands.ts'
import { sourceCommand } from './reader-commands.ts'

const commands = [sourceCommand]

/** Registers the key that shows the texts of the paper on screen as they came. */
export function useSourceCommand(): void {
  useCommands(commands)
}
