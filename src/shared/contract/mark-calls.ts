import * as z from 'zod'
import { CATEGORY_NAME_LIMIT } from '../model/category-name-limit.ts'
import { Category, CategoryId, Highlight, Hue } from '../model/highlight.ts'
import { HighlightId, RevisionId } from '../model/ids.ts'
import type { CallSpec } from './call-spec.ts'

const offset = z.number().int().min(0).max(10_000_000)

/** Another extent, in the revision that was on screen. Changes of one `session` that follow each other are one step. */
const HighlightResize = z.strictObject({
  id: HighlightId,
  revisionId: RevisionId,
  start: offset,
  end: offset,
  session: z.string().min(1).max(64),
})
export type HighlightResize = z.infer<typeof HighlightResize>

/** `at` is a UTF-16 offset inside the highlight, in the revision that was on screen. */
const HighlightSplit = z.strictObject({ id: HighlightId, revisionId: RevisionId, at: offset })
export type HighlightSplit = z.infer<typeof HighlightSplit>

/** Two highlights of one text that overlap or touch; the one of `id` stays and takes the other in. */
const HighlightJoin = z.strictObject({ id: HighlightId, otherId: HighlightId })
export type HighlightJoin = z.infer<typeof HighlightJoin>

const chosenHue = Hue.nullable().optional()
/** What of a category is to be otherwise; a hue of null is the one that it came with. */
const CategoryChange = z.strictObject({
  id: CategoryId,
  name: z
    .string()
    .max(CATEGORY_NAME_LIMIT)
    .regex(/^[^\p{Cc}\u2028\u2029]*[^\p{C}\p{Z}][^\p{Cc}\u2028\u2029]*$/u)
    .optional(),
  hues: z
    .strictObject({ light: chosenHue, sepia: chosenHue, dark: chosenHue, contrast: chosenHue })
    .refine((hues) => Object.keys(hues).length > 0, 'No theme is named')
    .optional(),
})
export type CategoryChange = z.infer<typeof CategoryChange>

const CategoryMove = z.strictObject({ id: CategoryId, position: z.number().int().min(1).max(8) })
export type CategoryMove = z.infer<typeof CategoryMove>

/** Calls about changing highlights and their categories; each of them is a step to undo. */
export const markCalls = {
  'highlights.resize': { input: HighlightResize, output: Highlight },
  /** The two that come of it, in reading order; the first has the identity and the note. */
  'highlights.split': { input: HighlightSplit, output: z.tuple([Highlight, Highlight]) },
  'highlights.join': { input: HighlightJoin, output: Highlight },
  'categories.change': { input: CategoryChange, output: z.array(Category) },
  'categories.move': { input: CategoryMove, output: z.array(Category) },
  /** Makes a category, or (null) all of them and their order, what they came as. */
  'categories.reset': { input: z.strictObject({ id: CategoryId.nullable() }), output: z.array(Category) },
} satisfies Record<string, CallSpec>
