import { expect, it } from 'vitest'
import { isNewEnough } from '../../../scripts/setup/node.mjs'

it.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
  ['100.1.0', true],
])('Node %s counts as new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})
