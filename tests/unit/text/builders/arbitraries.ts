import fc from 'fast-check'

/** Every sign and piece of markup that a reader of the tokenizer begins at, and some plain text between. */
export const CRUMBS: readonly string[] = [
  ...Array.from('$\\{}[]()*_^`\'"&<>~-.,!? \n@/:#%=|+'),
  ...['$$', '\\(', '\\)', '\\[', '\\]', '**', '***', '``', "''", '--', '---', '\n\n', '](', '\\\\'],
  ...[
    '\\emph{',
    '\\textbf{',
    '{\\em ',
    '\\textcolor{red}{',
    '\\href{https://a.b}{',
    '\\url{',
    '\\foo{',
    '\\cite{',
  ],
  ...['\\"', "\\'e", '{\\"o}', '\\c{c}', '\\v s', '\\ss ', '\\%', '\\eg', '\\textless', '\\xspace', '\\quad'],
  ...['k^{th}', 'x_1', 'O(n', 'CO_2', '\\alpha', '\\times', '\\frac{', '\\sqrt', '2times', 'sim4', '10^{-3}'],
  ...[
    '\\begin{equation}',
    '\\end{equation}',
    '&amp;',
    '&lt;',
    '&#39;',
    '<i>',
    '</i>',
    '<sub>',
    '</sub>',
    '<p>',
  ],
  ...[
    'https://a.org/b',
    'www.a.org',
    'doi:10.1234/ab',
    '10.1234/abcdef',
    'a@b.org',
    '(https://a.b)',
    'e.g.',
    'et al.',
  ],
  ...[
    'token',
    'Model',
    'a',
    'The',
    '5',
    '3.5',
    'é',
    'e\u0301',
    'α',
    'ß',
    '中',
    '。',
    '“',
    '\u00a0',
    '\u200b',
  ],
  ...['😀', '\ud83d', '\ude00', '\u0000', '\ufeff', '\r\n', '\t'],
]

/** Texts of markup, closed and unclosed, nested and torn, and of anything else. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...CRUMBS), { maxLength: 40 }).map((list) => list.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
)

/** A text with two offsets in it, in order. */
export const anyRange: fc.Arbitrary<{ source: string; start: number; end: number }> = anyText.chain(
  (source) =>
    fc
      .tuple(fc.nat(source.length), fc.nat(source.length))
      .map(([one, other]) => ({ source, start: Math.min(one, other), end: Math.max(one, other) })),
)
