import { useLayoutEffect, useRef } from 'react'

/**
 * Something a person can do, by key, menu or palette. `keys` are written as `j`, `Shift+x`, `Mod+o` (Ctrl, or Cmd on
 * a Mac), or as a sequence, `g i`. A key that types a character is named by that character.
 */
export interface Command {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly keys: readonly string[]
  /** Set for what a key that is held down must not do again and again. */
  readonly isOnce?: boolean
  /** Left out where it can always be done. */
  readonly isEnabled?: () => boolean
  readonly run: () => void
}

/** Sets of commands, in the order in which they were registered: what is on top of the window comes last. */
const registered = new Map<symbol, readonly Command[]>()

/**
 * Registers commands, in the place of those that were registered under the same name before; of two for one key the one
 * registered later wins. @returns how to take them off again
 */
export function registerCommands(name: symbol, commands: readonly Command[]): () => void {
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

/** All commands there are now, in the order in which they were registered. */
export function listCommands(): Command[] {
  return [...registered.values()].flat()
}

/** Runs a command if it is there and can be done. @returns whether it was run */
export function runCommand(id: string): boolean {
  const command = findCommand(id)
  if (command === undefined || !canRun(command)) return false
  command.run()
  return true
}

/** The first of the keys that run a command, as commands write them; undefined where it has none. */
export function keysOfCommand(id: string): string | undefined {
  return findCommand(id)?.keys[0]
}

/** The commands that could follow what was typed: `keys` is the sequence so far, such as `g`, or `g i`. */
export function commandsFor(keys: string): { exact: Command | undefined; isPrefix: boolean } {
  const all = listCommands().filter(canRun)
  return {
    exact: all.findLast((command) => command.keys.includes(keys)),
    isPrefix: all.some((command) => command.keys.some((one) => one.startsWith(`${keys} `))),
  }
}

function findCommand(id: string): Command | undefined {
  return listCommands().findLast((one) => one.id === id)
}

function canRun(command: Command): boolean {
  return command.isEnabled?.() ?? true
}
