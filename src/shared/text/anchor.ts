import { editedCandidates, exactCandidates, isBridged } from './anchor-candidates.ts'
import { type Candidate, type ScoredCandidate, type Surroundings, scoreCandidate } from './anchor-score.ts'
import { isSpace, isWordUnit } from './characters.ts'
import { type Folded, sourceToFolded } from './fold.ts'
import type { SourceRange } from './segments.ts'
import type { Anchoring, LooseSelector } from './selector.ts'
import { textHash } from './text-hash.ts'
import { foldForAnchoring, isInsideWord, readWantedQuote, type WantedQuote } from './wanted-quote.ts'

/** From these scores on a highlight is taken as anchored, or worth a look. */
const ANCHORED = 0.8
const CHECK = 0.6

/**
 * Returns where a selector stands in a source text. The quote at its own place with its own context comes first; then
 * exact hits and, where none convinces, places between borders that context and approximate matches suggest, all on a
 * folded view and scored by quote, context and position. An orphan has offsets 0 and 0. Offsets are UTF-16. Takes
 * selectors of other tools, which may lack everything but the quote; never throws.
 */
export function anchor(source: string, selector: LooseSelector): Anchoring {
  const wanted = readWantedQuote(selector)
  if (wanted.quote === '' || source === '') return orphan(0)
  if (isAtItsPlace(source, wanted)) return place(source, wanted.start, wanted.start + wanted.quote.length, 1)
  const view = foldedView(source)
  const best = bestCandidate(source, view, wanted)
  if (best === null || best.score < CHECK) return orphan(best?.score ?? 0)
  const range = sourceRange(source, view, wanted, best)
  return place(source, range.start, range.end, best.score)
}

function place(source: string, start: number, end: number, score: number): Anchoring {
  const cut = { start: Math.max(0, start), end: Math.min(source.length, end) }
  return { state: score >= ANCHORED ? 'anchored' : 'check', ...cut, score: Math.min(1, score) }
}

function orphan(score: number): Anchoring {
  return { state: 'orphan', start: 0, end: 0, score: Math.min(score, CHECK) }
}

/** The common case: nothing near the quote has changed. Without context the whole text must be the same. */
function isAtItsPlace(source: string, wanted: WantedQuote): boolean {
  const { quote, prefix, suffix, start } = wanted
  if (start < 0 || !source.startsWith(quote, start)) return false
  if (wanted.textHash !== null && wanted.textHash === textHash(source)) return true
  if (prefix.length + suffix.length < 16) return false
  return (
    source.slice(Math.max(0, start - prefix.length), start) === prefix &&
    source.startsWith(suffix, start + quote.length)
  )
}

function bestCandidate(source: string, view: Folded, wanted: WantedQuote): ScoredCandidate | null {
  if (wanted.folded.quote === '') return null
  const expected = wanted.start < 0 ? 0 : sourceToFolded(view, wanted.start)
  const exact = exactCandidates(view.text, wanted, expected)
  const around = { source, view, exactHits: exact.count, isBridged: isBridged(view.text, wanted) }
  const bestExact = bestOf(wanted, around, exact.candidates)
  if (bestExact !== null && bestExact.score >= ANCHORED) return bestExact
  const bestEdited = bestOf(wanted, around, editedCandidates(view.text, wanted, expected))
  if (bestExact === null || bestEdited === null) return bestExact ?? bestEdited
  if (bestEdited.score <= bestExact.score) return bestExact
  // Words that are there letter for letter, and more: what was put in at their border is not of the quote.
  const whole = exact.candidates.find(({ start, end }) => start >= bestEdited.start && end <= bestEdited.end)
  const scored = whole && scoreCandidate(wanted, around, whole)
  return scored?.quote === 1 ? { ...scored, score: Math.max(scored.score, bestEdited.score) } : bestEdited
}

function bestOf(
  wanted: WantedQuote,
  around: Surroundings,
  candidates: readonly Candidate[],
): ScoredCandidate | null {
  let best: ScoredCandidate | null = null
  for (const candidate of candidates) {
    const scored = scoreCandidate(wanted, around, candidate)
    if (best === null || scored.score > best.score) best = scored
  }
  return best
}

/** The source of a candidate, whole words where the quote had whole words, with the dollars and blanks it had. */
function sourceRange(source: string, view: Folded, wanted: WantedQuote, candidate: Candidate): SourceRange {
  let start = view.map.starts[candidate.start] ?? 0
  let end = view.map.ends[candidate.end - 1] ?? start
  if (!candidate.isExact) {
    if (wanted.startsWord) start = wordStart(source, start)
    if (wanted.endsWord) end = wordEnd(source, end)
  }
  return {
    start: withLead(source, view, wanted.lead, start),
    end: withTrail(source, view, wanted.trail, end),
  }
}

/** Longest part of a word that is taken in to make it whole, in UTF-16 units. */
const LONGEST_PART = 16

function wordStart(source: string, offset: number): number {
  let start = offset
  while (offset - start < LONGEST_PART && isInsideWord(source, start)) start--
  return start
}

function wordEnd(source: string, offset: number): number {
  let end = offset
  while (end - offset < LONGEST_PART && isInsideWord(source, end)) end++
  return end
}

/** Takes in before the place what the quote began with and folding leaves out. */
function withLead(source: string, view: Folded, lead: string, start: number): number {
  if (lead === '') return start
  if (source.slice(0, start).endsWith(lead)) return start - lead.length
  if (lead.trim() === '') return start
  const before = view.map.ends[sourceToFolded(view, start) - 1] ?? 0
  let from = start
  while (from > before && !isSpace(source.charCodeAt(from - 1)) && !isWordUnit(source.charCodeAt(from - 1)))
    from--
  return from
}

function withTrail(source: string, view: Folded, trail: string, end: number): number {
  if (trail === '') return end
  if (source.startsWith(trail, end)) return end + trail.length
  if (trail.trim() === '') return end
  const after = view.map.starts[sourceToFolded(view, end)] ?? source.length
  let to = end
  while (to < after && !isSpace(source.charCodeAt(to)) && !isWordUnit(source.charCodeAt(to))) to++
  return to
}

/** Views of the texts anchored in last: all highlights of one abstract share one folding. */
const views = new Map<string, Folded>()
const MOST_VIEWS = 4

function foldedView(source: string): Folded {
  const known = views.get(source)
  if (known !== undefined) return known
  const view = foldForAnchoring(source)
  const oldest = views.keys().next().value
  if (views.size >= MOST_VIEWS && oldest !== undefined) views.delete(oldest)
  views.set(source, view)
  return view
}
