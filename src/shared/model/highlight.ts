import * as z from 'zod'
import { hueNames } from './hues.ts'
import { HighlightId, Moment, PaperId, RevisionId } from './ids.ts'
import { Note } from './note.ts'

/** The two texts of a paper that can be highlighted. */
export const Field = z.enum(['title', 'abstract'])
export type Field = z.infer<typeof Field>

/** The fixed keys of the categories. A person may rename one; the key, and with it every highlight, stays. */
export const CategoryId = z.enum([
  'general',
  'method',
  'result',
  'doubt',
  'definition',
  'to-do',
  'quote',
  'aside',
])
export type CategoryId = z.infer<typeof CategoryId>

/** Names of the hues that mark things; each theme gives them its own values. */
export const Hue = z.enum(hueNames)
export type Hue = z.infer<typeof Hue>

/** The themes that a category has a hue for; the two of most contrast are one. */
export const HuedTheme = z.enum(['light', 'sepia', 'dark', 'contrast'])
export type HuedTheme = z.infer<typeof HuedTheme>

/**
 * What a highlight means. `position` 1 to 8 is its place in the person's order and its key on the keyboard. `hues` holds
 * the hue of each theme; `hue` is that of the light one, for what is drawn on paper or knows no theme.
 */
export const Category = z.object({
  id: CategoryId,
  position: z.number().int().min(1).max(8),
  name: z.string(),
  hue: Hue,
  hues: z.object({ light: Hue, sepia: Hue, dark: Hue, contrast: Hue }),
})
export type Category = z.infer<typeof Category>

/** How sure we are that a highlight stands on its words in the revision that is shown. */
export const AnchorState = z.enum(['anchored', 'check', 'orphan'])
export type AnchorState = z.infer<typeof AnchorState>

/**
 * A highlight as the reader draws it. `start` and `end` are UTF-16 offsets into the source text of the field's
 * current revision (where it is anchored now); `quote` is the source text it was made on.
 */
export const Highlight = z.object({
  id: HighlightId,
  paperId: PaperId,
  field: Field,
  revisionId: RevisionId,
  category: CategoryId,
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  quote: z.string(),
  anchor: AnchorState,
  createdAt: Moment,
  note: Note.nullable(),
})
export type Highlight = z.infer<typeof Highlight>
