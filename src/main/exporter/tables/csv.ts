import type { ExportOptions } from '../../../shared/model/export.ts'
import type { Exporter, ExportSource } from '../exporter.ts'
import { abstractColumn, type Column, type Mark, madeColumns, markColumns, paperColumns } from './columns.ts'
import { csvLine } from './csv-line.ts'

/** Without it, spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

export const csv: Exporter = {
  name: 'csv',
  title: 'CSV',
  about: 'A table for spreadsheets: a line for each paper, or for each highlight and note.',
  extension: 'csv',
  mediaType: 'text/csv',
  options: ['rows', 'withAbstracts', 'withMarks'],
  write: (source, options) =>
    options.rows === 'papers'
      ? table(source.papers(), columnsOfPapers(options))
      : table(marksOf(source), markColumns),
}

function columnsOfPapers({ withAbstracts, withMarks }: ExportOptions) {
  return [...paperColumns, ...(withMarks ? madeColumns : []), ...(withAbstracts ? [abstractColumn] : [])]
}

function* table<Thing>(things: Iterable<Thing>, columns: readonly Column<Thing>[]): Generator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(columns.map(([name]) => name))}`
  for (const thing of things) yield csvLine(columns.map(([, cell]) => cell(thing)))
}

/** The highlights of each paper after the note on it, then the notes on no paper. */
function* marksOf(source: ExportSource): Generator<Mark> {
  for (const paper of source.papers()) {
    if (paper.note !== null) yield { paper, highlight: null, note: paper.note }
    for (const highlight of paper.highlights) yield { paper, highlight, note: highlight.note }
  }
  for (const note of source.freeNotes()) yield { paper: null, highlight: null, note }
}
