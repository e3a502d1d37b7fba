import * as z from 'zod'
import { CategoryId } from '../model/highlight.ts'
import { Day, HighlightId } from '../model/ids.ts'
import { CompiledPaper, NotebookKey, NotebookOrder, NotebookRequest, NotebookRow } from '../model/notebook.ts'
import { NOTEBOOK_SELECTION_LIMIT } from '../model/notebook-limit.ts'
import { DueMarks, ReviewDecision } from '../model/review.ts'
import type { CallSpec } from './call-spec.ts'

const selection = z.array(NotebookKey).min(1).max(NOTEBOOK_SELECTION_LIMIT)

/** Calls about the notebook of all marks, compiled notes and the daily review. */
export const notebookCalls = {
  'notebook.order': { input: NotebookRequest, output: NotebookOrder },
  /** Rows for the keys asked, in their order; a key whose entry has gone is left out. */
  'notebook.rows': {
    input: z.strictObject({ keys: z.array(NotebookKey).max(200), text: z.string().max(1000) }),
    output: z.array(NotebookRow),
  },
  /** Marks as a compiled note takes them up, under their papers, in the order asked. */
  'notebook.compile': {
    input: z.strictObject({ keys: z.array(NotebookKey).max(NOTEBOOK_SELECTION_LIMIT) }),
    output: z.array(CompiledPaper),
  },
  /** Deletes highlights with the notes on them, and notes. One step to undo. */
  'notebook.delete': { input: z.strictObject({ keys: selection }), output: z.void() },
  /** Gives the highlights among these a category. One step to undo. */
  'notebook.recolour': {
    input: z.strictObject({ keys: selection, category: CategoryId }),
    output: z.void(),
  },

  /** The marks to look at again on a calendar day of the person's. */
  'review.due': { input: z.strictObject({ today: Day }), output: DueMarks },
  /** Keeps what a person said of a mark. A step to undo. */
  'review.decide': {
    input: z.strictObject({ id: HighlightId, decision: ReviewDecision, today: Day }),
    output: z.void(),
  },
} satisfies Record<string, CallSpec>
