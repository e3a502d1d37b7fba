import { describe, expect, test } from 'vitest'
import { drawing } from './builders/drawing.ts'

const raw = String.raw

describe('formulas beside all that may stand next to them', () => {
  test.each([
    ['"$x$" ($x$) [$x$] $x$, $x$; $x$?', '"⟦x⟧" (⟦x⟧) [⟦x⟧] ⟦x⟧, ⟦x⟧; ⟦x⟧?'],
    ["$x$'s, $N$-body, $3$D, $a$/$b$", "⟦x⟧'s, ⟦N⟧-body, ⟦3⟧D, ⟦a⟧/⟦b⟧"],
    ['$x$$y$ and $x$ $y$', '⟦x⟧⟦y⟧ and ⟦x⟧ ⟦y⟧'],
    ['$$x$$$y$', '⟦⟦x⟧⟧⟦y⟧'],
    ['$1$ to $10$, $5-10$', '⟦1⟧ to ⟦10⟧, ⟦5-10⟧'],
    [raw`~$2\times$ of $95\%$`, raw`~⟦2\times⟧ of ⟦95\%⟧`],
    [raw`$\textbf{DeepX}$ and $\rm{CO}_2$`, raw`⟦\textbf{DeepX}⟧ and ⟦\rm{CO}_2⟧`],
    [raw`$\text{if } x > 0 \text{ then } y$`, raw`⟦\text{if } x > 0 \text{ then } y⟧`],
    [raw`1$^\text{st}$ and a$_1$`, raw`1⟦^\text{st}⟧ and a⟦_1⟧`],
    [raw`\( \alpha \)-fair and \( (a, b) \)`, raw`⟦\alpha⟧-fair and ⟦(a, b)⟧`],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('brackets of formulas that were escaped, and brackets that are none', () => {
  test.each([
    [raw`\\(x\\), \\[y = z\\] and \\(\\alpha_1\\)`, raw`⟦x⟧, ⟦⟦y = z⟧⟧ and ⟦\alpha_1⟧`],
    [raw`\[1\] and \[2, 3\] and \[CLS\]`, '«[»1«]» and «[»2, 3«]» and «[»CLS«]»'],
    [raw`\[see here for more words\]`, '«[»see here for more words«]»'],
    [raw`one\\(two)`, raw`one\\(two)`],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('crumbs with scripts', () => {
  test.each([
    ['10^-3, 10^−3 and 10^{-3}', '⟦10^{-3}⟧, ⟦10^{−3}⟧ and ⟦10^{-3}⟧'],
    ['10^-6 m^-1 s^-2', '⟦10^{-6}⟧ ⟦m^{-1}⟧ ⟦s^{-2}⟧'],
    ['H^∞ and f_θ', '⟦H^{∞}⟧ and ⟦f_{θ}⟧'],
    ['θ_i, μ_t and σ^2', 'θ⟦{}_{i}⟧, μ⟦{}_{t}⟧ and σ⟦{}^{2}⟧'],
    [raw`||x||_2 and \|x\|_1`, '||x||⟦{}_{2}⟧ and «‖»x«‖»⟦{}_{1}⟧'],
    ['Na^+, Cl^- and Fe^{3+}', raw`⟦\mathrm{Na}^{+}⟧, ⟦\mathrm{Cl}^{-}⟧ and ⟦\mathrm{Fe}^{3+}⟧`],
    ['C_6H_{12}O_6', raw`⟦\mathrm{C}_6\mathrm{H}_{12}\mathrm{O}_6⟧`],
    ['R^3Net and S^2D', '⟦R^{3}⟧Net and ⟦S^{2}⟧D'],
    ['PM_{2.5} and AP_50', raw`⟦\mathrm{PM}_{2.5}⟧ and AP_50`],
    [raw`\pi_0, \pi_{0.5} and x^*`, raw`⟦\pi_{0}⟧, ⟦\pi_{0.5}⟧ and ⟦x^{*}⟧`],
    [raw`h_t = f(h_{t-1}, x_t)`, '⟦h_{t}⟧ = ⟦f(h_{t-1}, x_{t})⟧'],
    [raw`\sum_{i=1}^n x_i`, raw`⟦\sum_{i=1}^{n}⟧ ⟦x_{i}⟧`],
    [raw`\sqrt n, \sqrt 2 and \mathbb R^d`, raw`⟦\sqrt{n}⟧, ⟦\sqrt{2}⟧ and ⟦\mathbb{R}^{d}⟧`],
    ['f(x)*g(x)*h(x)', '⟦f(x)⟧*⟦g(x)⟧*⟦h(x)⟧'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('emphasis beside punctuation', () => {
  test.each([
    ['"*so*" and (*so*)', '"<emphasis>so</emphasis>" and (<emphasis>so</emphasis>)'],
    ['*so*, _so_. *so*!', '<emphasis>so</emphasis>, <emphasis>so</emphasis>. <emphasis>so</emphasis>!'],
    ['**Keywords**: x', '<strong>Keywords</strong>: x'],
    ['a _b_c_ d', 'a <emphasis>b_c</emphasis> d'],
    ['**A**: b *c*d', '<strong>A</strong>: b *c*d'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('layout and signs of LaTeX', () => {
  test.each([
    [raw`\begin{itemize} \item one \item two \end{itemize} so`, '« »«• »one «• »two « »so'],
    [raw`{\color{blue} text} and \textcolor{red}{more}`, 'text and more'],
    [raw`\dag, \ddag, \S 3 and \ldots`, '«†», «‡», «§»3 and «…»'],
    ["a `single'", 'a «‘»single«’»'],
    [raw`C:\Users\name`, raw`C:¿\Users?¿\name?`],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('tags and links in odd forms', () => {
  test.each([
    ['<B>BOLD</B><SUB>2</SUB>', '<strong>BOLD</strong><subscript>2</subscript>'],
    ["https://a.org/x's code", "<link https://a.org/x>https://a.org/x</link>'s code"],
    ['<https://a.org/x>', '<<link https://a.org/x>https://a.org/x</link>>'],
    ['**https://a.org/b**', '<strong><link https://a.org/b>https://a.org/b</link></strong>'],
    [raw`\texttt{https://a.org/x_y}`, '<code><link https://a.org/x_y>https://a.org/x_y</link></code>'],
    [raw`\url{a.org/b} and \url{file}`, raw`<link https://a.org/b>a.org/b</link> and ¿\url{?file¿}?`],
    ['[a](https://a.org)[b](https://b.org)', '<link https://a.org>a</link><link https://b.org>b</link>'],
    ['A.B+c@d-e.org, x', '<link mailto:A.B+c@d-e.org>A.B+c@d-e.org</link>, x'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})
