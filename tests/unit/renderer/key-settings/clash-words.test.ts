import { expect, test } from 'vitest'
import { clashSentence, losersOf } from '../../../../src/renderer/features/key-settings/clash-words.ts'

const clash = (title: string, keys: string) => ({
  holder: { id: title, title, group: 'List', keys: [keys], run: () => {} },
  keys,
})

test('a clash is told by what it would cost', () => {
  expect(clashSentence(clash('Next paper', 'j'), ['j'], false)).toBe('J already runs “Next paper”.')
  expect(clashSentence(clash('Go to later', 'g l'), ['g'], false)).toBe(
    'G, then L runs “Go to later”, and would never be reached.',
  )
  expect(clashSentence(clash('Next paper', 'j'), ['j x'], false)).toBe(
    'J alone runs “Next paper”, so J, then X would never be reached.',
  )
})

test('those who would lose keys are named once, and many are counted', () => {
  expect(losersOf([clash('Next', 'j'), clash('Next', 'ArrowDown'), clash('Archive', 'e')])).toBe(
    '“Next” and “Archive”',
  )
  expect(losersOf([clash('One', 'g a'), clash('Two', 'g b'), clash('Three', 'g c')])).toBe(
    '“One” and 2 others',
  )
})
