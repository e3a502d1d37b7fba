import { KeyCombination } from '../../ui/key-combination.tsx'
import { useKeysOf } from './use-keys-of.ts'

/** The keys of a command, drawn as it is drawn; nothing where it has none. */
export function CommandKeys({ id }: { id: string }) {
  const keys = useKeysOf(id)
  return keys === undefined ? null : <KeyCombination keys={keys} />
}
