import { anchor, describe, sentences } from '../../../../src/shared/text/index.ts'
import type { Anchoring, Selector } from '../../../../src/shared/text/selector.ts'
import {
  type Edit,
  type Edited,
  elsewhere,
  gone,
  inside,
  type MarkedText,
  overlap,
  textOf,
  wordsOf,
} from './edited-text.ts'
import { type Random, randomOf } from './random.ts'

export type TrialClass = 'verbatim' | 'edited' | 'deleted'

/** One highlight, made on one text and looked for in another, with where it should be found. */
export interface Trial extends Edited {
  readonly trialClass: TrialClass
  /** The name of the edit. */
  readonly edit: string
  readonly source: string
  readonly selector: Selector
}

/** A trial and how it went. An edited or verbatim one is right from an overlap of 0.8 on (intersection over union). */
export interface Outcome {
  readonly trial: Trial
  readonly found: Anchoring
  readonly isRight: boolean
}

const EDITS: readonly (readonly [TrialClass, Readonly<Record<string, Edit>>])[] = [
  ['verbatim', elsewhere],
  ['edited', inside],
  ['deleted', gone],
]

/** Trials over texts: every edit `rounds` times over each, on quotes of one word to three sentences. */
export function trialsOver(sources: readonly string[], rounds: number, seed: number): Trial[] {
  const random = randomOf(seed)
  const foreign = sources.flatMap((source) => wordsOf(source).map(({ text }) => text))
  const trials: Trial[] = []
  for (const source of sources) {
    for (let round = 0; round < rounds; round++) {
      for (const [trialClass, edits] of EDITS) {
        for (const [name, edit] of Object.entries(edits)) {
          const trial = trialOf(source, trialClass, name, edit, random, foreign)
          if (trial !== null) trials.push(trial)
        }
      }
    }
  }
  return trials
}

/** Anchors a trial and judges the place. */
export function run(trial: Trial): Outcome {
  const found = anchor(trial.text, trial.selector)
  const isAnchored = found.state === 'anchored'
  const isRight =
    trial.truth === null
      ? !isAnchored
      : found.state !== 'orphan' && overlap(found, trial.truth) >= (trial.trialClass === 'verbatim' ? 1 : 0.8)
  return { trial, found, isRight }
}

function trialOf(
  source: string,
  trialClass: TrialClass,
  name: string,
  edit: Edit,
  random: Random,
  foreign: readonly string[],
): Trial | null {
  const marked = markSome(source, random)
  const before = textOf(marked)
  if (before.truth === null) return null
  const selector = describe(before.text, before.truth)
  const after = textOf(edit(marked, random, foreign))
  if ((trialClass === 'deleted') !== (after.truth === null)) return null
  // Of a quote most of whose words are others now nobody can say whether it is still there.
  if (trialClass === 'edited' && after.kept < before.kept * 0.6) return null
  return { trialClass, edit: name, source, selector, ...after }
}

/** A quote of so few words as people mark: one word, a few, a sentence, up to three sentences. */
function markSome(source: string, random: Random): MarkedText {
  const words = wordsOf(source)
  const kind = random.below(4)
  if (kind < 2) {
    const count = kind === 0 ? 1 + random.below(3) : 4 + random.below(12)
    const first = random.below(Math.max(1, words.length - count))
    return { words, first, last: Math.min(words.length - 1, first + count - 1) }
  }
  const all = sentences(source)
  const from = random.below(all.length)
  const to = Math.min(all.length - 1, from + (kind === 2 ? 0 : random.below(3)))
  const numbers = words
    .filter(({ sentence }) => sentence >= from && sentence <= to)
    .map(({ number }) => number ?? 0)
  return { words, first: Math.min(...numbers), last: Math.max(...numbers) }
}
