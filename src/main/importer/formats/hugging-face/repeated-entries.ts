import type { ParsedCapture, ParsedEntry, Part } from '../format.ts'

/**
 * A capture in which an entry that stands twice in a row, the same in all that is read of it, is given once. The parts
 * of the second are skipped, with the reason.
 */
export function withoutRepeats(capture: ParsedCapture): ParsedCapture {
  const repeats: ParsedEntry[] = []
  const entries = capture.entries.filter((entry, index) => {
    const before = capture.entries[index - 1]
    const isRepeat = before !== undefined && sayingOf(before) === sayingOf(entry)
    if (isRepeat) repeats.push(entry)
    return !isRepeat
  })
  const repeated = new Set(repeats.map(({ line }) => line))
  return {
    ...capture,
    entries,
    parts: skipIn(capture.parts, repeats),
    problems: capture.problems.filter(({ line }) => !repeated.has(line)),
  }
}

const REASON = 'The same entry stands right above.'

function sayingOf(entry: ParsedEntry): string {
  return JSON.stringify({ ...entry, span: null, line: null })
}

/** Both lists are in order. */
function skipIn(parts: readonly Part[], repeats: readonly ParsedEntry[]): Part[] {
  let next = 0
  return parts.map((part) => {
    while ((repeats[next]?.span.end ?? Number.POSITIVE_INFINITY) <= part.start) next += 1
    const isInside = part.start >= (repeats[next]?.span.start ?? Number.POSITIVE_INFINITY)
    return isInside ? { ...part, kind: 'skipped', reason: REASON } : part
  })
}
