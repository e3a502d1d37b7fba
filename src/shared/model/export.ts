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
  withMarks: z.boolean(),
  withAbstracts: z.boolean(),
  /** What each line of a table is. */
  rows: z.enum(['papers', 'marks']),
  /** Whether the bytes of every capture go with everything else. */
  withCaptures: z.boolean(),
})
export type ExportOptions = z.infer<typeof ExportOptions>

export type ExportOptionName = keyof ExportOptions

/** A form as a person is offered it. */
export const ExportFormatText = z.object({
  name: ExportFormatName,
  title: z.string(),
  about: z.string(),
  extension: z.string(),
  options: z.array(ExportOptions.keyof()),
})
export type ExportFormatText = z.infer<typeof ExportFormatText>

/** What was exported last, so that the next export begins with it. A PDF is laid out by the window. */
export const ExportChoice = z.strictObject({
  format: z.enum([...ExportFormatName.options, 'pdf']),
  options: ExportOptions,
})
export type ExportChoice = z.infer<typeof ExportChoice>
