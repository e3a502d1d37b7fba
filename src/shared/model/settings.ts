import * as z from 'zod'
import { CategoryId } from './highlight.ts'
import { PaperId } from './ids.ts'
import { PaperSource } from './source.ts'

export const Theme = z.enum(['system', 'light', 'sepia', 'dark'])
export type Theme = z.infer<typeof Theme>

/** Where the person was; scroll positions are CSS pixels. */
const Place = z.object({
  source: PaperSource,
  paperId: PaperId.nullable(),
  listScroll: z.number().min(0),
  readerScroll: z.number().min(0),
})

/**
 * When a person looks at what was read before it is written: whenever a text tells its papers by their look alone, when
 * that is doubtful, or never.
 */
export const PreviewWish = z.enum(['always', 'unsure', 'never'])
export type PreviewWish = z.infer<typeof PreviewWish>

/** Each setting by itself. */
const shape = {
  theme: Theme,
  /** Size of the abstract's type, in CSS pixels. */
  readingSize: z.number().int().min(14).max(32),
  previewImports: PreviewWish,
  /** The category that `h` uses. */
  currentCategory: CategoryId,
  /** Widths of the panes, in CSS pixels. */
  sourcesWidth: z.number().int().min(160).max(420),
  listWidth: z.number().int().min(260).max(640),
  place: Place,
}

/** What a person set, and where they were. Every key has a default, so an old library opens under newer code. */
export const Settings = z.object({
  theme: shape.theme.default('system'),
  readingSize: shape.readingSize.default(19),
  previewImports: shape.previewImports.default('unsure'),
  currentCategory: shape.currentCategory.default('general'),
  sourcesWidth: shape.sourcesWidth.default(216),
  listWidth: shape.listWidth.default(372),
  place: shape.place.default({
    source: { kind: 'state', state: 'inbox' },
    paperId: null,
    listScroll: 0,
    readerScroll: 0,
  }),
})
export type Settings = z.infer<typeof Settings>

/** Some settings, to be changed. It has no defaults: a setting that is not named stays as it is. */
export const SettingsChange = z.strictObject({ ...shape, place: Place.strict() }).partial()
export type SettingsChange = z.infer<typeof SettingsChange>
