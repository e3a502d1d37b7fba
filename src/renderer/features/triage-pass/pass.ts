import type { PaperId } from '../../../shared/model/ids.ts'
import type { ReadingState } from '../../../shared/model/paper.ts'
import { plainNumber } from '../../ui/plain-number.ts'

/** What a person decides on a paper of a pass. */
export type Decision = 'keep' | 'later' | 'dismiss'

/** What a pass lasts for: so many papers, or so many minutes. */
export interface PassLimit {
  readonly unit: 'papers' | 'minutes'
  readonly count: number
}

/** A paper of a pass; `state` is the one it had before. `title` is source text. */
export interface PassPaper {
  readonly id: PaperId
  readonly title: string
  readonly state: ReadingState
}

/** A pass over the papers of a list, one after the other. Times are milliseconds of one clock. */
export interface Pass {
  /** Names the step to undo that the whole pass is. */
  readonly id: string
  readonly limit: PassLimit
  /** How many papers there are to decide on at most. */
  readonly total: number
  /** The papers as far as they were fetched, and the one that follows the pass. */
  readonly papers: readonly PassPaper[]
  /** One for each paper that was decided on, in their order: the next paper is the one on screen. */
  readonly decisions: readonly Decision[]
  readonly startedAt: number
}

/** What came of a pass. */
export interface Receipt {
  readonly kept: readonly PassPaper[]
  readonly later: readonly PassPaper[]
  readonly dismissed: readonly PassPaper[]
  readonly seconds: number
}

/** The state that a decision puts a paper in. */
export const stateOfDecision: Readonly<Record<Decision, ReadingState>> = {
  keep: 'reading',
  later: 'later',
  dismiss: 'dismissed',
}

/** The paper to decide on; null while it is being fetched, and when all are decided on. */
export function paperOnScreen({ papers, decisions, total }: Pass): PassPaper | null {
  return decisions.length < total ? (papers[decisions.length] ?? null) : null
}

/** The pass after a decision on the paper on screen. */
export function withDecision(pass: Pass, decision: Decision): Pass {
  return { ...pass, decisions: [...pass.decisions, decision] }
}

/** The pass with its last decision taken back. */
export function withoutLastDecision(pass: Pass): Pass {
  return { ...pass, decisions: pass.decisions.slice(0, -1) }
}

/** Whether no paper is to be decided on any more: all are, or the time was up before the last decision. */
export function isOver(pass: Pass, now: number): boolean {
  return pass.decisions.length >= pass.total || (pass.decisions.length > 0 && isTimeUp(pass, now))
}

/** How far the pass is, for a person: "3 of 20", or the time that is left. */
export function progressLabel(pass: Pass, now: number): string {
  const { limit, decisions, total } = pass
  if (limit.unit === 'papers')
    return `${plainNumber.format(decisions.length + 1)} of ${plainNumber.format(total)}`
  if (isTimeUp(pass, now)) return 'Time is up: the last paper'
  const seconds = Math.ceil((endOf(pass) - now) / 1000)
  return seconds <= 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`
}

/** How far the pass is, from 0 to 1. */
export function progressOf(pass: Pass, now: number): number {
  const { limit, decisions, total, startedAt } = pass
  const part = limit.unit === 'papers' ? decisions.length / total : (now - startedAt) / (limit.count * 60_000)
  return Math.min(1, Math.max(0, part))
}

/** What came of a pass that ends now; papers whose decision could not be kept are left out. */
export function receiptOf(pass: Pass, now: number, failed: ReadonlySet<PaperId>): Receipt {
  const decidedAs = (wanted: Decision) =>
    pass.papers.filter(({ id }, index) => pass.decisions[index] === wanted && !failed.has(id))
  return {
    kept: decidedAs('keep'),
    later: decidedAs('later'),
    dismissed: decidedAs('dismiss'),
    seconds: Math.max(0, now - pass.startedAt) / 1000,
  }
}

/** How many papers a receipt is about. */
export function countOf({ kept, later, dismissed }: Receipt): number {
  return kept.length + later.length + dismissed.length
}

/** How fast a pass was, for a person: "3.4 papers a minute"; null where it was too short to tell. */
export function paceLabel(receipt: Receipt): string | null {
  const count = countOf(receipt)
  if (count < 2 || receipt.seconds < 1) return null
  const pace = (count / receipt.seconds) * 60
  return `${pace < 10 ? pace.toFixed(1) : plainNumber.format(Math.round(pace))} papers a minute`
}

function isTimeUp(pass: Pass, now: number): boolean {
  return pass.limit.unit === 'minutes' && now >= endOf(pass)
}

function endOf({ startedAt, limit }: Pass): number {
  return startedAt + limit.count * 60_000
}
