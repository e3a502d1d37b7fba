import {
  type AcronymDefinition,
  acronymUses,
  definedAcronyms,
  singularOf,
} from '../../../shared/text/acronyms.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'

/** A short form in an abstract with what it stands for. */
export interface ExpandedUse {
  readonly short: string
  readonly long: string
  /** UTF-16 offsets of the source. */
  readonly range: SourceRange
  /** True where another paper of the library says what it stands for, and this one does not. */
  readonly isFromElsewhere: boolean
}

/** The short forms of an abstract: those it defines, and those it uses as if they were known (in the singular). */
export interface ShortForms {
  readonly defined: readonly AcronymDefinition[]
  readonly unknown: readonly string[]
}

export function shortFormsOf(abstract: string): ShortForms {
  const defined = definedAcronyms(abstract)
  const known = new Set(defined.map(({ short }) => singularOf(short)))
  const used = acronymUses(abstract).map(({ short }) => singularOf(short))
  return { defined, unknown: [...new Set(used)].filter((short) => !known.has(short)) }
}

/**
 * Every place where a short form stands that can be expanded: after its definition in the abstract, and anywhere where
 * only `meanings` (by the singular) knows it.
 */
export function expandedUses(
  abstract: string,
  { defined }: ShortForms,
  meanings: ReadonlyMap<string, string>,
): ExpandedUse[] {
  const definitions = new Map(defined.map((one) => [singularOf(one.short), one]))
  return acronymUses(abstract).flatMap(({ short, range }): ExpandedUse[] => {
    const key = singularOf(short)
    const definition = definitions.get(key)
    if (definition) {
      const { long, shortRange, longRange } = definition
      const isLater = range.start >= Math.max(shortRange.end, longRange.end)
      return isLater ? [{ short, long, range, isFromElsewhere: false }] : []
    }
    const long = meanings.get(key)
    return long === undefined ? [] : [{ short, long, range, isFromElsewhere: true }]
  })
}
