import { useEffect, useRef } from 'react'
import { type Command, useCommands } from '../../state/commands.ts'
import { useFrontView } from '../../state/front-view.ts'
import { useLayer } from '../../state/layers.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import { useSettings } from '../../state/settings-store.ts'
import { openCompiling } from './compile-store.ts'
import { entries } from './entries.ts'
import { copyAsQuotes, deletePicked, recolourPicked } from './entry-actions.ts'
import { focusFilters, focusGrouping, focusTags, focusText } from './focus.ts'
import { goToEntry } from './jump.ts'
import {
  closeNotebook,
  followChange,
  noFilter,
  openNotebook,
  setFilter,
  useNotebook,
} from './notebook-store.ts'
import {
  dropPicked,
  keyAt,
  keysToActOn,
  keysToCompile,
  moveBy,
  pickAll,
  pickRangeTo,
  togglePicked,
} from './picking.ts'

const isInFront = () => useFrontView.getState().view === 'notebook'
const hasEntries = () => isInFront() && keysToActOn().length > 0
const cursor = () => useNotebook.getState().cursor

/** Registers the keys of the notebook, and what goes on with it whether it is on screen or not. */
export function useNotebookCommands(): void {
  const categories = useSettings((state) => state.categories)
  const isShown = useFrontView(({ view }) => view === 'notebook')
  const isAway = useNotebook((state) => state.isAway)
  const isPicking = useNotebook(({ selection }) => selection.size > 0)
  useCommands([
    ...commands,
    ...categories.map(
      ({ id, name, position }): Command => ({
        ...ofNotebook(
          `notebook.recolour-${id}`,
          `In the notebook: make it ${name}`,
          [`${position}`],
          () => void recolourPicked(id),
        ),
        isEnabled: hasEntries,
      }),
    ),
  ])
  useLayer(isAway && !isShown, openNotebook)
  useLayer(isShown, closeNotebook)
  useLayer(isShown && isPicking, dropPicked)
  useLibraryChanges(['marks', 'tags', 'papers'], inStep)
  const namesOfEntries = useRef(categories)
  useEffect(() => {
    if (namesOfEntries.current !== categories) inStep()
    namesOfEntries.current = categories
  }, [categories])
}

function inStep(): void {
  if (isInFront()) followChange()
  else entries.markStale()
}

/** Goes to the entry at the cursor. */
export function openAtCursor(): void {
  const key = keyAt(cursor())
  const row = key === null ? null : entries.get(key)
  if (row) goToEntry(row)
}

const commands: readonly Command[] = [
  {
    id: 'notebook.open',
    title: 'Notebook: all marks and notes',
    group: 'Go to',
    keys: ['g b'],
    isOnce: true,
    run: openNotebook,
  },
  ofNotebook('notebook.next', 'In the notebook: next entry', ['j'], () => moveBy(1), false),
  ofNotebook('notebook.previous', 'In the notebook: previous entry', ['k'], () => moveBy(-1), false),
  {
    ...ofNotebook('notebook.go', 'In the notebook: go to the place', ['Enter', 'o'], openAtCursor),
    isEnabled: hasEntries,
  },
  {
    ...ofNotebook('notebook.pick', 'In the notebook: select, or no longer', ['x'], () =>
      togglePicked(cursor()),
    ),
    isEnabled: hasEntries,
  },
  {
    ...ofNotebook('notebook.pick-range', 'In the notebook: select up to here', ['Shift+x'], () =>
      pickRangeTo(cursor()),
    ),
    isEnabled: hasEntries,
  },
  {
    ...ofNotebook('notebook.pick-all', 'In the notebook: select all shown', ['Mod+a'], pickAll),
    isEnabled: () => hasEntries() && !document.activeElement?.closest('[role="dialog"]'),
  },
  {
    ...ofNotebook(
      'notebook.delete',
      'In the notebook: delete',
      ['Delete', 'Backspace'],
      () => void deletePicked(),
    ),
    isEnabled: hasEntries,
  },
  { ...ofNotebook('notebook.tag', 'In the notebook: tag', ['t'], focusTags), isEnabled: hasEntries },
  {
    ...ofNotebook('notebook.copy', 'In the notebook: copy as quotes', ['Mod+c'], () => void copyAsQuotes()),
    // Selected words are what a person means to copy.
    isEnabled: () => hasEntries() && document.getSelection()?.isCollapsed !== false,
  },
  {
    ...ofNotebook('notebook.compile', 'In the notebook: compile a note', ['n'], openCompiling),
    isEnabled: () => isInFront() && keysToCompile().length > 0,
  },
  ofNotebook('notebook.find', 'In the notebook: find words', ['/', 'Mod+f'], focusText),
  ofNotebook('notebook.filters', 'In the notebook: to the filters', ['f'], focusFilters),
  ofNotebook('notebook.clear', 'In the notebook: show everything', ['Shift+f'], () => setFilter(noFilter)),
  ofNotebook('notebook.group', 'In the notebook: group and sort', ['y'], focusGrouping),
  ofNotebook('notebook.close', 'In the notebook: back to the list', ['u'], closeNotebook),
]

function ofNotebook(id: string, title: string, keys: string[], run: () => void, isOnce = true): Command {
  return { id, title, group: 'Notebook', view: 'notebook', keys, isOnce, isEnabled: isInFront, run }
}
