import { describe, expect, it, test } from 'vitest'
import { drawing } from './builders/drawing.ts'

describe('emphasis', () => {
  test.each([
    [
      'we introduce **Roads to Rome (R2R)**, a method',
      'we introduce <strong>Roads to Rome (R2R)</strong>, a method',
    ],
    ['*em* and _em_', '<emphasis>em</emphasis> and <emphasis>em</emphasis>'],
    ['***both***', '<emphasis><strong>both</strong></emphasis>'],
    ['**L**ow-rank', '<strong>L</strong>ow-rank'],
    ['**a *b* c**', '<strong>a </strong><emphasis><strong>b</strong></emphasis><strong> c</strong>'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })

  test.each([
    '2*3*4 and a * b',
    'an A* search for k*',
    '**unclosed',
    '*a\n\nb*',
    '** x ** and ****',
    'snake_case_word',
    '2 ** 3',
  ])('%s is none', (source) => {
    expect(drawing(source)).toBe(source)
  })
})

describe('code spans', () => {
  test.each([
    ['run `pip install x_1` now', 'run <code>pip install x_1</code> now'],
    ['``a `b` ``', '«“»a <code>b</code> ``'],
    ['``a_b`` code', '<code>a_b</code> code'],
    ['a ` alone', 'a ` alone'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('links', () => {
  it('draw their text and lead to their address', () => {
    expect(drawing('see [our **code**](https://a.org/b "title").')).toBe(
      'see <link https://a.org/b>our </link><strong><link https://a.org/b>code</link></strong>.',
    )
  })

  it('lead nowhere but to the web and to mail', () => {
    for (const source of [
      '[x](javascript:alert(1))',
      '[x](file:///etc/passwd)',
      '[1](#f)',
      '[x](data:text/html,y)',
    ]) {
      expect(drawing(source)).toBe(source)
    }
  })
})
