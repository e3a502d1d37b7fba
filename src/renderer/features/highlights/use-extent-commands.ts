import { type Command, useCommands } from '../../state/commands.ts'
import { joinOpen, moveEdge, openPair } from './extent-actions.ts'
import { select, shownHighlights, showParting, useMarking } from './marking-store.ts'
import { type Parting, partingOf } from './parting.ts'
import type { Edge } from './word-stops.ts'

const GROUP = 'Highlights'

/** The commands that change the extent of the open highlight. */
export const extentCommands: readonly Command[] = [
  edgeCommand('highlight.end-right', 'Move the end of the open highlight a word on', 'end', 1),
  edgeCommand('highlight.end-left', 'Move the end of the open highlight a word back', 'end', -1),
  edgeCommand('highlight.start-right', 'Move the start of the open highlight a word on', 'start', 1),
  edgeCommand('highlight.start-left', 'Move the start of the open highlight a word back', 'start', -1),
  {
    id: 'highlight.split',
    title: 'Split the open highlight at…',
    group: GROUP,
    keys: ['Shift+s'],
    isOnce: true,
    isEnabled: () => openParting() !== null,
    run: () => showParting(openParting()),
  },
  {
    id: 'highlight.join',
    title: 'Join the open highlight with the next one',
    group: GROUP,
    keys: ['Shift+j'],
    isOnce: true,
    isEnabled: () => openPair() !== null,
    run: () => void joinOpen(),
  },
]

/** Registers what changes the extent of the open highlight. */
export function useExtentCommands(): void {
  useCommands(extentCommands)
}

function edgeCommand(id: string, title: string, edge: Edge, step: 1 | -1): Command {
  return {
    id,
    title,
    group: GROUP,
    keys: [`${edge === 'start' ? 'Alt+' : ''}Shift+Arrow${step === 1 ? 'Right' : 'Left'}`],
    isEnabled: () => openOne() !== null,
    run: () => {
      const open = openOne()
      if (open === null) return
      select(null)
      moveEdge(open, edge, step)
    },
  }
}

function openOne() {
  const marking = useMarking.getState()
  return shownHighlights(marking).find(({ id }) => id === marking.openId) ?? null
}

/** Where the open highlight can be split; null where none is open, or it is a single word. */
function openParting(): Parting | null {
  const { paper } = useMarking.getState()
  const open = openOne()
  const text = open && paper?.[open.field]?.text
  return open && text != null ? partingOf(open.id, text, open) : null
}
