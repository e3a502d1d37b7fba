import type { CollectionId, SavedSearchId, TagId } from '../../../shared/model/ids.ts'
import type { PaperSource } from '../../../shared/model/source.ts'

/** An entry of the sources pane that a person made: a collection, a tag or a kept search. */
export type Entry =
  | { readonly kind: 'collection'; readonly id: CollectionId; readonly name: string }
  | { readonly kind: 'tag'; readonly id: TagId; readonly name: string }
  | { readonly kind: 'search'; readonly id: SavedSearchId; readonly name: string }

/** What the list shows when an entry is chosen. */
export function sourceOf({ kind, id }: Entry): PaperSource {
  return { kind, id } as PaperSource
}

/** What kind of thing an entry is, in a person's words. */
export const kindNames: Record<Entry['kind'], string> = {
  collection: 'collection',
  tag: 'tag',
  search: 'kept search',
}

/** The attribute by which the button of an entry is found again. */
export function entryKey({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}
