import { sentences } from '../../../../src/shared/text/index.ts'
import type { SourceRange } from '../../../../src/shared/text/segments.ts'
import type { Random } from './random.ts'

/** A word and the blank after it, as they come; the number stays with the word through every edit. */
export interface Word {
  /** Place in the text it came from; null for a word that was put in. */
  readonly number: number | null
  readonly sentence: number
  readonly text: string
  readonly gap: string
  /** True when another word took its place. */
  readonly isReplaced?: boolean
}

/** A text in words, with what is highlighted: the words from one number to another, both in. */
export interface MarkedText {
  readonly words: readonly Word[]
  readonly first: number
  readonly last: number
}

/** What a text became, and where the highlighted words stand in it; null when they are gone. */
export interface Edited {
  readonly text: string
  readonly truth: SourceRange | null
  /** How many of the highlighted words are still those they were. */
  readonly kept: number
}

/** A change of a text. Words that it puts in come from `foreign`. */
export type Edit = (marked: MarkedText, random: Random, foreign: readonly string[]) => MarkedText

/** The words of a text, each with the sentence it stands in. */
export function wordsOf(source: string): Word[] {
  const ends = sentences(source).map(({ end }) => end)
  return Array.from(source.matchAll(/(\S+)(\s*)/g), (match, number) => ({
    number,
    sentence: ends.filter((end) => end <= match.index).length,
    text: match[1] ?? '',
    gap: match[2] ?? '',
  }))
}

/** The text of words, and where those from `first` to `last` stand. */
export function textOf({ words, first, last }: MarkedText): Edited {
  let text = ''
  let start = -1
  let end = -1
  let kept = 0
  for (const word of words) {
    const isMarked = word.number !== null && word.number >= first && word.number <= last
    if (isMarked && start < 0) start = text.length
    if (isMarked && !word.isReplaced) kept += 1
    text += word.text
    if (isMarked) end = text.length
    text += word.gap
  }
  return { text, truth: start < 0 ? null : { start, end }, kept }
}

/** How much of two ranges is common to both: 0 to 1. */
export function overlap(one: SourceRange, other: SourceRange): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  if (common <= 0) return 0
  return common / (one.end - one.start + other.end - other.start - common)
}

const isMarked = ({ first, last }: MarkedText, { number }: Word): boolean =>
  number !== null && number >= first && number <= last

/** Puts in, takes out and replaces words: so many of a hundred, where `isAt` says so. */
function editWords(
  kinds: readonly ('insert' | 'delete' | 'replace')[],
  share: number,
  isAt: (marked: MarkedText, word: Word) => boolean,
): Edit {
  return (marked, random, foreign) => ({
    ...marked,
    words: marked.words.flatMap((word) => {
      if (!isAt(marked, word) || !random.isLucky(share)) return [word]
      const kind = random.oneOf(kinds)
      if (kind === 'delete') return []
      if (kind === 'replace') return [{ ...word, text: random.oneOf(foreign), isReplaced: true }]
      return [word, { ...word, number: null, text: random.oneOf(foreign), gap: ' ' }]
    }),
  })
}

const anywhere = (): boolean => true
const outside = (marked: MarkedText, word: Word): boolean => !isMarked(marked, word)

/** A change of how each word is written. */
function rewriteWords(rewrite: (text: string, random: Random) => string): Edit {
  return (marked, random) => ({
    ...marked,
    words: marked.words.map((word) => ({ ...word, text: rewrite(word.text, random) })),
  })
}

const wrapLines: Edit = (marked) => {
  let column = 0
  return {
    ...marked,
    words: marked.words.map((word) => {
      column += word.text.length + 1
      if (column < 60 || word.gap === '') return word
      column = 0
      return { ...word, gap: '\n' }
    }),
  }
}

const partAtLineEnds =
  (mark: string): Edit =>
  (marked, random) => ({
    ...marked,
    words: marked.words.map((word) => {
      if (!/^\p{L}{6,}$/u.test(word.text) || !random.isLucky(0.12)) return word
      const at = 3 + random.below(word.text.length - 5)
      return { ...word, text: `${word.text.slice(0, at)}${mark}\n${word.text.slice(at)}` }
    }),
  })

/** Sentences in another order; quotes over several sentences stay together where their sentences do. */
const reorderSentences: Edit = (marked, random) => {
  const held = new Set(marked.words.filter((word) => isMarked(marked, word)).map((word) => word.sentence))
  const groups = new Map<number, Word[]>()
  const home = Math.min(...held)
  for (const word of marked.words) {
    const group = held.has(word.sentence) ? home : word.sentence
    groups.set(group, [...(groups.get(group) ?? []), { ...word, gap: word.gap || ' ' }])
  }
  const shuffled = [...groups.values()]
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    const one = shuffled[index] ?? []
    shuffled[index] = shuffled[other] ?? []
    shuffled[other] = one
  }
  return { ...marked, words: shuffled.flat() }
}

const addSentences: Edit = (marked, random, foreign) => {
  const sentence = () =>
    Array.from({ length: 8 + random.below(10) }, () => ({
      number: null,
      sentence: -1,
      text: random.oneOf(foreign),
      gap: ' ',
    }))
  return {
    ...marked,
    words: [...sentence(), ...marked.words.map((word) => ({ ...word, gap: word.gap || ' ' })), ...sentence()],
  }
}

const TO_LATEX: readonly (readonly [RegExp, string])[] = [
  [/é/g, "\\'e"],
  [/è/g, '\\`e'],
  [/ö/g, '\\"{o}'],
  [/ü/g, '\\"u'],
  [/ï/g, '\\"{i}'],
  [/ç/g, '\\c{c}'],
  [/%/g, '\\%'],
  [/&/g, '\\&'],
]

function toLatex(text: string): string {
  return TO_LATEX.reduce((so, [from, to]) => so.replace(from, to), text)
}

function fromLatex(text: string): string {
  return text
    .replace(/\\'\{?e\}?/g, 'é')
    .replace(/\\"\{?(\\?[a-z])\}?/g, (_, letter: string) => `${letter.slice(-1)}\u0308`.normalize('NFC'))
    .replace(/\\([%&_])/g, '$1')
}

const withLigatures = (text: string): string =>
  text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ')

/** Changes that leave the highlighted words as they are. */
export const elsewhere: Readonly<Record<string, Edit>> = {
  nothing: (marked) => marked,
  'sentences put before and after': addSentences,
  'words around it changed': editWords(['insert', 'delete', 'replace'], 0.1, outside),
  'much around it changed': editWords(['insert', 'delete', 'replace'], 0.25, outside),
  'words put around it': editWords(['insert'], 0.15, outside),
  'words around it taken out': editWords(['delete'], 0.15, outside),
  'sentences in another order': reorderSentences,
}

/** Changes that reach into the highlighted words, which are still there. */
export const inside: Readonly<Record<string, Edit>> = {
  'words put in': editWords(['insert'], 0.08, anywhere),
  'words taken out': editWords(['delete'], 0.08, anywhere),
  'words replaced': editWords(['replace'], 0.08, anywhere),
  'words changed': editWords(['insert', 'delete', 'replace'], 0.12, anywhere),
  'words changed and sentences in another order': (marked, random, foreign) =>
    reorderSentences(
      editWords(['insert', 'delete', 'replace'], 0.06, anywhere)(marked, random, foreign),
      random,
      foreign,
    ),
  'lines broken anew': wrapLines,
  'words parted at line ends': partAtLineEnds('-'),
  'words torn at line ends': partAtLineEnds(''),
  'accents taken apart': rewriteWords((text) => text.normalize('NFD')),
  ligatures: rewriteWords(withLigatures),
  'curly quotes': rewriteWords((text) => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”')),
  dashes: rewriteWords((text) =>
    text
      .replace(/---/g, '—')
      .replace(/--/g, '–')
      .replace(/(\w)-(\w)/g, '$1‐$2'),
  ),
  'upper case': rewriteWords((text) => text.toUpperCase()),
  'case here and there': rewriteWords((text, random) =>
    random.isLucky(0.3) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text,
  ),
  'accents in LaTeX': rewriteWords(toLatex),
  'accents out of LaTeX': rewriteWords(fromLatex),
  'dollars dropped': rewriteWords((text) => text.replaceAll('$', '')),
  'all of it at once': (marked, random, foreign) => {
    const changed = editWords(['insert', 'delete', 'replace'], 0.06, anywhere)(marked, random, foreign)
    return wrapLines(
      rewriteWords((text) => toLatex(withLigatures(text)).replaceAll('$', ''))(changed, random, foreign),
      random,
      foreign,
    )
  },
}

/** Changes after which the highlighted words are gone. */
export const gone: Readonly<Record<string, Edit>> = {
  'the words taken out': (marked) => ({
    ...marked,
    words: marked.words.filter((word) => !isMarked(marked, word)),
  }),
  'the words taken out, others around it changed': (marked, random, foreign) =>
    editWords(['insert', 'delete', 'replace'], 0.1, anywhere)(
      { ...marked, words: marked.words.filter((word) => !isMarked(marked, word)) },
      random,
      foreign,
    ),
  'their sentences taken out': (marked) => {
    const held = new Set(marked.words.filter((word) => isMarked(marked, word)).map((word) => word.sentence))
    return { ...marked, words: marked.words.filter((word) => !held.has(word.sentence)) }
  },
  'other words in their place': (marked, random, foreign) => ({
    ...marked,
    words: marked.words.map((word) =>
      isMarked(marked, word) ? { ...word, number: null, text: random.oneOf(foreign) } : word,
    ),
  }),
  'another text altogether': (marked, random, foreign) => ({
    ...marked,
    words: marked.words.map((word) => ({ ...word, number: null, text: random.oneOf(foreign) })),
  }),
}
