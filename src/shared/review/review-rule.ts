import { dayAfter } from './day-after.ts'

/** What a person says of a mark that came back. */
export type ReviewDecision = 'keep' | 'less-often' | 'done'

/** When a mark was looked at again. Days are calendar days where the person was, `YYYY-MM-DD`. */
export interface ReviewState {
  /** 0 for a mark that never came back yet. */
  readonly intervalDays: number
  readonly reviewedOn: string
  readonly dueOn: string
  readonly isDone: boolean
}

/** Marks that come back at all come back within ten years. */
export const LONGEST_INTERVAL = 3650

const growth: Record<Exclude<ReviewDecision, 'done'>, number> = { keep: 2, 'less-often': 4 }

/**
 * How a mark goes on after a decision. Each time it is kept it waits twice as long as before, as a card does that goes up
 * by one box in Leitner's system (S. Leitner, So lernt man lernen, 1972); `less-often` goes up by two. The first time it
 * waits `firstInterval` days, and four times that, for `less-often`, since a mark that is new here has no interval yet.
 *
 * @param before null for a mark that never came back yet
 */
export function nextReview(
  before: ReviewState | null,
  decision: ReviewDecision,
  today: string,
  firstInterval: number,
): ReviewState {
  const held = before?.intervalDays ?? 0
  if (decision === 'done')
    return { intervalDays: Math.max(1, held), reviewedOn: today, dueOn: today, isDone: true }
  const waited = held > 0 ? held : firstInterval
  const intervalDays = Math.min(LONGEST_INTERVAL, Math.max(1, waited) * growth[decision])
  return { intervalDays, reviewedOn: today, dueOn: dayAfter(today, intervalDays), isDone: false }
}

/**
 * Whether a mark is to be shown on a day. One that was looked at on a day still to come was looked at under a clock that
 * went wrong, and what that set is worth nothing: it is due. A day ahead is none: who flies west lives a day twice.
 */
export function isDue({ dueOn, reviewedOn, isDone }: ReviewState, today: string): boolean {
  return !isDone && (dueOn <= today || reviewedOn > dayAfter(today, 1))
}
