import type { MarkReport, MergeReport } from '../../shared/model/exchange.ts'
import { mergeLibrary } from './everything-merging.ts'
import type { ForeignMark } from './foreign-mark.ts'
import { planMarks, reportOf } from './mark-import-planning.ts'
import { importMarks, keepAsNotes } from './mark-import-writing.ts'
import { openReadable, type ReadableLibrary, type WritableLibrary } from './open-library.ts'
import { byPerson, changed, everything, type Written } from './written.ts'

/** What the reader answers about marks that other tools wrote. */
export const exchangeReads = {
  'exchange.assess': ({ database }: ReadableLibrary, input: { marks: readonly ForeignMark[] }): MarkReport =>
    reportOf(planMarks(database, input.marks)),
  /** The marks whose papers are not here. */
  'exchange.rest': ({ database }: ReadableLibrary, input: { marks: readonly ForeignMark[] }): ForeignMark[] =>
    planMarks(database, input.marks)
      .filter(({ outcome }) => outcome === 'no-paper')
      .map(({ mark }) => mark),
}

/** What the writer does about marks that other tools wrote and about whole libraries. */
export const exchangeWrites = {
  'exchange.importMarks': (
    library: WritableLibrary,
    input: { marks: readonly ForeignMark[] },
  ): Written<MarkReport> =>
    byPerson(library, () => ({
      value: importMarks(library, input.marks),
      changes: [changed('marks', null), changed('tags', null)],
    })),
  'exchange.keepAsNotes': (
    library: WritableLibrary,
    input: { marks: readonly ForeignMark[] },
  ): Written<number> =>
    byPerson(library, () => ({
      value: keepAsNotes(library, input.marks),
      changes: [changed('marks', null), changed('tags', null)],
    })),
  /**
   * `folder` is that of a library laid out beside this one, `origin` what it came in. In a transaction of its own, after a
   * backup.
   */
  'exchange.mergeLibrary': (
    library: WritableLibrary,
    input: { folder: string; origin: string },
  ): Written<MergeReport> => {
    const other = openReadable(input.folder)
    try {
      return { value: mergeLibrary(library, other, input.origin), changes: [everything] }
    } finally {
      other.close()
    }
  },
}
