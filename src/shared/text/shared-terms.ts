import { FORMULA_SIGN, mapText, sourceRangeIn } from './mapped-text.ts'
import type { SourceRange } from './segments.ts'
import { tokenize } from './tokenize.ts'
import { wordStem } from './word-stem.ts'

/**
 * Returns for each source text the content words in it that at least one of the other texts has too, as UTF-16 ranges
 * of the source in order. Words are the same that differ in case, diacritics or inflection only. Words without content
 * of their own (`the`, `which`), single letters, numbers, links and formulas are no terms.
 */
export function sharedTerms(sources: readonly string[]): SourceRange[][] {
  const texts = sources.map(termsOf)
  const counts = new Map<string, number>()
  for (const terms of texts) {
    for (const name of new Set(terms.map((term) => term.name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return texts.map((terms) =>
    terms.filter(({ name }) => (counts.get(name) ?? 0) > 1).map(({ start, end }) => ({ start, end })),
  )
}

interface Term extends SourceRange {
  /** What it is compared by. */
  readonly name: string
}

function termsOf(source: string): Term[] {
  // The address of a link stands for no word of the text.
  const words = mapText(tokenize(source), ({ kind, href, atomic, text }) =>
    kind === 'math' || href !== null ? FORMULA_SIGN.repeat(atomic ? 1 : text.length) : text,
  )
  return [...words.text.matchAll(/\p{L}[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) => {
    const folded = match[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    if (STOP_WORDS.has(folded)) return []
    return { ...sourceRangeIn(words, match.index, match.index + match[0].length), name: wordStem(folded) }
  })
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'about above across after again against all almost alone along already also although always am among amongst an and ' +
    'any are aren around as at be became because become been before being below between beyond both but by can ' +
    'cannot could couldn did didn do does doesn doing don done down due during each either else even ever every ' +
    'few first for from further had has hasn have having he hence her here him his how however if in indeed into ' +
    'is isn it its itself just least less let like ll many may me might more moreover most much must my neither no ' +
    'none nor not now of off often on once one only onto or other others our out over own per rather re same she ' +
    'should since so some still such than that the their them then thereby therefore these they this those though ' +
    'through thus to together too toward towards two under until up upon us ve very via was we well were what when ' +
    'where whereas whether which while who whom whose why will with within without would yet you your'
  ).split(' '),
)
