import * as z from 'zod'
import { defaultSettings } from './default-settings.ts'
import { ExportChoice } from './export.ts'
import { CategoryId } from './highlight.ts'
import { PaperId } from './ids.ts'
import { ListOrder } from './list-order.ts'
import { settingLimits } from './setting-limits.ts'
import { PaperSource } from './source.ts'
import { TEMPLATE_LENGTH_LIMIT } from './template-limit.ts'

/** `contrast` is black on white, or white on black where the system is dark. */
export const Theme = z.enum(['system', 'light', 'sepia', 'dark', 'contrast'])
export type Theme = z.infer<typeof Theme>

/** The families that abstracts can be read in; all are part of the app. */
export const ReadingFont = z.enum(['source-serif', 'literata', 'inter', 'atkinson'])
export type ReadingFont = z.infer<typeof ReadingFont>

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

const between = ({ smallest, largest }: { smallest: number; largest: number }) =>
  z.number().min(smallest).max(largest)

/** A map by names that the schema does not know; what fills it is bounded. */
const namedValues = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string().max(80), value).refine((map) => Object.keys(map).length <= 1000, 'Too many entries')

/** Each setting by itself. */
const shape = {
  theme: Theme,
  readingFont: ReadingFont,
  readingSize: between(settingLimits.readingSize).int(),
  lineHeight: between(settingLimits.lineHeight),
  measure: between(settingLimits.measure).int(),
  isJustified: z.boolean(),
  isHyphenated: z.boolean(),
  paragraphSpacing: between(settingLimits.paragraphSpacing),
  listDensity: z.enum(['tight', 'usual', 'roomy']),
  listLayout: z.enum(['cards', 'compact', 'columns']),
  /** How each list is sorted and grouped, by the name of its kind (`listOrderKey`); others have their own order. */
  listOrders: namedValues(ListOrder),
  /** The zoom of each display, by what tells displays apart. */
  zooms: namedValues(between(settingLimits.zoom)),
  /** The keys a person gave to commands, by the command's id; an empty list takes its keys away. */
  keyBindings: namedValues(z.array(z.string().min(1).max(40)).max(8)),
  /** What makes a paper read: standing on screen for a while, or only the person's hand. */
  markReadBy: z.enum(['screen', 'hand']),
  secondsToRead: between(settingLimits.secondsToRead).int(),
  /** Whether the margin tells what sentences do (background, aim, method, result, claim). */
  showsRoles: z.boolean(),
  previewImports: PreviewWish,
  /** The category that `h` uses. */
  currentCategory: CategoryId,
  /** The template of compiled notes; null for the usual one. */
  compiledTemplate: z.string().max(TEMPLATE_LENGTH_LIMIT).nullable(),
  /** The template of Markdown files, null for the usual one; and whether quotes in them are callouts. */
  markdownTemplate: z.string().max(TEMPLATE_LENGTH_LIMIT).nullable(),
  markdownCallouts: z.boolean(),
  lastExport: ExportChoice,
  /** How many marks come back a day, after how many days for the first time, and those of which categories. */
  reviewPerDay: between(settingLimits.reviewPerDay).int(),
  reviewFirstInterval: between(settingLimits.reviewFirstInterval).int(),
  reviewCategories: z.array(CategoryId).max(8),
  /** The collections and headings of the sources pane that are folded, by id. */
  foldedSources: z.array(z.string().max(80)).max(1000),
  /** The order of the tags in the sources pane: the most used first, or by name. */
  tagOrder: z.enum(['used', 'name']),
  /** Widths of the panes, in CSS pixels. */
  sourcesWidth: z.number().int().min(160).max(420),
  listWidth: z.number().int().min(260).max(640),
  place: Place,
}

type Shape = typeof shape

/** What a person set, and where they were. Every key has a default, so an old library opens under newer code. */
export const Settings = z.object(
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [
      name,
      (schema as z.ZodType).default(defaultSettings[name as keyof Shape]),
    ]),
  ) as unknown as { [Name in keyof Shape]: z.ZodDefault<Shape[Name]> },
)
export type Settings = { [Name in keyof Shape]: z.output<Shape[Name]> }

/** Some settings, to be changed. It has no defaults: a setting that is not named stays as it is. */
export const SettingsChange = z.strictObject({ ...shape, place: Place.strict() }).partial()
export type SettingsChange = z.infer<typeof SettingsChange>
