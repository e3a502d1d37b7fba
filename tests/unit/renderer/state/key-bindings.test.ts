import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clashesOf,
  effectiveKeys,
  type KeyHolder,
  withKeys,
  withKeysTaken,
} from '../../../../src/renderer/state/key-bindings.ts'

const next: KeyHolder = { id: 'list.next', keys: ['j', 'ArrowDown'] }
const inbox: KeyHolder = { id: 'go.inbox', keys: ['g i'] }
const archive: KeyHolder = { id: 'paper.archive', keys: ['e'] }
const all = [next, inbox, archive]

const idsOfClashes = (command: KeyHolder, keys: string[], bindings = {}) =>
  clashesOf(command, keys, all, bindings).map(({ holder, keys: held }) => [holder.id, held])

test('a command has its own keys until it is given others, or none', () => {
  expect(effectiveKeys(next, {})).toEqual(['j', 'ArrowDown'])
  expect(effectiveKeys(next, { 'list.next': ['n'] })).toEqual(['n'])
  expect(effectiveKeys(next, { 'list.next': [] })).toEqual([])
})

test('only keys that a command does not come with are kept', () => {
  const bindings = withKeys({ 'paper.archive': ['y'] }, next, ['n'])
  expect(bindings).toEqual({ 'paper.archive': ['y'], 'list.next': ['n'] })
  expect(withKeys(bindings, next, ['j', 'ArrowDown'])).toEqual({ 'paper.archive': ['y'] })
  expect(withKeys(bindings, next, [])).toEqual({ 'paper.archive': ['y'], 'list.next': [] })
})

test('the same keys clash, and so does a key with a sequence that begins with it, either way', () => {
  expect(idsOfClashes(archive, ['j'])).toEqual([['list.next', 'j']])
  expect(idsOfClashes(archive, ['g'])).toEqual([['go.inbox', 'g i']])
  expect(idsOfClashes(archive, ['j x'])).toEqual([['list.next', 'j']])
  expect(idsOfClashes(archive, ['g x'])).toEqual([])
  expect(idsOfClashes(archive, ['Shift+j'])).toEqual([])
})

test('a command does not clash with itself, nor with keys that another no longer has', () => {
  expect(idsOfClashes(next, ['j'])).toEqual([])
  expect(idsOfClashes(archive, ['j'], { 'list.next': ['n'] })).toEqual([])
  expect(idsOfClashes(archive, ['n'], { 'list.next': ['n'] })).toEqual([['list.next', 'n']])
})

test('commands of two views may share keys, with each other and with the window', () => {
  const accept = { id: 'preview.accept', keys: ['Mod+Enter'], view: 'preview' }
  const keep = { id: 'pass.keep', keys: [], view: 'pass' }
  const send = { id: 'window.send', keys: [] }
  expect(clashesOf(keep, ['Mod+Enter'], [accept], {})).toEqual([])
  expect(clashesOf(send, ['Mod+Enter'], [accept], {})).toEqual([])
  expect(clashesOf({ ...keep, view: 'preview' }, ['Mod+Enter'], [accept], {})).toHaveLength(1)
})

test('keys that are taken leave the other command what else it has', () => {
  expect(withKeysTaken({}, archive, ['j'], all)).toEqual({
    'list.next': ['ArrowDown'],
    'paper.archive': ['j'],
  })
})

test('keys go from command to command without ever being in two places', () => {
  const someKeys = fc.constantFrom('a', 'b', 'c', 'a b', 'b c', 'a b c')
  const command = fc.record({
    id: fc.constantFrom('one', 'two', 'three', 'four'),
    keys: fc.uniqueArray(someKeys, { maxLength: 3 }),
  })
  const change = fc.record({ at: fc.nat(3), keys: fc.uniqueArray(someKeys, { maxLength: 2 }) })
  const holders = fc.uniqueArray(command, { selector: ({ id }) => id, minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(holders, fc.array(change, { maxLength: 8 }), (commands, changes) => {
      let bindings = {}
      for (const { at, keys } of changes) {
        const changed = commands[at]
        if (changed === undefined) continue
        bindings = withKeysTaken(bindings, changed, keys, commands)
        expect(effectiveKeys(changed, bindings)).toEqual(keys)
        expect(clashesOf(changed, keys, commands, bindings)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})
