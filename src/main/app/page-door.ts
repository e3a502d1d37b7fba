import type { BrowserWindow } from 'electron'
import { channels } from '../../shared/contract/bridge.ts'
import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import { type PageFlush, pageFlush } from './page-flush.ts'

/** The page of one window, which may not have begun yet, or have gone. */
export interface PageDoor {
  /** By which its messages are known: the number of its contents. */
  readonly id: number
  /** Null once the window has gone. */
  window(): BrowserWindow | null
  /** @returns whether there is a page that could hear it */
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): boolean
  /** Asks it to save what is unsaved. */
  readonly flush: PageFlush
  focus(): void
  /** Notes that a page has begun: it has asked for what it needs before its first paint, and listens. */
  began(): void
  /** Notes that the page has ended by itself. Another one may begin. */
  ended(): void
  hasBegun(): boolean
  /** Resolves once the page, or the one that follows it, has begun. */
  begun(): Promise<void>
}

/** @param later calls back after so many milliseconds */
export function pageDoor(
  window: BrowserWindow,
  later: (callback: () => void, milliseconds: number) => void,
): PageDoor {
  const { id } = window.webContents
  let hasBegun = false
  let beginning = Promise.withResolvers<void>()
  const current = (): BrowserWindow | null => (window.isDestroyed() ? null : window)
  const send: PageDoor['send'] = (name, payload) => {
    const contents = current()?.webContents
    if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return false
    contents.send(channels.event, name, payload)
    return true
  }
  return {
    id,
    window: current,
    send,
    // A page that has not begun holds nothing unsaved, and could not answer.
    flush: pageFlush((number) => hasBegun && send('app.flush', { number }), later),
    focus: () => {
      const shown = current()
      if (shown?.isMinimized()) shown.restore()
      shown?.focus()
    },
    began: () => {
      hasBegun = true
      beginning.resolve()
    },
    ended: () => {
      if (!hasBegun) return
      hasBegun = false
      beginning = Promise.withResolvers<void>()
    },
    hasBegun: () => hasBegun,
    begun: () => beginning.promise,
  }
}
