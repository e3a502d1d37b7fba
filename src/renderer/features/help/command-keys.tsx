import { keysOfCommand } from '../../state/commands.ts'
import { useSettings } from '../../state/settings-store.ts'
import { KeyCombination } from '../../ui/key-combination.tsx'

/** The keys of a command, drawn as it is drawn; nothing where it has none. */
export function CommandKeys({ id }: { id: string }) {
  // Drawn anew when the person changes keys.
  useSettings(({ settings }) => settings.keyBindings)
  const keys = keysOfCommand(id)
  return keys === undefined ? null : <KeyCombination keys={keys} />
}
