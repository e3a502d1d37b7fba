import type { JournalTableName } from './journal-tables.ts'
import { indexHighlight, indexNote, indexRemark } from './mark-index.ts'
import { settleMerge } from './merge-papers.ts'
import type { WritableLibrary } from './open-library.ts'
import { highlightOfPlacement, reanchorHighlight } from './revision-repository.ts'

/**
 * What follows from the rows of a table and is no step of its own: made anew after undo or redo has changed a row.
 * `key` is the row's own, as the journal names it.
 */
const settling: Partial<Record<JournalTableName, (library: WritableLibrary, key: string) => void>> = {
  highlight: (library, key) => {
    indexHighlight(library.database, key)
    reanchorHighlight(library, key)
  },
  placement: (library, key) => {
    const highlight = highlightOfPlacement(library.database, key)
    if (highlight !== undefined) reanchorHighlight(library, highlight)
  },
  note: ({ database }, key) => indexNote(database, key),
  reading: ({ database }, key) => indexRemark(database, key),
  duplicate: (library, key) => settleMerge(library, key),
}

/** Brings in step with a row what is computed from it. */
export function settleRow(library: WritableLibrary, table: JournalTableName, key: string): void {
  settling[table]?.(library, key)
}
