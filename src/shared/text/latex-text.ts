/**
 * LaTeX commands of running text and what they draw: letters, signs, abbreviations, styles. Accents are in
 * latex-accents.ts, math symbols in math-symbols.ts.
 */
import { isDigit, isSpace, isWordUnit } from './characters.ts'
import type { InlineStyle } from './segments.ts'

/** Letters that have a command of their own. The command swallows the blank or the empty braces after it. */
export const LETTER_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ss: 'ß',
    SS: 'SS',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    NG: 'Ŋ',
  }),
)

/** Signs of running text. Like letters they swallow the blank or the empty braces after them. */
export const SIGN_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    textless: '<',
    textgreater: '>',
    textemdash: '—',
    textendash: '–',
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textasciigrave: '`',
    textunderscore: '_',
    textbar: '|',
    textbraceleft: '{',
    textbraceright: '}',
    textdollar: '$',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedbl: '"',
    textquotesingle: "'",
    textbullet: '•',
    textperiodcentered: '·',
    textdegree: '°',
    textmu: 'µ',
    texttimes: '×',
    textdiv: '÷',
    textpm: '±',
    textregistered: '®',
    texttrademark: '™',
    textcopyright: '©',
    textonehalf: '½',
    textonequarter: '¼',
    textthreequarters: '¾',
    textonesuperior: '¹',
    texttwosuperior: '²',
    textthreesuperior: '³',
    textellipsis: '…',
    textparagraph: '¶',
    textsection: '§',
    textdagger: '†',
    textdaggerdbl: '‡',
    texteuro: '€',
    textsterling: '£',
    textyen: '¥',
    textcent: '¢',
    textminus: '−',
    textrightarrow: '→',
    textleftarrow: '←',
    textordfeminine: 'ª',
    textordmasculine: 'º',
    textvisiblespace: '␣',
    ldots: '…',
    dots: '…',
    copyright: '©',
    pounds: '£',
    euro: '€',
    S: '§',
    P: '¶',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
    BibTeX: 'BibTeX',
    slash: '/',
    lq: '‘',
    rq: '’',
    guillemotleft: '«',
    guillemotright: '»',
  }),
)

/** Abbreviations that conference styles define. They keep the blank after them, as `\xspace` makes them do. */
export const ABBREVIATION_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eg: 'e.g.',
    Eg: 'E.g.',
    ie: 'i.e.',
    Ie: 'I.e.',
    etal: 'et al.',
    etc: 'etc.',
    cf: 'cf.',
    Cf: 'Cf.',
    vs: 'vs.',
    wrt: 'w.r.t.',
    aka: 'a.k.a.',
    iid: 'i.i.d.',
    dof: 'd.o.f.',
    resp: 'resp.',
  }),
)

/** Spacing and layout: drawn as one blank, or as nothing. */
export const SPACING_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    quad: ' ',
    qquad: ' ',
    enspace: ' ',
    space: ' ',
    newline: ' ',
    linebreak: ' ',
    par: ' ',
    nobreakspace: '\u00a0',
    thinspace: '\u2009',
    hfill: ' ',
    xspace: '',
    noindent: '',
    indent: '',
    centering: '',
    protect: '',
    relax: '',
    left: '',
    right: '',
    big: '',
    Big: '',
    bigg: '',
    Bigg: '',
    bigl: '',
    bigr: '',
    displaystyle: '',
    textstyle: '',
    limits: '',
    nolimits: '',
    allowbreak: '',
    negthinspace: '',
    smallskip: '',
    medskip: '',
    bigskip: '',
  }),
)

/** Commands whose argument is text, with the style it is drawn in (null: as it stands around). */
export const STYLE_COMMANDS: ReadonlyMap<string, InlineStyle | null> = new Map(
  Object.entries<InlineStyle | null>({
    emph: 'emphasis',
    textit: 'emphasis',
    textsl: 'emphasis',
    underline: 'emphasis',
    textbf: 'strong',
    texttt: 'code',
    textsuperscript: 'superscript',
    textsubscript: 'subscript',
    text: null,
    textrm: null,
    textsf: null,
    textsc: null,
    textmd: null,
    textup: null,
    textnormal: null,
    mbox: null,
    hbox: null,
    fbox: null,
    uline: 'emphasis',
    enquote: null,
  }),
)

/** Switches that act to the end of their braces, `{\bf so}`. */
export const STYLE_SWITCHES: ReadonlyMap<string, InlineStyle | null> = new Map(
  Object.entries<InlineStyle | null>({
    em: 'emphasis',
    it: 'emphasis',
    sl: 'emphasis',
    itshape: 'emphasis',
    bf: 'strong',
    bfseries: 'strong',
    tt: 'code',
    ttfamily: 'code',
    rm: null,
    sf: null,
    sc: null,
    scshape: null,
    small: null,
    footnotesize: null,
    large: null,
    Large: null,
    normalsize: null,
  }),
)

/** Escapes of one sign. What is not here after a backslash keeps its backslash. */
export const SIGN_ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': '%',
    '&': '&',
    $: '$',
    '#': '#',
    _: '_',
    '{': '{',
    '}': '}',
    '*': '*',
    '[': '[',
    ']': ']',
    '(': '(',
    ')': ')',
    '>': '>',
    '<': '<',
    '+': '+',
    '|': '‖',
    ' ': ' ',
    ',': '\u2009',
    ';': ' ',
    ':': ' ',
    '!': '',
    '-': '',
    '/': '',
    '@': '',
  }),
)

/**
 * Returns true where the tilde at `position` ties two words together, as a blank that does not break. Before numbers
 * it says "about", between them "to".
 */
export function isTie(source: string, position: number): boolean {
  const before = position > 0 ? source.charCodeAt(position - 1) : 32
  const after = source.charCodeAt(position + 1)
  const ties = isWordUnit(before) || '.)},]'.includes(source[position - 1] ?? ' ')
  const isTied = isWordUnit(after) || '([\\$`{'.includes(source[position + 1] ?? ' ')
  return ties && isTied && !(isDigit(before) && isDigit(after))
}

/** Returns true where two or three hyphens from `start` to `end` are a dash; options and arrows keep theirs. */
export function isDash(source: string, start: number, end: number): boolean {
  const before = start > 0 ? source.charCodeAt(start - 1) : 32
  const after = end < source.length ? source.charCodeAt(end) : 32
  const isOption = isSpace(before) && !isSpace(after)
  const isArrow = after === 0x3e || before === 0x3c || before === 0x21
  return (end - start === 2 || end - start === 3) && !isOption && !isArrow
}
