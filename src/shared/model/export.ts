import * as z from 'zod'

/** The forms that papers and marks are written in. */
export const ExportFormatName = z.enum([
  'markdown',
  'html',
  'text',
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'csv',
  'web-annotation',
  'json',
  'opml',
])
export type ExportFormatName = z.infer<typeof ExportFormatName>

/** What a person chose of a form; each form looks at those that it names. */
export const ExportOptions = z.strictObject({
  /** Whether highlights and notes are written with the papers. */
  withMarks: z.boolean().default(true),
  withAbstracts: z.boolean().default(true),
  /** What each line of a table is. */
  rows: z.enum(['papers', 'marks']).default('papers'),
})
export type ExportOptions = z.infer<typeof ExportOptions>
export type ExportOptionName = keyof ExportOptions
