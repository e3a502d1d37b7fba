import katex from 'katex'
import { expect, test } from 'vitest'
import { paperMacros, withPlainWords } from '../../../../src/renderer/ui/paper-macros.ts'
import { FUNCTIONS, MATH_MACROS, MATH_SIGNS } from '../../../../src/shared/text/math-symbols.ts'

/** Throws where the TeX cannot be typeset as the window does it. */
function typeset(tex: string): string {
  const macros = { ...paperMacros }
  return katex.renderToString(withPlainWords(tex), { macros, strict: 'ignore', throwOnError: true })
}

test('every sign, function and macro that a text is searched for can be typeset', () => {
  for (const name of [...MATH_SIGNS.keys(), ...FUNCTIONS])
    expect(() => typeset(`\\${name}`), name).not.toThrow()
  for (const [name, count] of MATH_MACROS)
    expect(() => typeset(`\\${name}${'{x}'.repeat(count)}`), name).not.toThrow()
})

test('every macro of papers can be typeset', () => {
  for (const [name, body] of Object.entries(paperMacros)) {
    const count = body.includes('#2') ? 2 : body.includes('#1') ? 1 : 0
    expect(() => typeset(name + '{x}'.repeat(count)), name).not.toThrow()
  }
})

test.each([
  ['\\text{a_b}', '\\text{a\\_b}'],
  ['x_1 + \\texttt{top_k} \\& 5\\%', 'x_1 + \\texttt{top\\_k} \\& 5\\%'],
  ['\\text{if $x_1$ and \\emph{so}}', '\\text{if $x_1$ and \\emph{so}}'],
])('%s holds its words plainly', (tex, expected) => {
  expect(withPlainWords(tex)).toBe(expected)
  expect(() => typeset(tex)).not.toThrow()
})

test('what a paper defines for itself cannot be typeset, so that its source is shown', () => {
  expect(() => typeset('\\ourmethod(x)')).toThrow()
})
