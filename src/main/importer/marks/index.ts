import { cslNotes } from './csl-notes.ts'
import { hypothesisCsv } from './hypothesis-csv.ts'
import { hypothesisJson } from './hypothesis-json.ts'
import type { MarkForm } from './mark-form.ts'
import { readwiseCsv } from './readwise-csv.ts'
import { webAnnotations } from './web-annotation.ts'
import { zoteroMarkdown } from './zotero-markdown.ts'

/** Every form of marks that is read, in the order in which they are asked. */
export const markForms: readonly MarkForm[] = [
  webAnnotations,
  hypothesisJson,
  hypothesisCsv,
  readwiseCsv,
  zoteroMarkdown,
  cslNotes,
]
