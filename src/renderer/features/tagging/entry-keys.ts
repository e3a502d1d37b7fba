import type { KeyboardEvent } from 'react'
import { keysOfCommand } from '../../state/commands.ts'
import { nameOfKey } from '../../ui/key-names.ts'
import { isMac } from '../../ui/platform.ts'
import type { Entry } from './entries.ts'
import { toggleFolded, useEntries } from './entries-store.ts'
import {
  beginCollection,
  beginRenaming,
  deleteEntry,
  entryElements,
  shiftCollection,
} from './entry-actions.ts'

/** What commands do to the entry in focus, by their ids. */
export const entryCommands: Record<string, (entry: Entry) => void> = {
  'entry.rename': beginRenaming,
  'entry.delete': (entry) => void deleteEntry(entry),
  'entry.new-inside': (entry) => beginCollection(entry.kind === 'collection' ? entry.id : null),
}

/**
 * What a key does to the entry that has the focus. The keys of its own commands come before those of the page, where
 * the same key may delete a highlight.
 */
export function pressEntryKey(
  event: KeyboardEvent<HTMLElement>,
  entry: Entry,
  isFolded: boolean | undefined,
): void {
  const name = nameOfKey(event.nativeEvent, isMac())
  if (name === null) return
  const command = Object.keys(entryCommands).find((id) => keysOfCommand(id) === name)
  const element = event.currentTarget
  const moves: Record<string, () => void> = {
    ArrowDown: () => moveFocus(element, 1),
    ArrowUp: () => moveFocus(element, -1),
    ArrowRight: () => (isFolded === true ? toggleFolded(entry.id) : moveFocus(element, 1)),
    ArrowLeft: () => (isFolded === false ? toggleFolded(entry.id) : moveFocus(element, -1)),
    ContextMenu: () => openMenu(element, entry),
    'Shift+F10': () => openMenu(element, entry),
    ...(entry.kind === 'collection' && {
      'Alt+ArrowUp': () => void shiftCollection(entry.id, -1),
      'Alt+ArrowDown': () => void shiftCollection(entry.id, 1),
    }),
  }
  const action = command === undefined ? moves[name] : () => entryCommands[command]?.(entry)
  if (action === undefined) return
  event.preventDefault()
  event.stopPropagation()
  action()
}

function moveFocus(from: HTMLElement, by: 1 | -1): void {
  const all = entryElements()
  all[all.indexOf(from) + by]?.focus()
}

function openMenu(element: HTMLElement, entry: Entry): void {
  useEntries.setState({ menu: { entry, place: element.getBoundingClientRect() } })
}
