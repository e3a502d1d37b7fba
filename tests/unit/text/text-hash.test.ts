import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textHash } from '../../../src/shared/text/text-hash.ts'
import { anyText } from './builders/arbitraries.ts'

it('gives what it gave when the first highlight was stored', () => {
  expect(['', 'a', 'The quick brown fox', 'naïve 😀'].map(textHash)).toEqual([
    '0bdcb81aee8d83',
    '1c2ba782c97901',
    '0bd8f589630d2a',
    '1794fdf3f95a34',
  ])
})

it('is 14 hexadecimal digits of any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(textHash(text)).toMatch(/^[0-9a-f]{14}$/)
    }),
  )
})

it('changes with every edit of one unit', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, seed, unit) => {
      const at = seed % (text.length + 1)
      expect(textHash(text.slice(0, at) + unit + text.slice(at))).not.toBe(textHash(text))
    }),
  )
})
