import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keySequence, type LookUp, PATIENCE_MS } from '../../../../src/renderer/app/key-sequence.ts'

const lookUp: LookUp = (keys) => ({
  exact: ['j', 'i', 'g i', 'g s'].includes(keys)
    ? { id: keys, title: keys, group: '', keys: [keys], run: () => {} }
    : undefined,
  isPrefix: keys === 'g',
})

const heard = (...names: string[]) => {
  const sequence = keySequence(lookUp)
  return names.map((name) => sequence.hear(name)).map((one) => (typeof one === 'object' ? one?.id : one))
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a key by itself is its command', () => {
  expect(heard('j', 'j')).toEqual(['j', 'j'])
})

test('two keys that belong together are one command', () => {
  expect(heard('g', 'i', 'i')).toEqual(['more', 'g i', 'i'])
})

test('a key that goes on with nothing ends the sequence and does nothing itself', () => {
  expect(heard('g', 'j', 'j')).toEqual(['more', undefined, 'j'])
})

test('a second key that comes too late stands by itself', () => {
  const sequence = keySequence(lookUp)
  sequence.hear('g')
  vi.advanceTimersByTime(PATIENCE_MS - 1)
  expect(sequence.isBegun()).toBe(true)
  vi.advanceTimersByTime(1)
  expect(sequence.isBegun()).toBe(false)
  expect(sequence.hear('i')).toMatchObject({ id: 'i' })
})

test('what was begun can be taken back', () => {
  const sequence = keySequence(lookUp)
  sequence.hear('g')
  sequence.forget()
  expect(sequence.hear('s')).toBeNull()
})
