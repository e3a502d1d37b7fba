import type { Collection } from '../../../shared/model/collection.ts'
import type { CollectionId } from '../../../shared/model/ids.ts'

/** A collection with those that stand in it. `depth` is 0 at the top. */
export interface CollectionNode<One extends Collection = Collection> {
  readonly collection: One
  readonly depth: number
  readonly inside: readonly CollectionNode<One>[]
}

/**
 * The collections as they stand in each other, those of one in the order given. One whose own has gone stands at the
 * top, and so does one that would stand in itself.
 */
export function collectionTree<One extends Collection>(collections: readonly One[]): CollectionNode<One>[] {
  const known = new Set(collections.map(({ id }) => id))
  const placed = new Set<CollectionId>()
  const nodesIn = (parent: CollectionId | null, depth: number): CollectionNode<One>[] =>
    collections
      .filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent)
      .flatMap((collection) => {
        if (placed.has(collection.id)) return []
        placed.add(collection.id)
        return [{ collection, depth, inside: nodesIn(collection.id, depth + 1) }]
      })
  const top = nodesIn(null, 0)
  const circling = collections.filter(({ id }) => !placed.has(id))
  return [...top, ...circling.map((collection) => ({ collection, depth: 0, inside: [] }))]
}

/** The names that lead to each collection, "Reading group / Vision", by its id. */
export function collectionPaths(collections: readonly Collection[]): Map<CollectionId, string> {
  const paths = new Map<CollectionId, string>()
  const note = (nodes: readonly CollectionNode[], before: string): void => {
    for (const { collection, inside } of nodes) {
      const path = `${before}${collection.name}`
      paths.set(collection.id, path)
      note(inside, `${path} / `)
    }
  }
  note(collectionTree(collections), '')
  return paths
}
