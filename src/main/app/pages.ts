import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import type { PageDoor } from './page-door.ts'

/** What of a page the list of them needs to know. */
type ListedPage = Pick<PageDoor, 'id' | 'send' | 'flush' | 'begun'>

/** The pages of all windows on the library. */
export interface Pages<Page extends ListedPage = PageDoor> {
  /** Takes in a page that was opened. */
  add(page: Page): void
  /** Forgets a page whose window has gone. */
  remove(page: Page): void
  /** Notes that the person turned to a page. */
  use(page: Page): void
  /** The oldest first. */
  all(): readonly Page[]
  /** The page with this number; null for one that is not ours. */
  of(id: number): Page | null
  /** The page that the person turned to last. */
  current(): Page | null
  /** Tells all of them. */
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
  /** Asks all of them to save, but `except`; resolves when each has, or has hung. */
  flush(except?: Page): Promise<void>
  /** Resolves once one of them has begun. */
  begun(): Promise<void>
}

export function listOfPages<Page extends ListedPage = PageDoor>(): Pages<Page> {
  const pages: Page[] = []
  /** The one turned to last comes last. */
  let used: Page[] = []
  const first = Promise.withResolvers<void>()
  const use = (page: Page): void => {
    used = [...used.filter((one) => one !== page), page]
  }
  return {
    add: (page) => {
      pages.push(page)
      use(page)
      first.resolve()
    },
    remove: (page) => {
      const index = pages.indexOf(page)
      if (index >= 0) pages.splice(index, 1)
      used = used.filter((one) => one !== page)
    },
    use,
    all: () => [...pages],
    of: (id) => pages.find((page) => page.id === id) ?? null,
    current: () => used.at(-1) ?? null,
    send: (name, payload) => {
      for (const page of pages) page.send(name, payload)
    },
    flush: async (except) => {
      await Promise.all(pages.filter((page) => page !== except).map((page) => page.flush.ask()))
    },
    begun: async () => {
      await first.promise
      await Promise.race(pages.map((page) => page.begun()))
    },
  }
}
