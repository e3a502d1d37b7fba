import { lineOfMarkup } from '../../markup-text.ts'
import { invertedName } from '../references/printed-names.ts'

/** The longest lists of the largest collaborations are shorter. UTF-16 units. */
const LONGEST_LIST = 300_000
/** Affiliations in parentheses in affiliations in parentheses. */
const DEEPEST_PARENTHESES = 3
const INITIALS = /^(?:[A-Z]\.?[\s-]?){1,4}$/
/** Names in other scripts may be whole without a space. */
const LATIN_WORD = /^[\p{Script=Latin}\p{Mn}'’.-]{1,100}$/u
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i
const ADDRESS = /^[^\s@()]{1,100}@[^\s@()]{1,100}$/

/**
 * The names in a list as feeds write them, as they are printed on a paper: `Ada Lovelace, Alan Turing and Grace Hopper`,
 * `Lovelace, A., Turing, A. M.`, `Lovelace, Ada; Turing, Alan`, `ada@example.org (Ada Lovelace)`, links to authors.
 */
export function creatorNames(list: string): string[] {
  const line = lineOfNames(list.slice(0, LONGEST_LIST))
  if (line.includes(';')) return tidyNames(line.split(';').map(invertedName))
  const pieces = withSuffixes(line.split(/, and |, | and |,| & /).map((piece) => piece.trim())).filter(
    (piece) => piece !== '',
  )
  if (!isInverted(pieces) && !isListOfWords(line, pieces)) return tidyNames(pieces)
  return tidyNames(
    pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${pieces[index + 1] ?? ''} ${piece}`] : [])),
  )
}

function lineOfNames(list: string): string {
  const plain =
    list.includes('<') || list.includes('&') ? lineOfMarkup(list) : list.replace(/\s+/g, ' ').trim()
  const named = /^[^\s@()]{1,100}@[^\s@()]{1,100} \((.+)\)$/.exec(plain)?.[1]
  return withoutParentheses(named ?? plain)
}

function withoutParentheses(line: string): string {
  let text = line
  for (let count = 0; count < DEEPEST_PARENTHESES && text.includes('('); count += 1)
    text = text.replace(/ ?\([^()]*\)/g, '')
  return text
}

/** "Martin Luther King, Jr." is one name. */
function withSuffixes(pieces: readonly string[]): string[] {
  const names: string[] = []
  for (const piece of pieces) {
    const last = names.at(-1)
    if (last !== undefined && SUFFIX.test(piece)) names[names.length - 1] = `${last}, ${piece}`
    else names.push(piece)
  }
  return names
}

/** Whether last names and initials take turns. */
function isInverted(pieces: readonly string[]): boolean {
  return (
    pieces.length >= 2 &&
    pieces.length % 2 === 0 &&
    pieces.every((piece, index) => INITIALS.test(piece) === (index % 2 === 1))
  )
}

/** Whether last and first names of one word each take turns, with nothing but commas between them. */
function isListOfWords(line: string, pieces: readonly string[]): boolean {
  const isEven = pieces.length >= 2 && pieces.length % 2 === 0
  return isEven && !/ and | & /.test(line) && pieces.every((piece) => LATIN_WORD.test(piece))
}

function tidyNames(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => name !== '' && !ADDRESS.test(name))
}
