/** An HTML entity read at some place: its length in UTF-16 units of source and what it stands for. */
export interface Entity {
  readonly length: number
  readonly text: string
}

const entityPattern = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/y

/**
 * Returns the character reference that starts at `position` (at an ampersand), or null when none does. A reference
 * that was escaped once too often (`&amp;lt;`) is read through.
 */
export function readEntity(source: string, position: number): Entity | null {
  entityPattern.lastIndex = position
  const match = entityPattern.exec(source)
  if (match === null) return null
  const text = decode(match[1], match[2], match[3])
  if (text === null) return null
  if (text !== '&') return { length: match[0].length, text }
  return readThroughAmpersand(source, position, match[0].length)
}

/** `&amp;lt;` is `&lt;` escaped again: read what follows the ampersand as if it stood there itself. */
function readThroughAmpersand(source: string, position: number, length: number): Entity {
  entityTailPattern.lastIndex = position + length
  const tail = entityTailPattern.exec(source)
  if (tail === null) return { length, text: '&' }
  const text = decode(tail[1], tail[2], tail[3])
  return text === null ? { length, text: '&' } : { length: length + tail[0].length, text }
}

const entityTailPattern = /(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos|nbsp));/y

function decode(
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string | null {
  if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10))
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16))
  return name === undefined ? null : (NAMED.get(name) ?? null)
}

/** Control characters and halves of surrogate pairs are no text. */
function characterOf(codePoint: number): string | null {
  if (codePoint < 32 && codePoint !== 9 && codePoint !== 10 && codePoint !== 13) return null
  if (codePoint >= 0x7f && codePoint <= 0x9f) return WINDOWS_1252.get(codePoint) ?? null
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return null
  return codePoint > 0x10ffff ? null : String.fromCodePoint(codePoint)
}

/** Numbers that HTML reads as Windows-1252: the quotes and dashes of old word processors. */
const WINDOWS_1252: ReadonlyMap<number, string> = new Map([
  [0x80, '€'],
  [0x85, '…'],
  [0x91, '‘'],
  [0x92, '’'],
  [0x93, '“'],
  [0x94, '”'],
  [0x95, '•'],
  [0x96, '–'],
  [0x97, '—'],
  [0x99, '™'],
])

/** The names of HTML 4 for Latin-1 in the order of their code points from U+00A0. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring ' +
  'AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml ' +
  'times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil ' +
  'egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
  'ugrave uacute ucirc uuml yacute thorn yuml'

const OTHERS =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Yuml Ÿ fnof ƒ ' +
  'circ ˆ tilde ˜ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ ' +
  'bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ ' +
  'rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ' +
  'prod ∏ sum ∑ minus − radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ ' +
  'cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ ' +
  'Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ' +
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν ' +
  'xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω ' +
  'lpar ( rpar ) lsqb [ rsqb ] lbrace { rbrace } num # percnt % ast * plus + comma , period . colon : ' +
  'semi ; equals = quest ? commat @ bsol \\ lowbar _ grave ` verbar | sol / dollar $ excl !'

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...pairs(OTHERS),
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
])

function pairs(list: string): [string, string][] {
  const words = list.split(' ')
  const result: [string, string][] = []
  for (let index = 0; index + 1 < words.length; index += 2) {
    result.push([words[index] ?? '', words[index + 1] ?? ''])
  }
  return result
}
