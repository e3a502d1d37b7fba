import { MATH_SIGNS } from './math-symbols.ts'

/**
 * Returns a plain reading of a formula for titles of windows, exports and screen readers: `k^{th}` is `kᵗʰ`,
 * `\frac{a}{b}` is `a/b`, `\mathcal{O}(n^2)` is `O(n²)`. What it does not know it leaves as it stands.
 */
export function readFormula(tex: string): string {
  const reading = tex
    .replace(/\\(?:frac|dfrac|tfrac)\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, above: string, below: string) => {
      return `${grouped(above)}/${grouped(below)}`
    })
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, (_, inner: string) => `√${grouped(inner)}`)
    .replace(/\\(?:mathrm|text|textrm|textbf|mathbf|operatorname|mbox)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)([ \t]*)/g, commandReading)
    .replace(/\\([,;: ])/g, ' ')
    .replace(/\\([%&#$_{}])/g, '$1')
    .replace(/\\\\|\\[!]/g, ' ')
    .replace(/([\^_])\{([^{}]*)\}|([\^_])([^\s{}])/g, scriptReading)
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return reading === '' ? tex : reading
}

function commandReading(_: string, name: string, blanks: string): string {
  const sign = MATH_SIGNS.get(name)
  if (sign !== undefined) return sign + blanks
  return DRAWN_AS_THEIR_ARGUMENT.has(name) ? '' : name + blanks
}

const DRAWN_AS_THEIR_ARGUMENT: ReadonlySet<string> = new Set(
  (
    'mathcal mathbb mathbf mathrm mathsf mathtt mathit mathfrak mathscr mathds boldsymbol bm operatorname text ' +
    'textrm textbf textit mbox hat bar tilde vec dot ddot widehat widetilde overline left right big Big bigg ' +
    'Bigg displaystyle textstyle limits nolimits'
  ).split(' '),
)

function grouped(part: string): string {
  return /^[\p{L}\p{N}\\]*$/u.test(part) ? part : `(${part})`
}

function scriptReading(_: string, sign1: string, group: string, sign2: string, single: string): string {
  const sign = sign1 ?? sign2
  const script = group ?? single
  const table = sign === '^' ? SUPERSCRIPTS : SUBSCRIPTS
  const raised = Array.from(script, (character) => table.get(character))
  if (raised.every((character) => character !== undefined)) return raised.join('')
  return `${sign}${grouped(script)}`
}

const SUPERSCRIPTS = characterTable(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW*∘′',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ*°′',
)
const SUBSCRIPTS = characterTable('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

function characterTable(from: string, to: string): ReadonlyMap<string, string> {
  const drawn = Array.from(to)
  return new Map(Array.from(from, (character, index) => [character, drawn[index] ?? character]))
}
