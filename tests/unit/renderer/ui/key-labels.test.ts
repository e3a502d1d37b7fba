import { expect, test } from 'vitest'
import { keyLabels, keyWords } from '../../../../src/renderer/ui/key-labels.ts'

test.each([
  ['j', [['j']]],
  ['g i', [['g'], ['i']]],
  ['Shift+Mod+z', [['Shift', 'Ctrl', 'Z']]],
  ['Mod++', [['Ctrl', '+']]],
  ['ArrowDown', [['↓']]],
  ['?', [['?']]],
])('%s is drawn key by key', (keys, labels) => {
  expect(keyLabels(keys, false)).toEqual(labels)
})

test('a Mac has its own signs', () => {
  expect(keyLabels('Shift+Mod+z', true)).toEqual([['⇧', '⌘', 'Z']])
})

test('in a sentence keys are written out', () => {
  expect(keyWords('g i', false)).toBe('G, then I')
  expect(keyWords('Shift+Mod+z', false)).toBe('Shift+Ctrl+Z')
})
