import { useTags } from '../tags/index.ts'
import { isKeptSearch, type ListSubject } from './listed-order.ts'

/** The search whose words are marked in the rows of a list: the one that is typed, or the one that is kept. */
export function wordsShown(subject: ListSubject): string {
  const { source, query } = subject
  if (source.kind !== 'search' || !isKeptSearch(subject)) return query
  return useTags.getState().searches.find(({ id }) => id === source.id)?.query ?? ''
}
