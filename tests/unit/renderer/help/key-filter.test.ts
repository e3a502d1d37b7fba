import { expect, test } from 'vitest'
import { isLookedFor } from '../../../../src/renderer/features/help/key-filter.ts'

const inbox = { title: 'Go to the inbox', group: 'Go to', keys: ['g i'] }
const palette = { title: 'Find an action', group: 'Search', keys: ['Mod+k'] }

test.each([
  ['', inbox],
  ['inb', inbox],
  ['GO inbox', inbox],
  ['g i', inbox],
  ['search', palette],
  ['ctrl k', palette],
  ['Ctrl+K', palette],
  ['find ctrl', palette],
])('%j finds its line', (filter, line) => {
  expect(isLookedFor(filter, line, false)).toBe(true)
})

test.each([
  ['box', inbox],
  ['k', inbox],
  ['inbox ctrl', inbox],
  ['archive', palette],
])('%j does not find another line', (filter, line) => {
  expect(isLookedFor(filter, line, false)).toBe(false)
})

test('on a Mac the keys are found by their signs and by their names', () => {
  expect(isLookedFor('⌘ k', palette, true)).toBe(true)
  expect(isLookedFor('mod+k', palette, true)).toBe(true)
})
