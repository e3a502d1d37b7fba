import type { BrowserWindow } from 'electron'
import { channels } from '../../shared/contract/bridge.ts'
import type { EventName, EventPayload } from '../../shared/contract/events.ts'

/** The page of the one window, which may not be there yet, or not any more. */
export interface PageDoor {
  open(window: BrowserWindow): void
  window(): BrowserWindow | null
  /** @returns whether there is a page that could hear it */
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): boolean
  focus(): void
  /** Notes that a page has begun: it has asked for what it needs before its first paint, and listens. */
  began(): void
  /** Notes that the page has ended by itself. Another one may begin. */
  ended(): void
  hasBegun(): boolean
  /** Resolves once the page, or the one that follows it, has begun. */
  begun(): Promise<void>
}

export function pageDoor(): PageDoor {
  let window: BrowserWindow | null = null
  let hasBegun = false
  let beginning = Promise.withResolvers<void>()
  const current = (): BrowserWindow | null => (window === null || window.isDestroyed() ? null : window)
  return {
    open: (opened) => {
      window = opened
    },
    window: current,
    send: (name, payload) => {
      const contents = current()?.webContents
      if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return false
      contents.send(channels.event, name, payload)
      return true
    },
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
