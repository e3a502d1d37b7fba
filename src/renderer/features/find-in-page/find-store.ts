import { create } from 'zustand'
import { FINDABLE, rangeOf, readBlocks } from './drawn-blocks.ts'
import { matchPieces } from './match-pieces.ts'
import { clearMatches, type FoundMatch, paintMatches } from './paint-matches.ts'
import { leaveAt, scrollTo } from './places.ts'

/** What is looked for in the text on screen. */
interface Finding {
  /** What holds the bar and what is searched: the reader, or a dialog; null while nothing is looked for. */
  host: HTMLElement | null
  words: string
  matches: readonly FoundMatch[]
  /** The index of the match that one stands at; -1 without a match. */
  current: number
  /** How often it was asked for: each time the bar takes the focus. */
  openings: number
  /** Set when the last step went past the end, or past the beginning. */
  wrapped: 'to-top' | 'to-end' | null
}

export const useFinding = create<Finding>(() => ({
  host: null,
  words: '',
  matches: [],
  current: -1,
  openings: 0,
  wrapped: null,
}))

/** The longest words that are looked for, in UTF-16 units. */
export const WORDS_LIMIT = 500

/** What is on top and can be searched: a dialog's text, else the paper in the reader; null where there is neither. */
export function findableHost(): HTMLElement | null {
  const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"]')
  const top = [...dialogs].at(-1)
  const host = top ?? document.querySelector<HTMLElement>('main')
  return host?.querySelector(FINDABLE) ? host : null
}

/** Begins to look for words, or goes on; what was looked for last is offered again. */
export function openFind(): void {
  const host = findableHost()
  if (host === null) return
  useFinding.setState(({ openings }) => ({ host, openings: openings + 1, wrapped: null }))
  findAgain()
  showCurrent()
}

/** Looks for other words, as they are typed: at the match one stands at, else at the next one after it. */
export function findWords(words: string): void {
  useFinding.setState({ words, wrapped: null })
  findAgain()
  showCurrent()
}

/** Searches anew: the text on screen has changed, or the words have. */
export function findAgain(): void {
  const { host, words, matches: before, current: last } = useFinding.getState()
  if (host === null) return
  const root = host.querySelector<HTMLElement>(FINDABLE)
  const matches = (root === null ? [] : readBlocks(root)).flatMap((block) =>
    matchPieces(block, words).map((match) => ({ ...match, block })),
  )
  const at = before[last]
  const current = at === undefined ? 0 : matches.findIndex((match) => !isBefore(match, at))
  useFinding.setState({ matches, current: matches.length === 0 ? -1 : Math.max(0, current) })
  paintMatches(matches, useFinding.getState().current)
}

/** Goes to the next match or to the one before; from the last to the first, and says so. */
export function stepFind(step: 1 | -1): void {
  if (useFinding.getState().host === null) openFind()
  const { matches, current } = useFinding.getState()
  if (matches.length === 0) return
  const next = current + step
  const wrapped = next >= matches.length ? 'to-top' : next < 0 ? 'to-end' : null
  useFinding.setState({ current: (next + matches.length) % matches.length, wrapped })
  paintMatches(matches, useFinding.getState().current)
  showCurrent()
}

/** Ends looking, and leaves the match that one stands at selected, so that it can be highlighted. */
export function closeFind(): void {
  const { host, matches, current } = useFinding.getState()
  clearMatches()
  useFinding.setState({ host: null, matches: [], current: -1, wrapped: null })
  const match = matches[current]
  if (host?.isConnected) leaveAt(host, match === undefined ? null : rangeOf(match.block, match))
}

function showCurrent(): void {
  const { matches, current } = useFinding.getState()
  const match = matches[current]
  const range = match && rangeOf(match.block, match)
  if (range) scrollTo(range)
}

/** Whether a match begins before another; the nodes of the other may have been drawn anew, and then none does. */
function isBefore(one: FoundMatch, other: FoundMatch): boolean {
  const [from, to] = [rangeOf(one.block, one), rangeOf(other.block, other)]
  return from !== null && to !== null && from.compareBoundaryPoints(Range.START_TO_START, to) < 0
}
