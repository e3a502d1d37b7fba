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
  /** Left out where it can always be done. */
  readonly isEnabled?: () => boolean
  readonly run: () => void
}

/** Sets of commands, in the order in which they were registered: what is on top of the window comes last. */
const registered = new Map<symbol, readonly Command[]>()

/** Registers commands for as long as the component is there; of two for one key the one registered later wins. */
export function useCommands(commands: readonly Command[]): void {
  const key = useRef(Symbol('commands'))
  // At every render, since what a command closes over may be new.
  useLayoutEffect(() => {
    registered.set(key.current, commands)
  })
  useLayoutEffect(() => {
    const own = key.current
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
  const command = listCommands().findLast((one) => one.id === id)
  if (command === undefined || !canRun(command)) return false
  command.run()
  return true
}

/** The commands that could follow what was typed: `keys` is the sequence so far, such as `g`, or `g i`. */
export function commandsFor(keys: string): { exact: Command | undefined; isPrefix: boolean } {
  const all = listCommands().filter(canRun)
  return {
    exact: all.findLast((command) => command.keys.includes(keys)),
    isPrefix: all.some((command) => command.keys.some((one) => one.startsWith(`${keys} `))),
  }
}

function canRun(command: Command): boolean {
  return command.isEnabled?.() ?? true
}
