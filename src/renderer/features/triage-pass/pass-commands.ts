import type { KeyboardEvent } from 'react'
import { type Command, commandsFor, useCommands } from '../../state/commands.ts'
import { nameOfKey } from '../../ui/key-names.ts'
import { isMac } from '../../ui/platform.ts'
import { keysFromCursor } from '../library/index.ts'
import {
  askForPass,
  closePass,
  decide,
  endPass,
  goToKept,
  takeBackLast,
  undoPass,
  usePass,
} from './pass-store.ts'

const commands: readonly Command[] = [
  {
    id: 'pass.start',
    title: 'Triage pass: decide on papers one by one',
    group: 'Paper',
    keys: ['p'],
    isOnce: true,
    isEnabled: () => keysFromCursor(1).length > 0,
    run: askForPass,
  },
  ofPass('pass.keep', 'In a pass: keep, under Reading', ['ArrowRight', 'k'], () => decide('keep')),
  ofPass('pass.later', 'In a pass: read later', ['ArrowDown', 'l'], () => decide('later')),
  ofPass('pass.dismiss', 'In a pass: dismiss', ['ArrowLeft', 'x'], () => decide('dismiss')),
  ofPass('pass.back', 'In a pass: back to the paper before', ['Backspace', 'u'], takeBackLast),
  ofPass('pass.end', 'In a pass: end it', ['q'], endPass),
  ofReceipt('pass.undo', 'After a pass: undo all of it', ['u'], () => void undoPass()),
  ofReceipt('pass.go-to-kept', 'After a pass: go to Reading', ['r'], goToKept),
  ofReceipt('pass.close', 'After a pass: done', ['Enter'], closePass),
]

/** Registers the key that begins a triage pass, and those of the pass itself. */
export function usePassCommands(): void {
  useCommands(commands)
}

/** While a pass or its receipt is on screen, Undo means what they take back, from the menu too. */
export function useUndoOf(run: () => void): void {
  useCommands([{ id: 'history.undo', title: 'Undo', group: 'Edit', keys: ['Mod+z'], isOnce: true, run }])
}

/** Keys of the view, which a dialog keeps from the page. A control that has the focus keeps those that press it. */
export function hearPassKey(event: KeyboardEvent<HTMLElement>): void {
  const name = nameOfKey(event.nativeEvent, isMac())
  const isOnControl = event.target instanceof Element && event.target.closest('button') !== null
  if (name === null || (isOnControl && (name === 'Enter' || name === 'Space'))) return
  const { exact } = commandsFor(name)
  if (exact?.view === undefined) return
  event.preventDefault()
  event.stopPropagation()
  if (!(event.repeat && exact.isOnce)) exact.run()
}

// A key that is held a moment too long must not decide on the papers that come.
function ofPass(id: string, title: string, keys: string[], run: () => void): Command {
  const isEnabled = () => usePass.getState().stage === 'deciding'
  return { id, title, group: 'Paper', view: 'pass', keys, isOnce: true, isEnabled, run }
}

function ofReceipt(id: string, title: string, keys: string[], run: () => void): Command {
  const isEnabled = () => usePass.getState().stage === 'ended'
  return { id, title, group: 'Paper', view: 'pass-receipt', keys, isOnce: true, isEnabled, run }
}
