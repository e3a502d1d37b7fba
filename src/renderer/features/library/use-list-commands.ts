import type { PaperSource } from '../../../shared/model/source.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { goToSource } from '../../state/place-store.ts'
import { focusList, focusReader, focusSearch, readerScroller } from './focus.ts'
import { chooseBy } from './list-cursor.ts'
import { useList } from './list-store.ts'
import { canMerge, mergePicked } from './merging.ts'
import { readOn, turnPage } from './reading-on.ts'
import { extendSelection, papersToActOn, selectAll, toggleSelected } from './selection.ts'
import { triage } from './triage.ts'
import type { Triage } from './triage-plan.ts'

/** Registers the keys of the list: moving, acting on papers, going to sources, searching. */
export function useListCommands(): void {
  useCommands(commands)
}

const hasPapers = () => (useList.getState().order?.keys.length ?? 0) > 0
const hasPaper = () => papersToActOn().length > 0

const moves: Command[] = [
  listCommand('list.next', 'Next paper', ['j'], () => chooseBy(1)),
  listCommand('list.previous', 'Previous paper', ['k'], () => chooseBy(-1)),
  {
    ...listCommand('list.select', 'Select the paper, or no longer', ['Shift+x'], () => {
      const { cursor } = useList.getState()
      if (cursor !== null) toggleSelected(cursor)
    }),
    isOnce: true,
  },
  listCommand('list.extend-next', 'Select on to the next paper', ['Shift+j'], () => extendSelection(1)),
  listCommand('list.extend-previous', 'Select on to the previous paper', ['Shift+k'], () =>
    extendSelection(-1),
  ),
  {
    ...listCommand('list.select-all', 'Select all papers of the list', ['Mod+a'], () => void selectAll()),
    isOnce: true,
    // In the paper, and in what lies over the page, the key is that of the text.
    isEnabled: () => hasPapers() && !document.activeElement?.closest('[data-scroller], [role="dialog"]'),
  },
  {
    id: 'list.back',
    title: 'Back to the list',
    group: 'List',
    keys: ['u'],
    run: focusList,
  },
]

const reading: Command[] = [
  {
    id: 'paper.open',
    title: 'Read the paper',
    group: 'Paper',
    keys: ['Enter', 'o'],
    isEnabled: () => readerScroller() !== null || hasPapers(),
    run: openPaper,
  },
  {
    id: 'paper.read-on',
    title: 'Scroll on, then go to the next unread paper',
    group: 'Paper',
    keys: ['Space'],
    run: readOn,
  },
  {
    id: 'paper.read-back',
    title: 'Scroll back',
    group: 'Paper',
    keys: ['Shift+Space'],
    run: () => turnPage(-1),
  },
]

const acts: Command[] = [
  paperCommand('paper.archive', 'Archive', 'e', 'archive'),
  paperCommand('paper.star', 'Star', 's', 'star'),
  paperCommand('paper.later', 'Read later', 'l', 'later'),
  paperCommand('paper.reading', 'Put under Reading', 'r', 'reading'),
  paperCommand('paper.done', 'Done with it', 'd', 'done'),
  paperCommand('paper.read', 'Mark as read or unread', 'm', 'read'),
  paperCommand('paper.dismiss', 'Dismiss', 'x', 'dismiss'),
  {
    id: 'paper.merge',
    title: 'Merge the two selected papers',
    group: 'Paper',
    keys: ['Shift+m'],
    isOnce: true,
    isEnabled: canMerge,
    run: () => void mergePicked(),
  },
]

const goings: Command[] = [
  going('inbox', 'the inbox', 'i', { kind: 'state', state: 'inbox' }),
  going('later', 'later', 'l', { kind: 'state', state: 'later' }),
  going('reading', 'reading', 'u', { kind: 'state', state: 'reading' }),
  going('done', 'done', 'd', { kind: 'state', state: 'done' }),
  going('archive', 'the archive', 'a', { kind: 'state', state: 'archived' }),
  going('starred', 'starred papers', 's', { kind: 'starred' }),
  going('all', 'all papers', 't', { kind: 'all' }),
]

const searching: Command = {
  id: 'search.focus',
  title: 'Search',
  group: 'Search',
  keys: ['/'],
  run: focusSearch,
}

const commands = [...moves, ...reading, ...acts, ...goings, searching]

/** Moves the focus to the reader; where nothing is chosen yet, the first paper is. */
function openPaper(): void {
  if (useList.getState().cursor === null) chooseBy(0)
  focusReader()
}

function listCommand(id: string, title: string, keys: string[], run: () => void): Command {
  return { id, title, group: 'List', keys, isEnabled: hasPapers, run }
}

function paperCommand(id: string, title: string, key: string, kind: Triage): Command {
  // A key that is held a moment too long must not decide on the papers that move up.
  return {
    id,
    title,
    group: 'Paper',
    keys: [key],
    isOnce: true,
    isEnabled: hasPaper,
    run: () => triage(kind),
  }
}

function going(id: string, name: string, key: string, source: PaperSource): Command {
  return {
    id: `go.${id}`,
    title: `Go to ${name}`,
    group: 'Go to',
    keys: [`g ${key}`],
    run: () => {
      goToSource(source)
      focusList()
    },
  }
}
