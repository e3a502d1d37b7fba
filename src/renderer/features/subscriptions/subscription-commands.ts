import { type Command, useCommands } from '../../state/commands.ts'
import { fetchNow, openSubscriptions } from './subscriptions-store.ts'

const commands: readonly Command[] = [
  {
    id: 'subscriptions.open',
    title: 'Feeds and folders',
    group: 'Library',
    keys: ['g f'],
    isOnce: true,
    run: () => openSubscriptions(),
  },
  {
    id: 'subscriptions.fetch',
    title: 'Fetch the feeds that are due',
    group: 'Library',
    keys: [],
    isOnce: true,
    run: () => void fetchNow(null),
  },
]

/** Registers the keys of feeds. */
export function useSubscriptionCommands(): void {
  useCommands(commands)
}
