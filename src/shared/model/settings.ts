import * as z from 'zod'
import { CategoryId } from './highlight.ts'
import { PaperId } from './ids.ts'
import { PaperSource } from './source.ts'

export const Theme = z.enum(['system', 'light', 'sepia', 'dark'])
export type Theme = z.infer<typeof Theme>

/** What a person set, and where they were. Every key has a default, so an old library opens under newer code. */
export const Settings = z.object({
  theme: Theme.default('system'),
  /** Size of the abstract's type, in CSS pixels. */
  readingSize: z.number().int().min(14).max(32).default(19),
  /** The category that `h` uses. */
  currentCategory: CategoryId.default('general'),
  sourcesWidth: z.number().int().min(160).max(420).default(216),
  listWidth: z.number().int().min(260).max(640).default(372),
  isWelcomeDismissed: z.boolean().default(false),
  place: z
    .object({
      source: PaperSource,
      paperId: PaperId.nullable(),
      listScroll: z.number().min(0),
      readerScroll: z.number().min(0),
    })
    .default({ source: { kind: 'state', state: 'inbox' }, paperId: null, listScroll: 0, readerScroll: 0 }),
})
export type Settings = z.infer<typeof Settings>
