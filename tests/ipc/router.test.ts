import { expect, test } from 'vitest'
import { CallRefusal } from '../../src/main/ipc/handlers.ts'
import { createRouter, isOurs } from '../../src/main/ipc/router.ts'
import { LibraryError, type LibraryErrorCode } from '../../src/main/library/library-error.ts'
import {
  callNames,
  codeOf,
  everyHandler,
  goodInputs,
  origin,
  ownPage,
  routerDouble,
} from './builders/router.ts'

const folder = '/home/reader/secret library'

test('the app does not start while a call of the contract has no handler', () => {
  const { 'papers.order': _left, ...handlers } = everyHandler(() => () => null)
  const create = () =>
    createRouter({ origins: [origin], handlers: handlers as never, logUnexpected: () => '' })
  expect(create).toThrow('No handler for papers.order')
})

test.each(callNames)(
  '%s reaches its own handler with what was asked, and its answer comes back',
  async (name) => {
    const { route, reached } = routerDouble({ [name]: () => `answer of ${name}` })
    expect(await route(ownPage, name, goodInputs[name])).toEqual({ ok: true, value: `answer of ${name}` })
    expect(reached).toEqual([{ name, input: goodInputs[name] }])
  },
)

test.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'papers.burn',
  'PAPERS.ORDER',
  'papers.order ',
  '',
  0,
  null,
  undefined,
  true,
  ['papers.shelves'],
  { toString: () => 'papers.shelves' },
  Symbol.iterator,
])('%o is no call', async (name) => {
  const { route, reached } = routerDouble()
  expect(await codeOf(route(ownPage, name, {}))).toBe('unknown-call')
  expect(reached).toEqual([])
})

test.each([
  ['another window of ours', { ...ownPage, isOwnWindow: false }],
  ['a frame inside our page', { ...ownPage, isTopFrame: false }],
  ['a frame that has gone', { ...ownPage, frameUrl: null }],
  ['a page from the network', { ...ownPage, frameUrl: 'https://example.org/' }],
  ['a host that begins like ours', { ...ownPage, frameUrl: 'app://offprint.evil/' }],
  ['our origin as the path of another', { ...ownPage, frameUrl: 'http://app://offprint/' }],
  ['our origin after a user name', { ...ownPage, frameUrl: 'https://app:offprint@example.org/' }],
  ['another scheme', { ...ownPage, frameUrl: 'file:///offprint/index.html' }],
  ['a port on our host', { ...ownPage, frameUrl: 'app://offprint:80/' }],
  ['our scheme alone', { ...ownPage, frameUrl: 'app://' }],
  ['a blank page', { ...ownPage, frameUrl: 'about:blank' }],
  ['data', { ...ownPage, frameUrl: 'data:text/html,app://offprint/' }],
  ['a blob of our origin', { ...ownPage, frameUrl: 'blob:app://offprint/0189' }],
  ['no address', { ...ownPage, frameUrl: '' }],
])('%s is refused, whatever it asks', async (_who, sender) => {
  const { route, reached } = routerDouble()
  expect(isOurs(sender, [origin])).toBe(false)
  for (const name of [...callNames, 'papers.burn'])
    expect(await codeOf(route(sender, name, {}))).toBe('refused')
  expect(reached).toEqual([])
})

test.each([`${origin}/`, origin, `${origin}/index.html`, `${origin}/?a#b`])('%s is our page', (frameUrl) => {
  expect(isOurs({ ...ownPage, frameUrl }, [origin])).toBe(true)
})

test('while developing, the development server is our page too', () => {
  const origins = [origin, 'http://localhost:5173']
  expect(isOurs({ ...ownPage, frameUrl: 'http://localhost:5173/index.html' }, origins)).toBe(true)
  expect(isOurs({ ...ownPage, frameUrl: 'http://localhost:51730/' }, origins)).toBe(false)
})

/** The answer to a call whose handler throws this, at once or later. */
async function answerTo(thrown: unknown) {
  const { route, logged } = routerDouble({
    'papers.shelves': () => {
      throw thrown
    },
    'history.undo': () => Promise.reject(thrown),
  })
  const answer = await route(ownPage, 'papers.shelves', {})
  expect(await route(ownPage, 'history.undo', {})).toEqual(answer)
  return { answer, logged }
}

test('a refusal is passed on in its own words', async () => {
  const { answer, logged } = await answerTo(new CallRefusal('not-found', 'That file was handed over before.'))
  expect(answer).toEqual({
    ok: false,
    error: { code: 'not-found', message: 'That file was handed over before.' },
  })
  expect(logged).toEqual([])
})

test.each([
  ['not-found', 'not-found'],
  ['conflict', 'conflict'],
  ['invalid', 'refused'],
] as const)("a library's %s is a %s in the library's words", async (code, crossing) => {
  const { answer } = await answerTo(new LibraryError(code, 'That highlight is no longer there.'))
  expect(answer).toEqual({
    ok: false,
    error: { code: crossing, message: 'That highlight is no longer there.' },
  })
})

test.each([
  'newer',
  'damaged',
  'locked',
  'read-only',
  'missing',
  'not-a-folder',
  'full',
] satisfies LibraryErrorCode[])('a library that is %s is told without its folder', async (code) => {
  const cause = new Error(`SQLITE_IOERR in ${folder}`)
  const { answer } = await answerTo(new LibraryError(code, `The library in ${folder} …`, { cause }))
  expect(answer).toMatchObject({ ok: false, error: { code: 'library-unavailable' } })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(JSON.stringify(answer)).toMatch(/saved before is safe/)
})

test.each([
  ['an error', Object.assign(new Error(`ENOENT: open '${folder}/library.db'`), { path: folder, errno: -2 })],
  ['a text', `${folder} is gone`],
  ['an object', { message: folder, code: 'not-found', stack: folder }],
  [
    'an error that calls itself a refusal',
    Object.assign(new Error(folder), { name: 'CallRefusal', code: 'refused' }),
  ],
  ['nothing', undefined],
])('of %s that nobody expected only a reference to the log crosses', async (_what, thrown) => {
  const { answer, logged } = await answerTo(thrown)
  expect(answer).toEqual({
    ok: false,
    error: { code: 'internal', message: expect.stringContaining('a1b2c3d4') },
  })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(logged).toEqual([thrown, thrown])
})
