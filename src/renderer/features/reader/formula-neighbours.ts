import type { Segment } from '../../../shared/text/segments.ts'
import type { LeafPart, Part } from './paragraphs.ts'

/*
 * A line may be broken before and after what is drawn as a box, so that a comma could stand alone at the beginning of the
 * next one. What stands directly beside a formula without a blank is therefore drawn as one with it.
 */

/** Longer formulas may have to be broken themselves; in drawn characters. */
const LONGEST_HELD = 24
const opening = /[^\s\p{L}\p{N}]{1,4}$/u
const closing = /^(?:[^\s\p{L}\p{N}]{1,4}|[\p{L}\p{N}]{1,6}(?![\p{L}\p{N}]))/u

/** Where the text beside formulas is to be cut so that its signs are pieces of their own: UTF-16 offsets of the source. */
export function cutsBesideFormulas(segments: readonly Segment[]): number[] {
  return segments.flatMap((segment, index) => {
    if (!isHeld(segment)) return []
    const [before, after] = [segments[index - 1], segments[index + 1]]
    return [
      ...(before && isPlain(before) ? [before.end - lengthOf(opening, before.text)] : []),
      ...(after && isPlain(after) ? [after.start + lengthOf(closing, after.text)] : []),
    ]
  })
}

/** Puts the parts of a run into groups that no line break may part; most hold one part. */
export function groupParts(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  let end = 0
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    if (part?.kind !== 'leaf' || !isHeld(part.leaf)) continue
    const first = neighbour(parts, index, -1, opening)
    const last = neighbour(parts, index, 1, closing)
    if (first >= end) {
      for (let single = end; single < first; single++) groups.push(parts.slice(single, single + 1))
      groups.push(parts.slice(first, last + 1))
    } else {
      groups.at(-1)?.push(...parts.slice(end, last + 1))
    }
    end = last + 1
  }
  for (let single = end; single < parts.length; single++) groups.push(parts.slice(single, single + 1))
  return groups
}

/** The place of the part beside a formula that belongs to it, else that of the formula. Hidden texts take no room. */
function neighbour(parts: readonly Part[], index: number, step: 1 | -1, sign: RegExp): number {
  let beside = index + step
  while (parts[beside]?.kind === 'hidden') beside += step
  const [own, other] = [leafAt(parts, index), leafAt(parts, beside)]
  if (own === null || other === null || other.kind === 'math') return index
  const isTouching = step === 1 ? other.start === own.end : other.end === own.start
  return isTouching && lengthOf(sign, other.text) === other.text.length ? beside : index
}

function leafAt(parts: readonly Part[], index: number): LeafPart | null {
  const part = parts[index]
  return part?.kind === 'leaf' ? part.leaf : null
}

function isHeld(segment: Segment): boolean {
  return segment.kind === 'math' && !segment.display && segment.text.length <= LONGEST_HELD
}

function isPlain(segment: Segment): segment is LeafPart {
  return segment.kind === 'text' && !segment.atomic
}

function lengthOf(sign: RegExp, text: string): number {
  return sign.exec(text)?.[0].length ?? 0
}
