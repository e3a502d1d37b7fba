import { keysOfCommand } from '../../state/commands.ts'
import { useSettings } from '../../state/settings-store.ts'

/** The first of the keys that run a command, drawn anew when the person changes them; undefined where it has none. */
export function useKeysOf(id: string): string | undefined {
  useSettings(({ settings }) => settings.keyBindings)
  return keysOfCommand(id)
}
