import { describe, expect, it, test } from 'vitest'
import { tokenize } from '../../../src/shared/text/index.ts'
import { drawing } from './builders/drawing.ts'

const raw = String.raw

describe('formulas in delimiters are one unit', () => {
  test.each([
    [raw`in $O(N^{2})$ time`, '⟦O(N^{2})⟧'],
    [raw`where \(x^2\) is`, '⟦x^2⟧'],
    [raw`$n$-gram`, '⟦n⟧-gram'],
    [raw`\[E = mc^2\]`, '⟦⟦E = mc^2⟧⟧'],
    [raw`$$E = mc^2$$`, '⟦⟦E = mc^2⟧⟧'],
    [raw`\begin{equation} a = b \end{equation}`, '⟦⟦a = b⟧⟧'],
    [raw`10$^{-3}$ and H$_2$O`, '10⟦^{-3}⟧ and H⟦_2⟧O'],
    [raw`$p < 0.05$ and $ y $`, '⟦p < 0.05⟧ and ⟦y⟧'],
    [raw`$\sim$5 to $>$20 and 3$\times$`, raw`⟦\sim⟧5 to ⟦>⟧20 and 3⟦\times⟧`],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toContain(expected)
  })

  it('and say what they are in plain words', () => {
    const readings = (source: string) =>
      tokenize(source).flatMap((segment) => (segment.kind === 'math' ? [segment.text] : []))
    expect(readings(raw`k^{th} $O(n \log n)$ $\frac{a}{b}$ $\sqrt{n}$ $x_{i}^{2}$ $\alpha \leq 1$`)).toEqual([
      'kᵗʰ',
      'O(n log n)',
      'a/b',
      '√n',
      'xᵢ²',
      'α ≤ 1',
    ])
  })
})

describe('dollars of money are no formula', () => {
  test.each([
    '$5 and $10',
    'costs $5, or $10 per $1M tokens',
    'between $100-$200',
    'a $100M-parameter model costs $3M',
    '100K$ and US$5',
    'the variables $x, $5',
    'one $ alone',
    '$ and $ apart',
    'a paragraph $x\n\ny$ between',
  ])('%s', (source) => {
    expect(drawing(source)).toBe(source)
  })

  it('beside a formula they stay money', () => {
    expect(drawing('pay $20 or $30, so $x = 5$ dollars')).toBe('pay $20 or $30, so ⟦x = 5⟧ dollars')
  })
})

describe('formulas that lost their dollars', () => {
  test.each([
    [raw`simple k^{th}-order processes`, raw`simple ⟦k^{\mathrm{th}}⟧-order processes`],
    ['the k^th step, 2^{nd} of 10^{-3}', raw`the ⟦k^{\mathrm{th}}⟧ step, ⟦2^{\mathrm{nd}}⟧ of ⟦10^{-3}⟧`],
    ['O(n^2) or O(n log n)', raw`⟦O(n^{2})⟧ or ⟦O(n \log  n)⟧`],
    ['marginals p_d(y) and p(x|y)', 'marginals ⟦p_{d}(y)⟧ and ⟦p(x|y)⟧'],
    ['Micro F_1 score, x_i^2', 'Micro ⟦F_{1}⟧ score, ⟦x_{i}^{2}⟧'],
    ['CO_2 and H_2O', raw`⟦\mathrm{C}\mathrm{O}_2⟧ and ⟦\mathrm{H}_2\mathrm{O}⟧`],
    [raw`\alpha-divergence, \ell_1`, raw`«α»-divergence, ⟦\ell_{1}⟧`],
    [raw`\mathcal{O}(n), \mathbb{R}^d`, raw`⟦\mathcal{O}(n)⟧, ⟦\mathbb{R}^{d}⟧`],
    [raw`\frac{1}{2} \times \sqrt{n}`, raw`⟦\frac{1}{2}⟧ «×» ⟦\sqrt{n}⟧`],
    [raw`x \in \{0,1\}^n`, 'x «∈» «{»0,1«}»⟦{}^{n}⟧'],
    ['2.2times faster, a sim400M model', '2.2«×» faster, a «∼»400M model'],
    ['a cell (a ktimes k grouping)', 'a cell (a k«×»k grouping)'],
    ['the feature spacex2013the style', 'the feature space«–»the style'],
    ['p_d(y|x) ; forall d. With', '⟦p_{d}(y|x)⟧ ; «∀» d. With'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('words that only look like formulas stay words', () => {
  test.each([
    'many times k, ktimes and ktimes kinds',
    'linux2013, linux2013 rx and spacex2013 a',
    'snake_case, file_a.txt, __init__ and d_model',
    'model(s) and a(n) example',
    'sim2real and 3 times',
    'forall quantifiers, a forall, forall a-priori',
    'NDCG@10, pass@1, C++, C#',
    'p<0.05, x < y and >20% more',
    '|x| and [CLS] and <s> and <unk>',
  ])('%s', (source) => {
    expect(drawing(source)).toBe(source)
  })
})
