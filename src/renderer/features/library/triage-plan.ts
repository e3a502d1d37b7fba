import type { PaperRow, ReadingState } from '../../../shared/model/paper.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { isSearch, type ListSubject } from './listed-order.ts'

/** What a key does to papers. Each is taken back by doing it again. */
export type Triage = keyof typeof stateOf | 'star' | 'read'

/** What is to change, and the sentence that says so; null where the change shows by itself. */
export interface TriagePlan {
  readonly change: Partial<Decided>
  readonly message: string | null
}

/** Papers as far as the plan needs to know them. */
type Decided = Pick<PaperRow, 'state' | 'isStarred' | 'isRead'>

/** What a key means for these papers: it is taken back when all of them have it already, else all get it. */
export function planTriage(triage: Triage, papers: readonly Decided[]): TriagePlan {
  const { length: count } = papers
  const many = count === 1 ? null : `${plainNumber.format(count)} papers`
  if (triage === 'star') {
    const isStarred = !papers.every((paper) => paper.isStarred)
    return {
      change: { isStarred },
      message: many && (isStarred ? `Starred ${many}.` : `Took the star off ${many}.`),
    }
  }
  if (triage === 'read') {
    const isRead = !papers.every((paper) => paper.isRead)
    return { change: { isRead }, message: many && `Marked ${many} as ${isRead ? 'read' : 'unread'}.` }
  }
  const state = papers.every((paper) => paper.state === stateOf[triage]) ? 'inbox' : stateOf[triage]
  return { change: { state }, message: stateMessage(state, many) }
}

/** Whether papers that change so go from the list. A search shows what it found, whatever becomes of it. */
export function leavesList({ source, query }: ListSubject, change: TriagePlan['change']): boolean {
  if (isSearch(query)) return false
  if (source.kind === 'starred') return change.isStarred === false
  return source.kind === 'state' && change.state !== undefined && change.state !== source.state
}

const stateOf = {
  archive: 'archived',
  later: 'later',
  reading: 'reading',
  done: 'done',
  dismiss: 'dismissed',
} as const

function stateMessage(state: ReadingState, many: string | null): string | null {
  switch (state) {
    case 'archived':
      return many === null ? 'Archived.' : `Archived ${many}.`
    case 'dismissed':
      return many === null ? 'Dismissed.' : `Dismissed ${many}.`
    case 'later':
      return many && `Moved ${many} to Later.`
    case 'reading':
      return many && `Moved ${many} to Reading.`
    case 'done':
      return many && `Moved ${many} to Done.`
    case 'inbox':
      return many === null ? 'Moved to the inbox.' : `Moved ${many} to the inbox.`
  }
}
