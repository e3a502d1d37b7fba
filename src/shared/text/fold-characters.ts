/** Folding of characters, away from any markup around them. */
import { GREEK_NAMES, MATH_SIGNS } from './math-symbols.ts'

interface CharacterOptions {
  readonly ignoreCase?: boolean
  readonly ignoreDiacritics?: boolean
}

/** Where in a source a character stands, for those whose folding depends on their neighbours. */
interface Place {
  readonly source: string
  readonly position: number
  readonly end: number
}

/** Returns true for a unit that belongs to the character before it: a combining mark or a trailing jamo. */
export function isJoining(unit: number): boolean {
  if (unit < 0x300) return false
  return (unit >= 0x1160 && unit <= 0x11ff) || markPattern.test(String.fromCharCode(unit))
}

const markPattern = /^\p{M}$/u

/** Returns the folded form of one character with its marks, or of the short text that a command or entity draws. */
export function foldCharacters(text: string, options: CharacterOptions, place: Place | null): string {
  if (text === '') return ''
  const named = signName(text, place)
  if (named !== undefined) return options.ignoreCase ? named.toLowerCase() : named
  const composed = toEquivalents(SCRIPTS.has(text) ? raised(text, place) : text).normalize('NFKC')
  // Compatibility forms of lone accents begin with a blank that nobody wrote.
  let folded = toEquivalents(place === null ? composed : composed.replace(/ /g, ''))
  if (options.ignoreDiacritics) {
    folded = folded
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
    folded = folded.replace(strokedPattern, (letter) => STROKED.get(letter) ?? letter)
  }
  return options.ignoreCase ? caseFolded(folded) : folded
}

function toEquivalents(text: string): string {
  return text.replace(equivalentPattern, (character) => EQUIVALENTS.get(character) ?? '')
}

/** Full case folding by way of both cases: it joins `ß` with `ss` and the two small sigmas. */
function caseFolded(text: string): string {
  return text.toUpperCase().toLowerCase().replace(/ς/g, 'σ')
}

/** The name of a math sign. Greek letters have one only where they stand alone: Greek words stay words. */
function signName(text: string, place: Place | null): string | undefined {
  const name = SIGN_NAMES.get(text)
  if (name === undefined || place === null || !GREEK_NAMES.has(name)) return name
  const before = place.source.charCodeAt(place.position - 1)
  return isGreek(before) || isGreek(place.source.charCodeAt(place.end)) ? undefined : name
}

function isGreek(unit: number): boolean {
  return (unit >= 0x370 && unit <= 0x3ff) || (unit >= 0x1f00 && unit <= 0x1fff)
}

/** Signs that are words of a formula. Punctuation and what has an ASCII form keep it. */
const SIGN_NAMES: ReadonlyMap<string, string> = new Map([
  ...[...MATH_SIGNS]
    .filter(([, sign]) => sign === '×' || sign === '±' || sign === '÷' || sign.charCodeAt(0) >= 0x370)
    .filter(([, sign]) => !'‖…•′∼∗∣⋆∙·†‡'.includes(sign))
    .map(([name, sign]): [string, string] => [sign, name])
    .toReversed(),
  ['ε', 'epsilon'],
  ['√', 'sqrt'],
])

/** Superscript and subscript digits and signs, which NFKC alone would run into the word before. */
const SCRIPTS: ReadonlySet<string> = new Set('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')
const SUPERSCRIPTS: ReadonlySet<string> = new Set('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')

/** `10⁻³` is `10^-3`: one caret before the first of a run. */
function raised(text: string, place: Place | null): string {
  const isSuper = SUPERSCRIPTS.has(text)
  const before = place === null ? '' : (place.source[place.position - 1] ?? '')
  const continues = SCRIPTS.has(before) && SUPERSCRIPTS.has(before) === isSuper
  if (continues) return text
  // Footnote signs after words are no exponents, but nothing tells them apart: both carry the caret.
  return (isSuper ? '^' : '_') + text
}

const EQUIVALENTS: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟«»″', (quote): [string, string] => [quote, '"']),
  ...Array.from('‘’‚‛‹›′`´', (quote): [string, string] => [quote, "'"]),
  ...Array.from('‐‑‒–—―−﹣', (dash): [string, string] => [dash, '-']),
  ['∼', '~'],
  ['∗', '*'],
  ['⋆', '*'],
  ['∣', '|'],
  ['⁄', '/'],
  ...Array.from('\u00ad\u200b\u200c\u200d\u2060\ufeff', (nothing): [string, string] => [nothing, '']),
])
const equivalentPattern = new RegExp(`[${[...EQUIVALENTS.keys()].join('')}]`, 'g')

const STROKED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    ħ: 'h',
    ı: 'i',
    ȷ: 'j',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    þ: 'th',
    Þ: 'TH',
  }),
)
const strokedPattern = new RegExp(`[${[...STROKED.keys()].join('')}]`, 'g')
