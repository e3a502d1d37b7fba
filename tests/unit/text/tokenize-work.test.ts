import { describe, expect, it, test } from 'vitest'
import { sharedTerms } from '../../../src/shared/text/shared-terms.ts'
import { tokenize } from '../../../src/shared/text/tokenize.ts'
import { CRUMBS } from './builders/arbitraries.ts'
import { workOf } from './builders/work.ts'

const LENGTH = 6_000

/** The work that a text twice as long may take, in times that of the text itself: twice and a little. */
const DOUBLE = 2.3

const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))
const nested = (opening: string, closing: string, length: number) => {
  const depth = Math.floor(length / (opening.length + closing.length))
  return opening.repeat(depth) + closing.repeat(depth)
}

const PIECES: readonly string[] = [
  ...[
    '$',
    '$$',
    '{',
    '}',
    '\\(',
    '\\[',
    '\\\\(',
    '_',
    '*',
    '**',
    '<',
    '`',
    "'",
    '"',
    '&',
    '^',
    '[',
    '-',
    '~',
  ],
  ...[
    '$a ',
    '$5 ',
    '**a ',
    '*a',
    '_a ',
    'a_',
    '``a',
    '<i>',
    '<b>a',
    '[a](',
    'O(',
    '(a',
    'x_{',
    'x^{',
    'a@',
    '&#',
  ],
  ...[
    '\\frac{',
    '\\foo{',
    '\\begin{equation}',
    '\\url{',
    '\\"',
    '{\\bf ',
    'https://a',
    '10.1234/',
    'C_6H',
    '|_a',
  ],
  CRUMBS.join(' '),
]

const PAIRS: readonly (readonly [string, string])[] = [
  ['\\emph{', '}'],
  ['\\foo{', '}'],
  ['{A', '}'],
  ['[', '](https://a.org)'],
  ['<i>', '</i>'],
  ['x^{', '}'],
  ['\\(', '\\)'],
  ['**a', 'a**'],
]

describe('twice the text takes twice the work', () => {
  test.each(PIECES)('where it holds nothing but %j', (piece) => {
    const once = workOf(() => tokenize(repeated(piece, LENGTH)))
    const twice = workOf(() => tokenize(repeated(piece, 2 * LENGTH)))
    expect(twice).toBeLessThan(DOUBLE * once)
  })

  test.each(PAIRS)('where %j is nested up to %j', (opening, closing) => {
    const once = workOf(() => tokenize(nested(opening, closing, LENGTH)))
    const twice = workOf(() => tokenize(nested(opening, closing, 2 * LENGTH)))
    expect(twice).toBeLessThan(DOUBLE * once)
  })

  it('where the words of two texts are compared', () => {
    const compare = (length: number) => () =>
      sharedTerms([repeated('token ', length), repeated('$a tokens ', length)])
    expect(workOf(compare(2 * LENGTH))).toBeLessThan(DOUBLE * workOf(compare(LENGTH)))
  })
})

it('work that grows with the square of the text is told from that', () => {
  const search = (text: string) => () => {
    for (let at = 0; at < text.length; at++) text.indexOf('$', at)
  }
  const once = workOf(search('a'.repeat(LENGTH)))
  expect(workOf(search('a'.repeat(2 * LENGTH)))).toBeGreaterThan(3 * once)
})
