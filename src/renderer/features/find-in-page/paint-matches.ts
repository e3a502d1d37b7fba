import { type DrawnBlock, formulasOf, textRangesOf } from './drawn-blocks.ts'
import './find.css'
import type { PieceMatch } from './match-pieces.ts'

/** A match and the block that it stands in. */
export interface FoundMatch extends PieceMatch {
  readonly block: DrawnBlock
}

/** The names of `find.css`; they lie above everything that a person painted. */
const names = { match: 'find-match', current: 'find-current' } as const
const PRIORITY = { match: 20, current: 21 } as const

const paintedFormulas = new Set<HTMLElement>()

/** Paints all matches, and the current one so that it is told from the others, in place of what was painted before. */
export function paintMatches(matches: readonly FoundMatch[], current: number): void {
  clearMatches()
  paintAs('match', [...matches.slice(0, current), ...matches.slice(current + 1)])
  paintAs('current', matches.slice(current, current + 1))
}

/** Takes the painting away. */
export function clearMatches(): void {
  for (const name of Object.values(names)) CSS.highlights.delete(name)
  for (const formula of paintedFormulas) delete formula.dataset.found
  paintedFormulas.clear()
}

function paintAs(look: keyof typeof names, matches: readonly FoundMatch[]): void {
  const painted = new Highlight(...matches.flatMap((match) => textRangesOf(match.block, match)))
  painted.priority = PRIORITY[look]
  CSS.highlights.set(names[look], painted)
  for (const formula of matches.flatMap((match) => formulasOf(match.block, match))) {
    formula.dataset.found = look
    paintedFormulas.add(formula)
  }
}
