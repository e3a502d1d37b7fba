import { describe, expect, test } from 'vitest'
import {
  anchor,
  describe as describeRange,
  fold,
  sentences,
  tokenize,
} from '../../../src/shared/text/index.ts'
import { CRUMBS } from './builders/arbitraries.ts'

/** In UTF-16 units. Honest work on it takes a fraction of a second, work that grows with its square many seconds. */
const LENGTH = 100_000

/** In milliseconds: ends the test before such work would end, and long after honest work has. */
const PATIENCE = 5_000

const repeated = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length))
/** Opened many times, then closed as often. */
const nested = (opening: string, closing: string) => {
  const depth = Math.floor(LENGTH / (opening.length + closing.length))
  return opening.repeat(depth) + closing.repeat(depth)
}

const SHAPES: readonly (readonly [string, string])[] = [
  ...['$', '{', '}', '\\', '[', '*', '_', '`', '<', '(', '^', '&', "'", '"', '-', '~', '.', ' ', '\n'].map(
    (sign) => [`only ${JSON.stringify(sign)}`, repeated(sign)] as const,
  ),
  ...[
    '$a ',
    '**a ',
    'a_',
    'a~',
    '``a',
    '\\[a',
    '\\(',
    '[a](',
    'O(',
    '(a',
    'a.B',
    '&#',
    'https://',
    'a@',
    '\\"',
  ].map((piece) => [`only ${JSON.stringify(piece)}`, repeated(piece)] as const),
  ['all crumbs again and again', repeated(CRUMBS.join(' '))],
  ['nested emphasis', nested('\\emph{', '}')],
  ['nested unknown macros', nested('\\foo{', '}')],
  ['nested groups', nested('{A', '}')],
  ['nested links', nested('[', '](https://a.org)')],
  ['nested tags', nested('<i>', '</i>')],
  ['nested scripts', nested('x^{', '}')],
  ['nested fractions', nested('\\frac{a}{', '}')],
  ['one formula', `$${repeated('\\frac{a}{b}')}$`],
  ['one address', `https://a.org/${repeated('(')}`],
  ['one word', repeated('a')],
  ['one letter with many marks', `e${repeated('\u0301')}`],
]

describe('reading takes time that grows with the length and no faster', () => {
  test.each(SHAPES)(
    '%s',
    (_name, source) => {
      expect(tokenize(source).at(-1)?.end).toBe(source.length)
      expect(sentences(source).length).toBeLessThanOrEqual(source.length)
      expect(fold(source, { ignoreCase: true }).map.starts.length).toBeGreaterThanOrEqual(0)
    },
    PATIENCE,
  )
})

describe('so does looking for a highlight in a text that holds nearly its words everywhere', () => {
  test.each(SHAPES.filter((_shape, index) => index % 6 === 0))(
    '%s',
    (_name, source) => {
      const selector = describeRange(source, { start: 1000, end: 1300 })
      const found = anchor(`x${source}`, { ...selector, prefix: 'words that are gone' })
      expect(found.end).toBeLessThanOrEqual(source.length + 1)
    },
    PATIENCE,
  )
})
