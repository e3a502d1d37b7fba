import type { CategoryId } from '../../../shared/model/highlight.ts'
import type { PaperRow, ReadingState } from '../../../shared/model/paper.ts'
import { plainText } from '../../../shared/text/index.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { authorsInBrief } from './author-names.ts'
import { shortDay } from './day-names.ts'
import { isSearch, type ListSubject, type OrderedSubject } from './listed-order.ts'

type WordKind = 'id' | 'names' | 'others' | 'votes' | 'date'

/** What a row says besides title and abstract. */
export interface RowFacts {
  /** What is known of the paper, left to right. Names may be cut short where there is no room, the rest may not. */
  readonly words: readonly { readonly kind: WordKind; readonly text: string }[]
  /** The state, where it is not plain from the list that the row stands in. */
  readonly state: ReadingState | null
}

/** The facts of a row in this list. `today` is the day it is, `YYYY-MM-DD`. */
export function factsOfRow(row: PaperRow, subject: OrderedSubject, today: string): RowFacts {
  const { names, others } = authorsInBrief(row.authors, row.authorCount)
  const words: { kind: WordKind; text: string }[] = [
    { kind: 'id', text: row.arxivId ?? '' },
    { kind: 'names', text: names },
    { kind: 'others', text: names !== '' && others > 0 ? `+${others}` : '' },
    { kind: 'votes', text: row.votes === null ? '' : votesLabel(row.votes) },
    { kind: 'date', text: hasDayOfItsOwn(subject) ? shortDayOfRow(row, subject, today) : '' },
  ]
  return {
    words: words.filter(({ text }) => text !== ''),
    state: stateToShow(row.state, subject),
  }
}

/** A paper's state where it is worth a glyph: in a list of several states, and never for the inbox, where all begin. */
export function stateToShow(state: ReadingState, { source, query }: ListSubject): ReadingState | null {
  return state !== 'inbox' && (isSearch(query) || source.kind !== 'state') ? state : null
}

/** A paper's day in few letters: that which its list is sorted by, else the better known one; empty without any. */
export function shortDayOfRow(row: PaperRow, { ordering }: OrderedSubject, today: string): string {
  const day =
    ordering?.sort === 'published'
      ? row.publishedOn
      : ordering?.sort === 'listed'
        ? (row.listedOn ?? row.publishedOn)
        : (row.publishedOn ?? row.listedOn)
  return day === null ? '' : shortDay(day, today)
}

/** How many voted for a paper, as a figure; empty where that is not known. */
export function votesFigure({ votes }: PaperRow): string {
  return votes === null ? '' : plainNumber.format(votes)
}

/**
 * What a screen reader says of a row: the title in plain words, then what the glyphs tell. `nameOf` gives the
 * person's word for a category.
 */
export function spokenRow(row: PaperRow, nameOf: (category: CategoryId) => string): string {
  const others = row.authorCount - 1
  const first = row.authors[0]
  const by = first === undefined ? '' : others > 0 ? `${first} and ${others} more` : first
  const marks = row.categories.map(nameOf).join(', ')
  return [
    plainText(row.title),
    row.isRead ? '' : 'unread',
    row.isStarred ? 'starred' : '',
    row.state === 'inbox' ? '' : stateNames[row.state].toLowerCase(),
    by,
    row.votes === null ? '' : votesLabel(row.votes),
    marks === '' ? '' : `highlighted: ${marks}`,
    row.hasNote ? 'with a note' : '',
    row.tags.length === 0 ? '' : `tagged: ${row.tags.map(({ name }) => name).join(', ')}`,
    row.remark ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** What the states are called where a paper stands in one. */
export const stateNames: Record<ReadingState, string> = {
  inbox: 'Inbox',
  later: 'Later',
  reading: 'Reading',
  done: 'Done',
  archived: 'Archived',
  dismissed: 'Dismissed',
}

function votesLabel(votes: number): string {
  return votes === 1 ? '1 vote' : `${plainNumber.format(votes)} votes`
}

/** A date helps to tell old from new where no heading tells it, and the papers are not those of one capture. */
function hasDayOfItsOwn({ source, query, ordering }: OrderedSubject): boolean {
  if (ordering?.group === 'day') return false
  return isSearch(query) || source.kind !== 'snapshot' || ordering?.sort === 'published'
}
