import type { CallInput } from '../../shared/contract/calls.ts'
import { type Command, canRun } from '../state/commands.ts'

/** A command as the menu shows it. */
export type MenuEntry = CallInput<'window.commands'>['commands'][number]

/** What the menu shows of all commands there are: of two with one id, the one registered later. */
export function menuCatalogue(commands: readonly Command[], isMac: boolean): MenuEntry[] {
  const byId = new Map(commands.map((command) => [command.id, command]))
  return [...byId.values()].map((command) => ({
    id: command.id,
    title: command.title,
    group: command.group,
    accelerator: command.keys.map((keys) => acceleratorOf(keys, isMac)).find((one) => one !== null) ?? null,
    isEnabled: canRun(command),
  }))
}

/**
 * The keys of a command as Electron writes them, `CmdOrCtrl+O` for `Mod+o`; null for a sequence, and on a Mac for keys
 * without Cmd: there the menu would take them away from whoever types.
 */
export function acceleratorOf(keys: string, isMac: boolean): string | null {
  if (keys.includes(' ')) return null
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+')
  const key = parts.at(-1) ?? ''
  const modifiers = parts.slice(0, -1)
  if (isMac && !modifiers.includes('Mod')) return null
  const name = keyNames[key] ?? (/^[!-~]$/.test(key) ? key.toUpperCase() : null)
  if (name === null) return /^F\d{1,2}$/.test(key) ? key : null
  return [...modifiers.map((one) => (one === 'Mod' ? 'CmdOrCtrl' : one)), name].join('+')
}

const keyNames: Record<string, string> = {
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ...Object.fromEntries(
    [
      'Space',
      'Tab',
      'Enter',
      'Escape',
      'Delete',
      'Backspace',
      'Insert',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    ].map((name) => [name, name]),
  ),
}
