import type { Session, WebContents } from 'electron'
import { expect, test, vi } from 'vitest'

const appEvents = vi.hoisted(() => new Map<string, (...heard: unknown[]) => void>())
vi.mock('electron', () => ({
  app: { on: (name: string, listener: () => void) => appEvents.set(name, listener) },
  protocol: {},
}))

const { lockContents, lockSession, pageOrigins } = await import('../../../src/main/app/policy.ts')

type Listener = (...heard: unknown[]) => unknown

/** A session that keeps the policies it is given. */
function lockedSession(origins: string[]) {
  const set: Record<string, Listener> = {}
  const keep = (name: string) => (listener: Listener) => {
    set[name] = listener
  }
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    on: (name: string, listener: Listener) => keep(name)(listener),
    webRequest: { onBeforeRequest: keep('load') },
  }
  lockSession(session as unknown as Session, origins)
  return {
    set,
    isLoaded: (url: string): boolean => {
      const answer = vi.fn()
      set.load?.({ url }, answer)
      return answer.mock.calls[0]?.[0].cancel === false
    },
  }
}

test('every permission and device is denied, and every download but references that are dragged out', () => {
  const { set } = lockedSession(['app://offprint'])
  const answer = vi.fn()
  set.request?.({}, 'media', answer)
  expect(answer).toHaveBeenCalledWith(false)
  expect(set.check?.({}, 'media')).toBe(false)
  expect(set.device?.({})).toBe(false)
  const isDenied = (url: string, savePath: string) => {
    const event = { preventDefault: vi.fn() }
    set['will-download']?.(event, { getURL: () => url, getSavePath: () => savePath })
    return event.preventDefault.mock.calls.length > 0
  }
  expect(isDenied('https://example.org/a.bib', '/tmp/a.bib')).toBe(true)
  expect(isDenied('data:text/html;charset=utf-8,a', '/tmp/a.html')).toBe(true)
  expect(isDenied('data:application/x-bibtex;charset=utf-8,a', '')).toBe(true)
  expect(isDenied('data:application/x-bibtex;charset=utf-8,a', '/tmp/a.bib')).toBe(false)
})

test('only our own files are loaded, and data', () => {
  const { isLoaded } = lockedSession(pageOrigins(undefined))
  expect(
    ['app://offprint', 'app://offprint/', 'app://offprint/a.js', 'data:,x'].filter(isLoaded),
  ).toHaveLength(4)
  const foreign = [
    'https://example.org/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'app://offprint.evil/a.js',
    'blob:app://offprint/1',
    'ftp://offprint/',
  ]
  expect(foreign.filter(isLoaded)).toEqual([])
})

test('while developing, the development server is loaded from as well, and nothing beside it', () => {
  const { isLoaded } = lockedSession(pageOrigins('http://localhost:5173/'))
  expect(
    ['http://localhost:5173/src/main.tsx', 'ws://localhost:5173/?token=1'].filter(isLoaded),
  ).toHaveLength(2)
  expect(
    ['http://localhost:51730/', 'http://localhost/', 'https://localhost:5173/'].filter(isLoaded),
  ).toEqual([])
})

test('no page can be led elsewhere, opens a window or holds a webview', () => {
  lockContents()
  const set: Record<string, Listener> = {}
  const contents = {
    setWindowOpenHandler: (listener: Listener) => {
      set.open = listener
    },
    on: (name: string, listener: Listener) => {
      set[name] = listener
    },
  }
  appEvents.get('web-contents-created')?.({}, contents as unknown as WebContents)
  expect(set.open?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const event = { preventDefault: vi.fn() }
    set[name]?.(event)
    expect(event.preventDefault, name).toHaveBeenCalled()
  }
})
