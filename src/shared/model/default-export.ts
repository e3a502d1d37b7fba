import type { ExportOptions } from './export.ts'

/** What is written where a person has chosen nothing. Apart from the schema, so that the window can begin without it. */
export const defaultExportOptions: ExportOptions = {
  withMarks: true,
  withAbstracts: true,
  rows: 'papers',
  withCaptures: true,
}
