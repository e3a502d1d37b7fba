import { type Command, useCommands } from '../../state/commands.ts'
import { showPane } from '../../state/pane-store.ts'
import { useSettings } from '../../state/settings-store.ts'
import { useList } from './list-store.ts'
import type { ListedOrder } from './listed-order.ts'
import { choicesOf, groupNames, layoutNames, sortNames, withSort } from './order-choices.ts'
import { useOrderMenu } from './order-menu-store.ts'
import { setOrdering } from './ordering.ts'

/** Registers what orders the list and how it is drawn: the menu by its key, and each choice by its name. */
export function useOrderCommands(): void {
  useCommands(commands)
}

const menu: Command = {
  id: 'list.order',
  title: 'Sort and group the list, or show it otherwise',
  group: 'List',
  keys: ['y'],
  isOnce: true,
  isEnabled: () => useList.getState().order !== null,
  run: () => {
    showPane('list')
    useOrderMenu.setState({ isOpen: true, isByKey: true })
  },
}

const sorts = choicesOf(sortNames).map(([sort, name]) =>
  ordering(`list.sort-${sort}`, `Sort by ${lowerFirst(name)}`, (order) =>
    setOrdering(order, withSort(order.ordering, sort)),
  ),
)

const turn = ordering('list.turn', 'Turn the order of the list round', (order) => {
  if (order.ordering !== null) {
    setOrdering(order, { ...order.ordering, isReversed: !order.ordering.isReversed })
  }
})

const groups = choicesOf(groupNames).map(([group, name]) =>
  ordering(`list.group-${group}`, `Group by ${lowerFirst(name)}`, (order) => {
    if (order.ordering !== null) setOrdering(order, { ...order.ordering, group })
  }),
)

const layouts = choicesOf(layoutNames).map(
  ([listLayout, name]): Command => ({
    id: `list.layout-${listLayout}`,
    title: `Show the list as ${lowerFirst(name)}`,
    group: 'List',
    keys: [],
    run: () => useSettings.getState().set({ listLayout }),
  }),
)

const commands = [menu, ...sorts, turn, ...groups, ...layouts]

function ordering(id: string, title: string, change: (order: ListedOrder) => void): Command {
  return {
    id,
    title,
    group: 'List',
    keys: [],
    isEnabled: () => useList.getState().order !== null,
    run: () => {
      const { order } = useList.getState()
      if (order !== null) change(order)
    },
  }
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
