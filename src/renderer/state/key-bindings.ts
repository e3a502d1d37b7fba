import type { Settings } from '../../shared/model/settings.ts'

/** The keys that a person gave to commands, by the command's id; an empty list takes its keys away. */
export type KeyBindings = Settings['keyBindings']

/** What of a command says which keys run it. */
export interface KeyHolder {
  readonly id: string
  /** The keys it comes with. */
  readonly keys: readonly string[]
  /** The view over the page in which alone it can be done; left out where it belongs to the whole window. */
  readonly view?: string
}

/** A command's own keys, unless the person gave it others. */
export function effectiveKeys({ id, keys }: KeyHolder, bindings: KeyBindings): readonly string[] {
  return bindings[id] ?? keys
}

/** The bindings with other keys for a command. Keys that it comes with need no binding. */
export function withKeys(
  bindings: KeyBindings,
  { id, keys: ownKeys }: KeyHolder,
  keys: readonly string[],
): KeyBindings {
  const { [id]: _before, ...rest } = bindings
  const isOwn = keys.length === ownKeys.length && keys.every((one, index) => one === ownKeys[index])
  return isOwn ? rest : { ...rest, [id]: [...keys] }
}

/** Keys of a command that could not both be used with keys of another. */
export interface Clash<Holder extends KeyHolder> {
  readonly holder: Holder
  /** The other's keys: the same, the beginning of a sequence, or a sequence that begins with them. */
  readonly keys: string
}

/**
 * What of other commands stands in the way of these keys for a command. Commands of two views are never there together
 * and may share their keys; and in a view over the page its own come before the window's, which may be meant.
 */
export function clashesOf<Holder extends KeyHolder>(
  command: KeyHolder,
  keys: readonly string[],
  all: readonly Holder[],
  bindings: KeyBindings,
): Clash<Holder>[] {
  return all
    .filter((other) => other.id !== command.id && other.view === command.view)
    .flatMap((holder) =>
      effectiveKeys(holder, bindings)
        .filter((held) => keys.some((one) => areInEachOthersWay(one, held)))
        .map((held) => ({ holder, keys: held })),
    )
}

/** The bindings with these keys for a command, taken away from all whose keys stand in their way. */
export function withKeysTaken(
  bindings: KeyBindings,
  command: KeyHolder,
  keys: readonly string[],
  all: readonly KeyHolder[],
): KeyBindings {
  const taken = clashesOf(command, keys, all, bindings).reduce((before, clash) => {
    const left = effectiveKeys(clash.holder, before).filter((held) => held !== clash.keys)
    return withKeys(before, clash.holder, left)
  }, bindings)
  return withKeys(taken, command, keys)
}

/** A key that runs a command at once never lets a sequence that begins with it go on. */
function areInEachOthersWay(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}
