import type { BrowserWindow } from 'electron'
import { expect, test, vi } from 'vitest'
import { fileTokens } from '../../../src/main/ipc/file-tokens.ts'
import type { Sender } from '../../../src/main/ipc/router.ts'
import { channels } from '../../../src/shared/contract/bridge.ts'

type Listener = (event: unknown, ...sent: unknown[]) => unknown

const opened = vi.hoisted(() => new Map<string, Listener>())
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => opened.set(name, listener) },
}))

const { listenToPage } = await import('../../../src/main/app/page-channels.ts')

const webContents = { id: 7, name: 'of our window' }
const ownFrame = { url: 'app://offprint/', parent: null }

/** The two doors of main, and whoever called at the first. */
function doors({ hasWindow = true } = {}) {
  const senders: Sender[] = []
  const tokens = fileTokens()
  listenToPage({
    pageOf: (id) =>
      id === webContents.id
        ? { window: () => (hasWindow ? ({ webContents } as unknown as BrowserWindow) : null) }
        : null,
    origins: ['app://offprint'],
    tokens,
    route: async (sender) => {
      senders.push(sender)
      return { ok: true, value: null }
    },
  })
  return {
    senders,
    tokens,
    call: (event: unknown) => opened.get(channels.call)?.(event, 'papers.shelves', {}),
    handOver: (event: unknown, files: unknown) =>
      opened.get(channels.files)?.(event, files) as { ok: boolean },
  }
}

test.each([
  ['our page', { sender: webContents, senderFrame: ownFrame }, [true, true, 'app://offprint/']],
  [
    'a frame in our page',
    { sender: webContents, senderFrame: { url: 'app://offprint/', parent: ownFrame } },
    [true, false, 'app://offprint/'],
  ],
  ['a frame that has gone', { sender: webContents, senderFrame: null }, [true, false, null]],
  [
    'another window',
    { sender: { id: 8, name: 'of another' }, senderFrame: ownFrame },
    [false, true, 'app://offprint/'],
  ],
  [
    'a stranger under our number',
    { sender: { id: 7, name: 'of another' }, senderFrame: ownFrame },
    [false, true, 'app://offprint/'],
  ],
])('%s is told to the router as what it is', async (_who, event, [isOwnWindow, isTopFrame, frameUrl]) => {
  const { senders, call } = doors()
  await call(event)
  expect(senders).toEqual([{ isOwnWindow, isTopFrame, frameUrl, page: event.sender.id }])
})

test('when our window has gone nobody is our page', async () => {
  const { senders, call } = doors({ hasWindow: false })
  await call({ sender: webContents, senderFrame: ownFrame })
  expect(senders).toMatchObject([{ isOwnWindow: false }])
})

test('our page gets a token for a dropped file, and not its path', () => {
  const { handOver } = doors()
  const answer = handOver({ sender: webContents, senderFrame: ownFrame }, [{ path: '/home/reader/june.txt' }])
  expect(answer).toMatchObject({ ok: true, value: [expect.any(String)] })
  expect(JSON.stringify(answer)).not.toContain('june')
})

test.each([
  ['another window', { sender: { id: 8 }, senderFrame: ownFrame }, [{ path: '/a' }]],
  [
    'a page from elsewhere',
    { sender: webContents, senderFrame: { ...ownFrame, url: 'https://a.org/' } },
    [{ path: '/a' }],
  ],
  ['our page with something else than files', { sender: webContents, senderFrame: ownFrame }, ['/a']],
])('%s gets no token', (_who, event, files) => {
  expect(doors().handOver(event, files)).toMatchObject({ ok: false, error: { code: 'refused' } })
})
