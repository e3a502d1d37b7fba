import { useState } from 'react'
import { announce, dismissAnnouncement } from '../../state/announcements-store.ts'
import type { Command } from '../../state/commands.ts'
import {
  type Clash,
  clashesOf,
  effectiveKeys,
  type KeyBindings,
  withKeys,
  withKeysTaken,
} from '../../state/key-bindings.ts'
import { useSettings } from '../../state/settings-store.ts'
import { keyWords } from '../../ui/key-labels.ts'
import { isMac } from '../../ui/platform.ts'

/** What is being done about the keys of one command. */
export type Doing =
  | { readonly kind: 'capture'; readonly id: string; readonly isAdding: boolean }
  | {
      readonly kind: 'clash'
      readonly id: string
      readonly keys: readonly string[]
      readonly clashes: readonly Clash<Command>[]
    }

/** What was changed last, and the keys before it. */
interface Change {
  readonly message: string
  readonly before: KeyBindings
  /** Set for a change that can be taken back after the settings are closed as well. */
  readonly announcement?: number
}

/** The keys that a person gave, and how to give others. A change that would cost another command its keys asks first. */
export function useKeyChanges(all: readonly Command[]) {
  const bindings = useSettings(({ settings }) => settings.keyBindings)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [last, setLast] = useState<Change | null>(null)

  const keep = (next: KeyBindings, message: string) => {
    setDoing(null)
    useSettings.getState().set({ keyBindings: next })
    setLast({ message, before: bindings })
  }
  const propose = (command: Command, keys: readonly string[]) => {
    const clashes = clashesOf(command, keys, all, bindings)
    if (clashes.length > 0) setDoing({ kind: 'clash', id: command.id, keys, clashes })
    else keep(withKeys(bindings, command, keys), sentenceOf(command, keys))
  }
  return {
    bindings,
    doing,
    last,
    capture: (id: string, isAdding: boolean) => setDoing({ kind: 'capture', id, isAdding }),
    leave: () => setDoing(null),
    /** Gives a command keys it was captured with, in the place of those it has or beside them. */
    take: (command: Command, keys: string, isAdding: boolean) => {
      const held = isAdding ? effectiveKeys(command, bindings).filter((one) => one !== keys) : []
      propose(command, [...held, keys])
    },
    /** Gives a command what was asked about, and takes it away from all who had it. */
    takeAway: (command: Command, keys: readonly string[]) =>
      keep(withKeysTaken(bindings, command, keys, all), sentenceOf(command, keys)),
    clear: (command: Command) => keep(withKeys(bindings, command, []), sentenceOf(command, [])),
    reset: (command: Command) => propose(command, command.keys),
    resetAll: () => {
      const message = 'All keys are as they came.'
      keep({}, message)
      const announcement = announce({
        tone: 'info',
        message,
        action: { label: 'Undo', run: () => useSettings.getState().set({ keyBindings: bindings }) },
      })
      setLast({ message, before: bindings, announcement })
    },
    undo: () => {
      if (last === null) return
      if (last.announcement !== undefined) dismissAnnouncement(last.announcement)
      useSettings.getState().set({ keyBindings: last.before })
      setLast(null)
    },
  }
}

function sentenceOf({ title }: Command, keys: readonly string[]): string {
  if (keys.length === 0) return `“${title}” has no keys now.`
  return `“${title}” is on ${keys.map((one) => keyWords(one, isMac())).join(' or ')} now.`
}
