import * as z from 'zod'
import { PaperId } from './ids.ts'

/** What a short form stands for in some papers, as one of them prints it. */
export const Meaning = z.object({
  long: z.string(),
  /** At most `PAPERS_COUNTED`. */
  paperCount: z.number().int(),
  /** One of the papers that define it so. */
  paperId: PaperId,
})
export type Meaning = z.infer<typeof Meaning>

/** A short form with all that it stands for in the library, most papers first. */
export const GlossaryEntry = z.object({ short: z.string(), meanings: z.array(Meaning) })
export type GlossaryEntry = z.infer<typeof GlossaryEntry>

/** A part of the glossary, by the alphabet. */
export const GlossaryPage = z.object({
  entries: z.array(GlossaryEntry),
  /** How many short forms the filter keeps, those among them that no paper shows any more. */
  total: z.number().int(),
  /** How many texts of papers the glossary still has to look through. */
  unreadCount: z.number().int(),
})
export type GlossaryPage = z.infer<typeof GlossaryPage>

/** What a short form stands for wherever the library's papers define it, and one that does. */
export const OnlyMeaning = z.object({ short: z.string(), long: z.string(), paperId: PaperId })
export type OnlyMeaning = z.infer<typeof OnlyMeaning>
