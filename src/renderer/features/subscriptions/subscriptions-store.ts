import { create } from 'zustand'
import type { SubscriptionId } from '../../../shared/model/ids.ts'
import type { Subscription } from '../../../shared/model/subscription.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { CallFailure, call, on } from '../../state/bridge.ts'

/** A feed that a list named. */
interface OfferedFeed {
  readonly title: string
  readonly url: string
}

interface SubscriptionsState {
  isOpen: boolean
  /** Null until the library was asked. */
  subscriptions: readonly Subscription[] | null
  /** Feeds of a list that a person imported, which wait to be added. */
  offered: readonly OfferedFeed[]
  /** Why what was typed was not added. */
  trouble: string | null
  /** Whether a person waits for feeds to be fetched. */
  isFetching: boolean
}

export const useSubscriptions = create<SubscriptionsState>(() => ({
  isOpen: false,
  subscriptions: null,
  offered: [],
  trouble: null,
  isFetching: false,
}))

export function openSubscriptions(offered: readonly OfferedFeed[] = []): void {
  useSubscriptions.setState({ isOpen: true, offered, trouble: null })
  void refresh()
}

export function closeSubscriptions(): void {
  useSubscriptions.setState({ isOpen: false, offered: [] })
}

/** Follows what becomes of the feeds while they are looked at. @returns how to stop */
export function followSubscriptions(): () => void {
  return on('library.changed', ({ kind }) => {
    if (kind === 'subscriptions' || kind === 'all') void refresh()
  })
}

async function refresh(): Promise<void> {
  if (!useSubscriptions.getState().isOpen) return
  await call('subscriptions.list', {})
    .then((subscriptions) => useSubscriptions.setState({ subscriptions }))
    .catch((error: unknown) => announceFailure('The feeds could not be listed.', error))
}

/** Adds the feed that was typed. @returns whether it was added */
export async function addTyped(typed: string): Promise<boolean> {
  try {
    await call('subscriptions.add', { typed })
    useSubscriptions.setState({ trouble: null })
    return true
  } catch (error) {
    useSubscriptions.setState({
      trouble: error instanceof CallFailure ? error.message : 'It could not be added.',
    })
    return false
  }
}

export async function addOffered(): Promise<void> {
  const { offered } = useSubscriptions.getState()
  useSubscriptions.setState({ offered: [] })
  await attempt('The feeds were not added.', async () => {
    const { added } = await call('subscriptions.addMany', { feeds: [...offered] })
    announce({ tone: 'info', message: addedWords(added, offered.length - added) })
  })
}

function addedWords(added: number, others: number): string {
  const first = added === 1 ? 'Subscribed to one feed.' : `Subscribed to ${added} feeds.`
  return others === 0 ? first : `${first} ${others} were subscribed to already, or were no web addresses.`
}

export async function change(
  id: SubscriptionId,
  what: { isPaused?: boolean; everyMinutes?: number },
): Promise<void> {
  await attempt('The feed was not changed.', () => call('subscriptions.change', { id, ...what }))
}

export async function remove(id: SubscriptionId): Promise<void> {
  await attempt('The subscription was not ended.', () => call('subscriptions.remove', { id }))
}

/** Fetches one feed now, or all whose time has come. */
export async function fetchNow(id: SubscriptionId | null): Promise<void> {
  useSubscriptions.setState({ isFetching: true })
  await attempt('The feeds could not be fetched.', () => call('subscriptions.fetch', { id }))
  useSubscriptions.setState({ isFetching: false })
}

export async function exportList(): Promise<void> {
  await attempt('The list was not saved.', async () => {
    if (await call('subscriptions.export', {}))
      announce({ tone: 'info', message: 'The list of feeds was saved.' })
  })
}

async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => announceFailure(what, error))
}
