import { keysOfCommand } from '../../state/commands.ts'
import { KeyCombination } from '../../ui/key-combination.tsx'

/** The keys of a command, drawn as it is drawn; nothing where it has none. */
export function CommandKeys({ id }: { id: string }) {
  const keys = keysOfCommand(id)
  return keys === undefined ? null : <KeyCombination keys={keys} />
}
