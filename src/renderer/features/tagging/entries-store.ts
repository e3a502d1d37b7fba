import { create } from 'zustand'
import type { CollectionId, PaperId, TagId } from '../../../shared/model/ids.ts'
import { useSettings } from '../../state/settings-store.ts'
import type { Entry } from './entries.ts'

/** A name that is being typed: that of an entry, or of a new collection in `parent`. */
export type Naming =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'collection'; readonly parent: CollectionId | null; readonly papers: readonly PaperId[] }

/** What a person is doing with the entries that they made. */
interface Entries {
  naming: Naming | null
  /** The menu that is open: of which entry, and where, in CSS pixels of the viewport. */
  menu: { readonly entry: Entry; readonly place: DOMRect } | null
  /** Two tags of which one got the other's name, until the person says whether they are one. */
  merging: { readonly from: Entry & { kind: 'tag' }; readonly into: { id: TagId; name: string } } | null
  /** The search that waits for a name to be kept under; null while none does. */
  keeping: string | null
}

export const useEntries = create<Entries>(() => ({
  naming: null,
  menu: null,
  merging: null,
  keeping: null,
}))

/** More than that are not remembered as folded; the oldest is forgotten first. */
const FOLDED_KEPT = 500

/** Whether a collection is folded, or a heading of the sources pane. */
export function useIsFolded(id: string): boolean {
  return useSettings(({ settings }) => settings.foldedSources.includes(id))
}

export function toggleFolded(id: string): void {
  const { settings, set } = useSettings.getState()
  const others = settings.foldedSources.filter((one) => one !== id)
  const isFolded = others.length < settings.foldedSources.length
  set({ foldedSources: isFolded ? others : [...others, id].slice(-FOLDED_KEPT) })
}

/** Makes sure that what stands in a collection, or under a heading, is in sight. */
export function unfold(id: string): void {
  if (useSettings.getState().settings.foldedSources.includes(id)) toggleFolded(id)
}
