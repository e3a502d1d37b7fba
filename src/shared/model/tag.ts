import * as z from 'zod'
import { Hue } from './highlight.ts'
import { HighlightId, TagId } from './ids.ts'
import { TAG_NAME_LIMIT } from './tag-limits.ts'

/** A name on one line, of more than white space; it is kept without white space around it. */
export function nameOnOneLine(limit: number) {
  return z
    .string()
    .min(1)
    .max(limit)
    .regex(/^[^\p{Cc}\u2028\u2029]*[^\p{Cc}\p{Z}][^\p{Cc}\u2028\u2029]*$/u)
}

export const TagName = nameOnOneLine(TAG_NAME_LIMIT)

/** A word that a person puts on papers and highlights. `hue` is null for one without a colour. */
export const Tag = z.object({ id: TagId, name: z.string(), hue: Hue.nullable() })
export type Tag = z.infer<typeof Tag>

/** A tag with how many papers carry it: themselves, by a highlight of theirs, or by a note on them. */
export const ListedTag = Tag.extend({ paperCount: z.number().int() })
export type ListedTag = z.infer<typeof ListedTag>

/** A tag of a highlight of a paper. */
export const HighlightTag = z.object({ highlightId: HighlightId, tag: Tag })
export type HighlightTag = z.infer<typeof HighlightTag>
