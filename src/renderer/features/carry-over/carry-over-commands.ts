import type { Highlight } from '../../../shared/model/highlight.ts'
import { type Command, describeCommands } from '../../state/commands.ts'
import { rangeToMark, useMarking } from '../highlights/index.ts'
import { compareWith, toggleTray, useCarryOver, versionBefore } from './carry-over-store.ts'
import { acceptPlace, beginMove, keepOnOlderText, placeOnSelection } from './place-actions.ts'

const GROUP = 'Highlights'

interface CarryOverActions {
  /** Opens the next highlight whose place is not sure. */
  goToNext(): void
  /** How many of them there are. */
  unsure: number
}

/** The commands about texts that changed and highlights that have to be put right. */
export function carryOverCommands({ goToNext, unsure }: CarryOverActions): Command[] {
  const onUnsure = (act: (highlight: Highlight) => void) => ({
    isEnabled: () => unsureOpen() !== undefined,
    run: () => {
      const open = unsureOpen()
      if (open) act(open)
    },
  })
  return [
    {
      id: 'carry-over.difference',
      title: 'Show what changed in the text',
      group: GROUP,
      keys: ['Shift+d'],
      isOnce: true,
      isEnabled: () => before() !== null,
      run: () => compareWith(before()),
    },
    {
      id: 'carry-over.tray',
      title: 'Show or hide highlights that lost their words',
      group: GROUP,
      keys: ['Shift+o'],
      isOnce: true,
      isEnabled: () => (useCarryOver.getState().known?.lost.length ?? 0) > 0,
      run: toggleTray,
    },
    {
      id: 'carry-over.next',
      title: 'Go to the next highlight to check',
      group: GROUP,
      keys: [],
      isEnabled: () => unsure > 0,
      run: goToNext,
    },
    {
      id: 'carry-over.accept',
      title: 'Accept the place of the open highlight',
      group: GROUP,
      keys: [],
      ...onUnsure(({ id }) => void acceptPlace(id)),
    },
    {
      id: 'carry-over.move',
      title: 'Move the open highlight to other words',
      group: GROUP,
      keys: [],
      ...onUnsure(beginMove),
    },
    {
      id: 'carry-over.keep',
      title: 'Keep the open highlight on the older text',
      group: GROUP,
      keys: [],
      ...onUnsure(({ id }) => void keepOnOlderText(id)),
    },
    {
      id: 'carry-over.place',
      title: 'Put the waiting highlight on the selected words',
      group: GROUP,
      keys: ['Enter'],
      isOnce: true,
      isEnabled: () =>
        useCarryOver.getState().placing !== null && rangeToMark(useMarking.getState()) !== null,
      run: () => void placeOnSelection(),
    },
  ]
}

/** Makes these commands known before the first paper is read, so that their keys can be seen and changed. */
export function describeCarryOverCommands(): void {
  describeCommands(carryOverCommands({ goToNext: () => {}, unsure: 0 }))
}

function before() {
  const { known } = useCarryOver.getState()
  return known && versionBefore(known)
}

function unsureOpen(): Highlight | undefined {
  const { paper, openId } = useMarking.getState()
  return paper?.highlights.find(({ id, anchor }) => id === openId && anchor === 'check')
}
