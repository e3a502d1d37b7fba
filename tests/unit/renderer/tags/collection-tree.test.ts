import { expect, test } from 'vitest'
import {
  type CollectionNode,
  collectionPaths,
  collectionTree,
} from '../../../../src/renderer/features/tags/collection-tree.ts'
import type { Collection } from '../../../../src/shared/model/collection.ts'

const collection = (name: string, parent: string | null = null): Collection =>
  ({ id: name, name, parent }) as never

/** The names, each as often indented as it stands in others. */
const drawn = (nodes: readonly CollectionNode[]): string[] =>
  nodes.flatMap(({ collection: { name }, depth, inside }) => [
    `${'  '.repeat(depth)}${name}`,
    ...drawn(inside),
  ])

test('collections stand in each other in their order', () => {
  const all = [
    collection('b'),
    collection('a'),
    collection('b2', 'b'),
    collection('b1', 'b'),
    collection('x', 'b1'),
  ]
  expect(drawn(collectionTree(all))).toEqual(['b', '  b2', '  b1', '    x', 'a'])
  expect(collectionPaths(all).get('x' as never)).toBe('b / b1 / x')
})

test('one whose own has gone stands at the top, and none is lost in a circle', () => {
  const all = [collection('a', 'gone'), collection('b', 'c'), collection('c', 'b'), collection('d', 'd')]
  expect(drawn(collectionTree(all)).sort()).toEqual(['a', 'b', 'c', 'd'])
})
