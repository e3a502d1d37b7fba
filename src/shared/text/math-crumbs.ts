/**
 * Formulas that lost their dollars: `k^{th}`, `O(n^2)`, `10^{-3}`, `p_d(y|x)`, `\mathcal{O}(n)`. Reading is strict:
 * what is not surely a formula (`snake_case`, `file_a.txt`, `model(s)`) stays text. All look-ahead is bounded.
 */
import { isAlphanumeric, isDigit, isLetter, isWordUnit } from './characters.ts'
import { readChemicalFormula } from './chemical-formulas.ts'
import { FUNCTIONS, GREEK_NAMES, LETTER_MACROS, MATH_MACROS, MATH_SIGNS } from './math-symbols.ts'

/** A part of a formula: where it ends in the source and its TeX. */
export interface Crumb {
  readonly end: number
  readonly tex: string
}

/** What is read: a source, how far, and where a brace closes (-1: nowhere before the limit). */
export interface CrumbContext {
  readonly source: string
  readonly limit: number
  readonly closeOf: (position: number) => number
}

/** Longest argument, script or parenthesis that a crumb may hold, in UTF-16 units. */
const REACH = 160

/** Returns the formula that starts with the word at `position`, or null when the word is just a word. */
export function readWordCrumb(context: CrumbContext, position: number): Crumb | null {
  const { source, limit } = context
  const word = match(wordPattern, source, position, limit)
  if (word === '') return null
  const end = position + word.length
  const next = source.charCodeAt(end)
  if (end >= limit || !(next === CARET || next === LOW_LINE || next === PARENTHESIS || next === BRACE))
    return null
  const before = position > 0 ? source.charCodeAt(position - 1) : 32
  if (before === LOW_LINE || before === CARET) return null
  if (next === BRACE) return MATH_MACROS.has(word) ? readMacro(context, end, word) : null
  if (next === PARENTHESIS) return readCall(context, word, end, before)
  if (next === LOW_LINE && UNDERSCORE_HOSTS.has(before)) return null
  const chemical = next === LOW_LINE ? readChemicalFormula(source, position, limit) : null
  if (chemical !== null) return chemical
  const base = baseOf(word)
  return base === null ? null : readScripted(context, base, end, true)
}

/** Returns the formula of a math macro with its arguments, read from `position` after its name, or null. */
export function readMacro(context: CrumbContext, position: number, name: string): Crumb | null {
  const term = readArguments(context, position, name)
  if (term === null) return null
  const tail = readScripted(
    context,
    { tex: term.tex, isName: true, takesBareSubscript: true },
    term.end,
    true,
  )
  return tail ?? term
}

/** Returns the formula of a sign or function with scripts (`\ell_1`, `\log_2`), read after its name, or null. */
export function readScriptedSign(context: CrumbContext, position: number, name: string): Crumb | null {
  return readScripted(context, { tex: `\\${name}`, isName: true, takesBareSubscript: true }, position, true)
}

/** Returns a script that stands after something that is no crumb itself (`(x+y)^2`, `θ_i`, `é^{th}`), or null. */
export function readLooseScript(context: CrumbContext, position: number): Crumb | null {
  const { source } = context
  const before = position > 0 ? source.charCodeAt(position - 1) : 32
  const isBraced = source.charCodeAt(position + 1) === BRACE
  const closesSet = before === 0x7d && source.charCodeAt(position - 2) === 0x5c
  const isLetter = isGreek(before) && !isWordUnit(source.charCodeAt(position - 2))
  const takesBareSubscript = isLetter || before === 0x7c
  const closes = closesSet || before === 0x29 || before === 0x5d || isGreek(before) || takesBareSubscript
  const isCaret = source.charCodeAt(position) === CARET
  if (!isBraced && !(isCaret ? closes : takesBareSubscript)) return null
  return readScripted(context, { tex: '{}', isName: false, takesBareSubscript }, position, false)
}

function isGreek(unit: number): boolean {
  return unit >= 0x370 && unit <= 0x3ff
}

const CARET = 0x5e
const LOW_LINE = 0x5f
const PARENTHESIS = 0x28
const BRACE = 0x7b

/** After these a bare underscore belongs to a path, an address or a name of a program. */
const UNDERSCORE_HOSTS: ReadonlySet<number> = new Set(Array.from('./@:#\\&?%', (sign) => sign.charCodeAt(0)))

const wordPattern = /\d{1,20}(?:[.,]\d{1,9}){1,6}(?![A-Za-z0-9])|[A-Za-z0-9]+/y

interface Base {
  readonly tex: string
  /** True when it can be called like a function. */
  readonly isName: boolean
  /** True when an underscore without braces makes a subscript; after other words it is part of a name. */
  readonly takesBareSubscript: boolean
}

function baseOf(word: string): Base | null {
  if (/^[\d.,]+$/.test(word)) {
    return { tex: word.replace(/,/g, '{,}'), isName: false, takesBareSubscript: false }
  }
  if (/^\d*[A-Za-z]$/.test(word)) return { tex: word, isName: true, takesBareSubscript: true }
  if (FUNCTIONS.has(word)) return { tex: functionTex(word), isName: true, takesBareSubscript: true }
  if (GREEK_NAMES.has(word) || word === 'ell')
    return { tex: `\\${word}`, isName: true, takesBareSubscript: true }
  return word.length > 40 ? null : { tex: `\\mathrm{${word}}`, isName: true, takesBareSubscript: false }
}

function functionTex(name: string): string {
  return name.startsWith('arg') && name !== 'arg' ? `\\operatorname{${name}}` : `\\${name}`
}

/** Reads scripts, then a parenthesis, then scripts; null when there is no script or one too many. */
function readScripted(context: CrumbContext, base: Base, position: number, mayCall: boolean): Crumb | null {
  const scripts = readScripts(context, position, base.takesBareSubscript)
  if (scripts === null) return null
  let { end, tex } = scripts
  if (end === position && !(mayCall && base.isName)) return null
  if (mayCall && base.isName && context.source.charCodeAt(end) === PARENTHESIS) {
    const call = readParenthesis(context, end, 1)
    if (call !== null && !isAlphanumeric(context.source.charCodeAt(call.end))) {
      const after = readScripts(context, call.end, false)
      end = after?.end ?? call.end
      tex += call.tex + (after?.tex ?? '')
    }
  }
  return end === position ? null : { end, tex: base.tex + tex }
}

/** Reads at most one subscript and one superscript; null when something is there that is not a script. */
function readScripts(context: CrumbContext, position: number, bareSubscript: boolean): Crumb | null {
  let end = position
  let tex = ''
  const seen = new Set<number>()
  for (;;) {
    const sign = end < context.limit ? context.source.charCodeAt(end) : 0
    if (sign !== CARET && sign !== LOW_LINE) return { end, tex }
    if (seen.has(sign)) return null
    seen.add(sign)
    const script = readScript(context, end, bareSubscript)
    if (script === null) return null
    end = script.end
    tex += script.tex
  }
}

function readScript(context: CrumbContext, position: number, bareSubscript: boolean): Crumb | null {
  const { source, limit } = context
  const sign = source[position] ?? ''
  const at = position + 1
  if (source.charCodeAt(at) === BRACE) {
    const group = readGroup(context, at)
    return group === null ? null : { end: group.end, tex: `${sign}{${upright(group.tex.slice(1, -1))}}` }
  }
  const command = match(commandPattern, source, at, limit).slice(1)
  if (command !== '') {
    const end = at + command.length + 1
    if (MATH_SIGNS.has(command)) return { end, tex: `${sign}{\\${command}}` }
    const macro = MATH_MACROS.has(command) || command === 'text' ? readArguments(context, end, command) : null
    return macro === null ? null : { end: macro.end, tex: `${sign}{${macro.tex}}` }
  }
  if (sign === '_' && !bareSubscript) return null
  const bare = match(sign === '^' ? superscriptPattern : subscriptPattern, source, at, limit)
  if (bare === '' || (sign === '_' && isFileName(source, at + bare.length))) return null
  if (GREEK_NAMES.has(bare)) return { end: at + bare.length, tex: `${sign}{\\${bare}}` }
  return { end: at + bare.length, tex: `${sign}{${upright(bare)}}` }
}

const commandPattern = /\\[A-Za-z]+/y
const superscriptPattern =
  /[+−-]?\d+(?:\.\d+)?(?![A-Za-z0-9])|\d(?=[A-Z])|[−-]?[A-Za-zα-ω∞](?![A-Za-z0-9])|(?:th|st|nd|rd)(?![A-Za-z0-9])|[*+](?![*A-Za-z0-9])|[−-](?=[\s,.;:)]|$)/y
const subscriptPattern = new RegExp(
  `(?:\\d{1,3}|[A-Za-zα-ω∞]|[i-n][i-n]|${[...GREEK_NAMES].filter((name) => name.length > 1).join('|')})(?![A-Za-z0-9_])`,
  'y',
)

/** `f_1.py`: a dot and small letters make it the name of a file. */
function isFileName(source: string, position: number): boolean {
  const next = source.charCodeAt(position + 1)
  return source.charCodeAt(position) === 0x2e && next >= 97 && next <= 122
}

/** Ordinals are words, not products of letters. */
function upright(script: string): string {
  return /^(?:th|st|nd|rd)$/.test(script) ? `\\mathrm{${script}}` : script
}

/** Reads `{…}` whole, braces included. A line break inside is a blank; a dollar means that something is amiss. */
function readGroup(context: CrumbContext, position: number): Crumb | null {
  const close = context.closeOf(position)
  if (close < 0 || close - position > REACH) return null
  const tex = context.source.slice(position, close + 1)
  return /^\{\s*\}$|\$|\n\s*\n/.test(tex) ? null : { end: close + 1, tex }
}

function readArguments(context: CrumbContext, position: number, name: string): Crumb | null {
  const { source, limit } = context
  let end = position
  let tex = `\\${name}`
  if (name === 'sqrt') {
    const option = match(/\[[A-Za-z0-9]{1,3}\]/y, source, end, limit)
    end += option.length
    tex += option
  }
  for (let count = MATH_MACROS.get(name) ?? 1; count > 0; count--) {
    if (source.charCodeAt(end) === BRACE) {
      const group = readGroup(context, end)
      if (group === null) return null
      end = group.end
      tex += group.tex
    } else {
      const letter = LETTER_MACROS.has(name) ? match(letterArgumentPattern, source, end, limit) : ''
      if (letter === '') return null
      end += letter.length
      tex += `{${letter.trim()}}`
    }
  }
  return { end, tex }
}

const letterArgumentPattern = /[ \t]*\\[A-Za-z]+| [A-Za-z](?![A-Za-z])| ?\d(?!\d)/y

/** `O(n log n)`, `p(x|y)`: one letter and a parenthesis that holds only math. `a(n)` is a word with a choice. */
function readCall(context: CrumbContext, word: string, position: number, before: number): Crumb | null {
  if (word.length !== 1 || !isLetter(word.charCodeAt(0)) || before === 0x2e || before === 0x2f) return null
  if (context.source.startsWith('a(n)', position - 1)) return null
  const isOrder = word === 'O' || word === 'o'
  const call = readParenthesis(context, position, isOrder ? 3 : 1)
  if (call === null || isAlphanumeric(context.source.charCodeAt(call.end))) return null
  if (!isOrder && !/[A-Za-z]/.test(call.tex)) return null
  const after = readScripts(context, call.end, false)
  return { end: after?.end ?? call.end, tex: word + call.tex + (after?.tex ?? '') }
}

const OPERATORS: ReadonlySet<string> = new Set(Array.from(" +-*/=<>|,;:.!'·×√≤≥≠≈∼∈→∞−"))

/** Brackets in brackets that a formula may have; without this a text full of them would be read again and again. */
const DEEPEST = 5

/** Reads `(…)` that holds nothing but math; `longest` is how many letters may stand together. */
function readParenthesis(context: CrumbContext, position: number, longest: number): Crumb | null {
  const { source } = context
  const stop = Math.min(context.limit, position + REACH)
  let depth = 0
  let tex = ''
  for (let at = position; at < stop; ) {
    const sign = source[at] ?? ''
    const unit = source.charCodeAt(at)
    if ((sign === '(' || sign === '[') && ++depth > DEEPEST) return null
    if (sign === ')' || sign === ']') depth--
    if (depth === 0) return at === position + 1 ? null : { end: at + 1, tex: `${tex})` }
    if (isLetter(unit) || isDigit(unit)) {
      const run = match(/[A-Za-z]+|\d+/y, source, at, stop)
      const term = isDigit(unit) ? run : letterRun(run, longest)
      if (term === null) return null
      tex += term
      at += run.length
    } else if (unit === CARET || unit === LOW_LINE) {
      const script = readScript(context, at, true)
      if (script === null) return null
      tex += script.tex
      at = script.end
    } else if (sign === '\\') {
      const term = readCommandTerm(context, at)
      if (term === null) return null
      tex += term.tex
      at = term.end
    } else if ('([)]'.includes(sign) || OPERATORS.has(sign) || (unit >= 0x370 && unit <= 0x3ff)) {
      tex += sign
      at++
    } else return null
  }
  return null
}

function letterRun(run: string, longest: number): string | null {
  if (FUNCTIONS.has(run)) return `${functionTex(run)} `
  if (GREEK_NAMES.has(run)) return `\\${run} `
  return run.length <= longest ? run : null
}

function readCommandTerm(context: CrumbContext, position: number): Crumb | null {
  const name = match(commandPattern, context.source, position, context.limit).slice(1)
  const end = position + 1 + name.length
  if (MATH_SIGNS.has(name) || FUNCTIONS.has(name)) return { end, tex: `\\${name} ` }
  return MATH_MACROS.has(name) ? readArguments(context, end, name) : null
}

function match(pattern: RegExp, source: string, position: number, limit: number): string {
  pattern.lastIndex = position
  const found = pattern.exec(source)?.[0] ?? ''
  return position + found.length <= limit ? found : ''
}
