import type { ListedOrder } from '../../../../src/renderer/features/library/listed-order.ts'
import type { PaperId, PaperKey } from '../../../../src/shared/model/ids.ts'
import type { PaperRow } from '../../../../src/shared/model/paper.ts'

/** A paper's key in this one library. */
export function key(number: number): PaperKey {
  return number as PaperKey
}

/** A row of the list, of which nothing is known but its title, unless the test says more. */
export function row(number: number, more: Partial<PaperRow> = {}): PaperRow {
  return {
    key: key(number),
    id: `paper-${number}` as PaperId,
    title: `Paper ${number}`,
    opening: '',
    authors: [],
    authorCount: more.authors?.length ?? 0,
    arxivId: null,
    listedOn: null,
    publishedOn: null,
    votes: null,
    state: 'inbox',
    isRead: true,
    isStarred: false,
    categories: [],
    hasNote: false,
    tags: [],
    remark: null,
    titleMatches: [],
    snippet: null,
    ...more,
  }
}

/** The inbox with these papers; each day begins with the paper at its place. */
export function inbox(keys: number[], days: Record<string, number> = {}): ListedOrder {
  return {
    source: { kind: 'state', state: 'inbox' },
    query: '',
    keys: Int32Array.from(keys),
    ordering: { sort: 'listed', isReversed: false, group: 'day' },
    groups: Object.entries(days).map(([day, start]) => ({ kind: 'day', day, start })),
    unreadCount: 0,
  }
}
