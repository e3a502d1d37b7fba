import { describe, expect, it, test } from 'vitest'
import { tokenize } from '../../../src/shared/text/index.ts'
import { drawing } from './builders/drawing.ts'

const raw = String.raw

describe('escapes draw their sign', () => {
  test.each([
    [raw`by 85\%. Overall`, 'by 85«%». Overall'],
    [raw`R\&D, \#1, a\_b, \$5, \{x\}`, 'R«&»D, «#»1, a«_»b, «$»5, «{»x«}»'],
    [raw`requires \textless2MB of memory`, 'requires «<»2MB of memory'],
    [raw`\textgreater 20 and tokens\textemdash discrete`, '«>»20 and tokens«—»discrete'],
    [raw`3\,ms of\ time`, '3«\u2009»ms of« »time'],
    [raw`one\\ two`, 'one« »two'],
    [raw`a C:\ path and a last \ `.trimEnd(), 'a C:« »path and a last \\'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('accents draw their letter', () => {
  test.each([
    [raw`na\"ively`, 'na«ï»vely'],
    [raw`caf\'e, Poincar\'{e}, \'{E}cole`, 'caf«é», Poincar«é», «É»cole'],
    [raw`G{\"o}del, na{\"\i}ve, {\"{u}}ber`, 'G«ö»del, na«ï»ve, «ü»ber'],
    [raw`fran\c{c}ais, Erd\H{o}s, Ho\v{r}\'ak, \v Sev\v c`, 'fran«ç»ais, Erd«ő»s, Ho«ř»«á»k, «Š»ev«č»'],
    [raw`\O{}re stra\ss e, \L{}ukasz, {\aa}`, '«Ø»re stra«ß»e, «Ł»ukasz, «å»'],
    [raw`\~n \^{\i}le \={a} \u{g} \k{a} \r{a} \.z`, '«ñ» «î»le «ā» «ğ» «ą» «å» «ż»'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })

  it('but quotes and apostrophes that some program escaped are no accents', () => {
    expect(drawing(raw`the model\'s \"so-called\" win`)).toBe('the model«\'»s «"»so-called«"» win')
  })
})

describe('commands of text', () => {
  test.each([
    [raw`(\eg, DINOv2) and \ie{} this`, '(«e.g.», DINOv2) and «i.e.» this'],
    [raw`\etal showed, as in \etal.`, '«et al.» showed, as in «et al».'],
    [raw`\emph{so} and \textit{it}`, '<emphasis>so</emphasis> and <emphasis>it</emphasis>'],
    [raw`\textbf{very \emph{bold}}`, '<strong>very </strong><emphasis><strong>bold</strong></emphasis>'],
    [raw`\texttt{[MASK]} and \textsc{Bert}`, '<code>[MASK]</code> and Bert'],
    [
      raw`{\em so} {\bf is} {\it this}`,
      '<emphasis>so</emphasis> <strong>is</strong> <emphasis>this</emphasis>',
    ],
    [raw`1\textsuperscript{st} of \textcolor{red}{all}`, '1<superscript>st</superscript> of all'],
    [raw`{BERT} and {GPT-4}`, 'BERT and GPT-4'],
    [raw`{a, b} and {x}`, '{a, b} and {x}'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })

  it('in code no crumb is anything but code', () => {
    expect(drawing(raw`\texttt{x_1, **kwargs, 2times}`)).toBe('<code>x_1, **kwargs, 2times</code>')
  })
})

describe('what nobody knows stays visible', () => {
  test.each([
    [raw`our \method beats`, raw`our ¿\method? beats`],
    [
      raw`\ours{} beats \foo{the \emph{rest}}`,
      raw`¿\ours{?¿}? beats ¿\foo{?the <emphasis>rest</emphasis>¿}?`,
    ],
    [raw`as in \cite{a,b} and \citep[p.~3]{x}`, raw`as in ¿\cite{a,b}? and ¿\citep[p.~3]{x}?`],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })

  it('with its own source, so that a range may begin inside of it', () => {
    const macro = tokenize(raw`our \method beats`).find((segment) => segment.kind === 'unknown-macro')
    expect(macro).toMatchObject({ start: 4, end: 11, text: raw`\method`, atomic: false })
  })

  it('and braces and backslashes that belong to nothing are text', () => {
    expect(drawing('a } b { c \\ d')).toBe('a } b { c « »d')
  })
})
