import { useLayoutEffect, useRef } from 'react'
import { canBeMeant } from './front-view.ts'
import { effectiveKeys, type KeyHolder } from './key-bindings.ts'
import { useSettings } from './settings-store.ts'

/**
 * Something a person can do, by key, menu or palette. `keys` are those it comes with, until the person gives it others;
 * they are written as `j`, `Shift+x`, `Mod+o` (Ctrl, or Cmd on a Mac), or as a sequence, `g i`. A key that types a
 * character is named by that character.
 */
export interface Command extends KeyHolder {
  readonly title: string
  readonly group: string
  /** Set for what a key that is held down must not do again and again. */
  readonly isOnce?: boolean
  /** Left out where it can always be done. */
  readonly isEnabled?: () => boolean
  readonly run: () => void
}

/** Sets of commands, in the order in which they were registered: what is on top of the window comes last. */
const registered = new Map<symbol, readonly Command[]>()

/** Every command that was ever there, as it was last: one whose part of the window is closed keeps its keys. */
const known = new Map<string, Command>()

/**
 * Registers commands, in the place of those that were registered under the same name before; of two for one key the one
 * registered later wins. @returns how to take them off again
 */
export function registerCommands(name: symbol, commands: readonly Command[]): () => void {
  describeCommands(commands)
  registered.set(name, commands)
  return () => registered.delete(name)
}

/** Registers commands for as long as the component is there. */
export function useCommands(commands: readonly Command[]): void {
  const name = useRef(Symbol('commands'))
  // At every render, since what a command closes over may be new.
  useLayoutEffect(() => {
    registerCommands(name.current, commands)
  })
  useLayoutEffect(() => {
    const own = name.current
    return () => {
      registered.delete(own)
    }
  }, [])
}

/** Makes commands known before they are there, so that their keys can be seen and changed. */
export function describeCommands(commands: readonly Command[]): void {
  for (const command of commands) known.set(command.id, command)
}

/** Every command there is or was, with the keys that it comes with. */
export function listKnownCommands(): Command[] {
  return [...known.values()]
}

/** All commands there are now, in the order in which they were registered, with the keys that run them. */
export function listCommands(): Command[] {
  return [...registered.values()].flat().map((command) => ({ ...command, keys: keysNow(command) }))
}

/** Runs a command if it is there and can be done. @returns whether it was run */
export function runCommand(id: string): boolean {
  const command = [...registered.values()].flat().findLast((one) => one.id === id)
  if (command === undefined || !canRun(command)) return false
  command.run()
  return true
}

/** The first of the keys that run a command, as commands write them; undefined where it has none. */
export function keysOfCommand(id: string): string | undefined {
  const command = known.get(id)
  return command && keysNow(command)[0]
}

/** The commands that could follow what was typed: `keys` is the sequence so far, such as `g`, or `g i`. */
export function commandsFor(keys: string): { exact: Command | undefined; isPrefix: boolean } {
  // By their keys first: whether one can be done may take a look at the whole text, and every key comes through here.
  const all = listCommands()
  const exact = all.filter((command) => command.keys.includes(keys) && canRun(command))
  return {
    exact: exact.findLast(isOfView) ?? exact.findLast(isOfPerson) ?? exact.at(-1),
    isPrefix: all.some(
      (command) => command.keys.some((one) => one.startsWith(`${keys} `)) && canRun(command),
    ),
  }
}

/** Whether a command can be done now. */
export function canRun(command: Command): boolean {
  return canBeMeant(command) && (command.isEnabled?.() ?? true)
}

/** What lies over the page comes before the page. */
function isOfView({ view }: Command): boolean {
  return view !== undefined
}

/** Keys that a person gave stay theirs, whatever a command comes with that is new to this version. */
function isOfPerson({ id }: Command): boolean {
  return bindingsNow()[id] !== undefined
}

function keysNow(command: Command): readonly string[] {
  return effectiveKeys(command, bindingsNow())
}

function bindingsNow() {
  return useSettings.getState().settings.keyBindings
}
