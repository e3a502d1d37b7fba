import type { ReviewDecision } from '../../../shared/review/index.ts'

/** What came of a review, counted. */
export interface ReviewReceipt {
  readonly seen: number
  readonly kept: number
  readonly lessOften: number
  readonly done: number
}

/** Counts what was said; a mark that had gone meanwhile (null) was not seen. */
export function receiptOf(decisions: readonly (ReviewDecision | null)[]): ReviewReceipt {
  const count = (wanted: ReviewDecision) => decisions.filter((one) => one === wanted).length
  return {
    seen: decisions.filter((one) => one !== null).length,
    kept: count('keep'),
    lessOften: count('less-often'),
    done: count('done'),
  }
}
