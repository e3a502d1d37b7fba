import type { CollectionId } from '../../../shared/model/ids.ts'
import { draggedPapers, holdsPapers } from '../library/index.ts'
import { putIntoCollection, putTag, useTags } from '../tags/index.ts'
import type { Entry } from './entries.ts'
import { moveCollection } from './entry-actions.ts'

/** What a drag of a collection carries; other windows and programs are told nothing more. */
const COLLECTION_TYPE = 'application/x-offprint-collection'

/** The collection that is being dragged: what a drag carries is told only when it is dropped. */
let dragged: CollectionId | null = null

export function beginCollectionDrag(dataTransfer: DataTransfer, id: CollectionId): void {
  dragged = id
  dataTransfer.effectAllowed = 'move'
  dataTransfer.setData(COLLECTION_TYPE, id)
}

export function endCollectionDrag(): void {
  dragged = null
}

/** Whether what is dragged can be dropped on an entry, or (null) among the collections at the top. */
export function acceptsDrag(dataTransfer: DataTransfer, entry: Entry | null): boolean {
  if (dragged !== null && dataTransfer.types.includes(COLLECTION_TYPE))
    return entry === null || (entry.kind === 'collection' && !isInside(entry.id, dragged))
  return entry !== null && entry.kind !== 'search' && holdsPapers(dataTransfer)
}

/** Puts what was dropped where it was dropped. */
export function dropOn(dataTransfer: DataTransfer, entry: Entry | null): void {
  if (dragged !== null && dataTransfer.types.includes(COLLECTION_TYPE)) {
    void moveCollection(dragged, entry?.kind === 'collection' ? entry.id : null)
    dragged = null
    return
  }
  const papers = draggedPapers(dataTransfer)
  if (entry === null || papers.length === 0) return
  if (entry.kind === 'tag') void putTag(entry.name, { kind: 'paper', ids: papers }, true)
  if (entry.kind === 'collection') void putIntoCollection(entry, papers, true)
}

/** Whether a collection is another one, or stands in it. */
function isInside(id: CollectionId, other: CollectionId): boolean {
  const { collections } = useTags.getState()
  const parents = new Map(collections.map((one) => [one.id, one.parent]))
  for (let at: CollectionId | null = id, steps = 0; at !== null && steps <= parents.size; steps += 1) {
    if (at === other) return true
    at = parents.get(at) ?? null
  }
  return false
}
