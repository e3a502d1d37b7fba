/**
 * Macros that the typesetter does not know and that mean the same in all papers that use them: what packages define,
 * and names of operators. `#1` is the argument. What a paper defines for itself is not among them.
 */
export const paperMacros: Readonly<Record<string, string>> = {
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mbox': '\\text{#1}',
  '\\textsc': '\\text{#1}',
  '\\textsl': '\\textit{#1}',
  '\\uline': '\\underline{#1}',
  '\\textsuperscript': '{}^{\\text{#1}}',
  '\\textsubscript': '{}_{\\text{#1}}',
  '\\ensuremath': '#1',
  '\\xspace': '',
  '\\label': '\\@secondoftwo{#1}{}',
  '\\nicefrac': '{#1}/{#2}',
  '\\sfrac': '{#1}/{#2}',
  '\\norm': '\\left\\lVert #1\\right\\rVert',
  '\\abs': '\\left\\lvert #1\\right\\rvert',
  '\\cmark': '\\checkmark',
  '\\xmark': '\\text{✗}',
  '\\defeq': '\\coloneqq',
  '\\eqdef': '\\coloneqq',
  ...Object.fromEntries(
    'sign sgn Tr tr rank diag poly polylog supp softmax KL Var Cov'
      .split(' ')
      .map((name) => [`\\${name}`, `\\operatorname{${name}}`]),
  ),
}

/**
 * Returns TeX in which the plain words of text commands hold no sign of math: `\text{a_b}` is an error to the
 * typesetter, and pages that show abstracts draw it all the same.
 */
export function withPlainWords(tex: string): string {
  return tex.replace(
    /(\\(?:text|mbox|texttt|textbf|textit|textrm|textsf|textsc)\s*)\{([^{}$\\]*)\}/g,
    (_, command: string, words: string) => `${command}{${words.replace(/[_&#%]/g, '\\$&')}}`,
  )
}
