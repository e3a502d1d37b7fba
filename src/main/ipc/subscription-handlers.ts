import { writeFile } from 'node:fs/promises'
import type { SubscriptionId } from '../../shared/model/ids.ts'
import { writeOpml } from '../exporter/write-opml.ts'
import { readFeedAddress } from '../subscriptions/feed-address.ts'
import type { LibraryClient } from '../threads/library-client.ts'
import { CallRefusal, type Handlers } from './handlers.ts'

/** What subscribing takes besides the library. */
export interface SubscriptionDoor {
  library(): Promise<LibraryClient>
  fetch(id: SubscriptionId | null): Promise<void>
  /** Shows the system's dialog. @returns an absolute path, or null when the person chose nothing */
  chooseOpml(): Promise<string | null>
}

type SubscriptionHandlers = Pick<
  Handlers,
  'subscriptions.add' | 'subscriptions.addMany' | 'subscriptions.fetch' | 'subscriptions.export'
>

export function subscriptionHandlers({ library, fetch, chooseOpml }: SubscriptionDoor): SubscriptionHandlers {
  return {
    'subscriptions.add': async ({ typed }) => {
      const feed = readFeedAddress(typed)
      if (feed === null) {
        throw new CallRefusal(
          'refused',
          `“${typed.slice(0, 80)}” is no address of a feed. Type one that begins with https://, an arXiv category such as cs.CL, or “arxiv:” and words to search for.`,
        )
      }
      const [id] = await (await library()).write('subscriptions.addFeeds', { feeds: [feed] })
      if (id === undefined) throw new CallRefusal('refused', 'You have subscribed to this feed before.')
      void fetch(id)
    },
    'subscriptions.addMany': async ({ feeds }) => {
      const readable = feeds.flatMap(({ title, url }) => {
        const feed = readFeedAddress(url)
        return feed === null ? [] : [{ ...feed, title: title.trim() || feed.title }]
      })
      const added = await (await library()).write('subscriptions.addFeeds', { feeds: readable })
      void fetch(null)
      return { added: added.length }
    },
    'subscriptions.fetch': ({ id }) => fetch(id),
    'subscriptions.export': async () => {
      const path = await chooseOpml()
      if (path === null) return false
      const subscriptions = await (await library()).read('subscriptions.list', {})
      try {
        await writeFile(path, writeOpml(subscriptions, new Date()))
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : 'unknown reason'
        throw new CallRefusal('refused', `The list could not be written (${code}). Choose another place.`)
      }
      return true
    },
  }
}
