import { expect, test } from 'vitest'
import { shortDuration } from '../../../../src/renderer/ui/duration.ts'

test.each([
  [0.4, '0 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [3599, '59 min'],
  [3600, '1 h'],
  [3900, '1 h 5 min'],
])('%d seconds read %s', (seconds, words) => {
  expect(shortDuration(seconds)).toBe(words)
})
