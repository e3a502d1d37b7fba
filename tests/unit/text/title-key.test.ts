import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { titleKey } from '../../../src/shared/text/index.ts'
import { anyText } from './builders/arbitraries.ts'

describe('titles of one paper meet under one key', () => {
  test.each([
    ['Pointer Networks', 'pointernetworks'],
    ['POINTER  networks.', 'pointernetworks'],
    ['{P}ointer {N}etworks', 'pointernetworks'],
    ['**Pointer** _Networks_', 'pointernetworks'],
    ['Token-Shuffle: Towards High-Resolution', 'tokenshuffletowardshighresolution'],
    ['Token‑Shuffle — Towards High‐Resolution', 'tokenshuffletowardshighresolution'],
    [String.raw`G\"odel, Erd\H{o}s & Łukasz`, 'godelerdoslukasz'],
    ['Gödel, Erdős &amp; Lukasz', 'godelerdoslukasz'],
    ['$O(n^2)$ Attention', 'on2attention'],
    ['中文分词', '中文分词'],
  ])('%s', (title, key) => {
    expect(titleKey(title)).toBe(key)
  })
})

it('titles of other papers do not', () => {
  expect(titleKey('GPT-3')).not.toBe(titleKey('GPT-4'))
  expect(titleKey('On Tokens I')).not.toBe(titleKey('On Tokens II'))
})

it('a title without letters and digits keeps its signs', () => {
  expect(titleKey('?!')).toBe('?!')
  expect(titleKey('...')).not.toBe(titleKey('???'))
})

it('case, blanks and final punctuation never part two titles', () => {
  const title = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,:-]{0,40}$/)
  fc.assert(
    fc.property(title, (words) => {
      expect(titleKey(` ${words.toUpperCase()} . `)).toBe(titleKey(words))
    }),
  )
})

it('a key holds no white space, whatever the title', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(titleKey(title)).not.toMatch(/\s/)
    }),
  )
})
