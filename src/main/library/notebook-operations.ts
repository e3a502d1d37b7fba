import type { CategoryId } from '../../shared/model/highlight.ts'
import type { HighlightId } from '../../shared/model/ids.ts'
import type {
  CompiledPaper,
  NotebookKey,
  NotebookOrder,
  NotebookRequest,
  NotebookRow,
} from '../../shared/model/notebook.ts'
import type { DueMarks } from '../../shared/model/review.ts'
import type { ReviewDecision } from '../../shared/review/index.ts'
import { compileMarks } from './compiled-marks.ts'
import { deleteEntries, recolourEntries } from './notebook-changes.ts'
import { orderNotebook } from './notebook-repository.ts'
import { readNotebookRows } from './notebook-rows.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import { decideReview, readDueMarks } from './review-repository.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about the notebook and the review. */
export const notebookReads = {
  'notebook.order': ({ database }: ReadableLibrary, input: NotebookRequest): NotebookOrder =>
    orderNotebook(database, input),
  'notebook.rows': (
    { database }: ReadableLibrary,
    input: { keys: NotebookKey[]; text: string },
  ): NotebookRow[] => readNotebookRows(database, input.keys, input.text),
  'notebook.compile': ({ database }: ReadableLibrary, input: { keys: NotebookKey[] }): CompiledPaper[] =>
    compileMarks(database, input.keys),
  'review.due': ({ database }: ReadableLibrary, { today }: { today: string }): DueMarks =>
    readDueMarks(database, today),
}

/** What the writer does about the notebook and the review; each in one transaction. */
export const notebookWrites = {
  'notebook.delete': (library: WritableLibrary, { keys }: { keys: NotebookKey[] }): Written<void> =>
    byPerson(library, () => ({
      value: undefined,
      changes: [changed('marks', deleteEntries(library, keys))],
    })),
  'notebook.recolour': (
    library: WritableLibrary,
    { keys, category }: { keys: NotebookKey[]; category: CategoryId },
  ): Written<void> =>
    byPerson(library, () => ({
      value: undefined,
      changes: [changed('marks', recolourEntries(library, keys, category))],
    })),
  /** No paper looks otherwise after it; what is due does. */
  'review.decide': (
    library: WritableLibrary,
    input: { id: HighlightId; decision: ReviewDecision; today: string },
  ): Written<void> =>
    byPerson(library, () => ({ value: decideReview(library, input), changes: [changed('marks', [])] })),
}
