import { mapWords } from './mapped-text.ts'
import { type RoleCue, roleCues, type SentenceRole } from './role-cues.ts'
import type { SourceRange } from './segments.ts'
import { sentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

export type { SentenceRole } from './role-cues.ts'

/** A sentence whose role is told by a phrase in it. */
export interface RoleOfSentence {
  /** The sentence as `sentences` has it: UTF-16 offsets of the source. */
  readonly range: SourceRange
  readonly role: SentenceRole
  /** The phrase that spoke most for it, as drawn. */
  readonly cue: string
}

/**
 * Returns the sentences of an abstract that say what they do, in order. Phrases of `roleCues` speak for roles with
 * their weights; where a sentence stands adds a little, never enough by itself. A sentence for which nothing speaks
 * clearly, or two roles equally, has none.
 */
export function rolesOfSentences(source: string): RoleOfSentence[] {
  const ranges = sentences(source)
  return ranges.flatMap((range, index) => {
    const words = mapWords(tokenize(source.slice(range.start, range.end)))
      .text.replace(/\s+/g, ' ')
      .trim()
    const place = ranges.length < 2 ? 0.5 : index / (ranges.length - 1)
    const told = roleOf(words, place)
    return told === null ? [] : [{ range, ...told }]
  })
}

/** So much must phrases say for a role, at its usual place in an abstract and elsewhere. */
const NEEDED = 2
const NEEDED_ELSEWHERE = 3
/** What it adds that abstracts mostly go from the known to the new, and from what was done to what came of it. */
const PLACE_WEIGHT = 0.75

/** Where the authors act, or set something against what there was, it is not told how things stood without them. */
const ownAct = /^(?:unlike|in contrast to|compared (?:to|with))\b|\b(?:we|our)\b/iu

/** By where its sentences mostly stand: 0 is the first sentence of an abstract, 1 the last. */
const usualPlace: Readonly<Record<SentenceRole, { from: number; to: number }>> = {
  background: { from: 0, to: 0.35 },
  aim: { from: 0.1, to: 0.45 },
  method: { from: 0.4, to: 0.75 },
  result: { from: 0.45, to: 1 },
  claim: { from: 0.8, to: 1 },
}

interface Heard {
  weight: number
  /** The cue of most weight, and its words. */
  best: RoleCue
  phrase: string
}

function roleOf(words: string, place: number): { role: SentenceRole; cue: string } | null {
  const ranked = [...hear(words)]
    .filter(([role, { weight }]) => weight >= (isUsualPlace(role, place) ? NEEDED : NEEDED_ELSEWHERE))
    .map(([role, { weight, phrase }]) => ({
      role,
      cue: shortened(phrase.trim()),
      score: weight + (isUsualPlace(role, place) ? PLACE_WEIGHT : 0),
    }))
    .sort((one, other) => other.score - one.score)
  const [first, second] = ranked
  if (first === undefined || first.score === second?.score) return null
  return { role: first.role, cue: first.cue }
}

/** A phrase of many words by its first two and its last. */
function shortened(phrase: string): string {
  const words = phrase.split(' ')
  return words.length < 6 ? phrase : `${words.slice(0, 2).join(' ')} … ${words.at(-1)}`
}

function hear(words: string): Map<SentenceRole, Heard> {
  const isOwn = ownAct.test(words)
  const heard = new Map<SentenceRole, Heard>()
  for (const cue of roleCues) {
    if (isOwn && cue.role === 'background') continue
    const phrase = cue.pattern.exec(words)?.[0]
    if (phrase === undefined) continue
    const before = heard.get(cue.role)
    const weight = cue.weight + (before?.weight ?? 0)
    if (before && before.best.weight >= cue.weight) before.weight = weight
    else heard.set(cue.role, { weight, best: cue, phrase })
  }
  return heard
}

function isUsualPlace(role: SentenceRole, place: number): boolean {
  const { from, to } = usualPlace[role]
  return place >= from && place <= to
}
