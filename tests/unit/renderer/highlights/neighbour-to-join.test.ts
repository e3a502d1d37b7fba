import { expect, test } from 'vitest'
import { neighbourToJoin } from '../../../../src/renderer/features/highlights/neighbour-to-join.ts'
import type { Highlight } from '../../../../src/shared/model/highlight.ts'

const TEXT = 'one two three four'
const mark = (id: string, start: number, end: number, rest: Partial<Highlight> = {}) =>
  ({ id, start, end, field: 'abstract', category: 'general', anchor: 'anchored', ...rest }) as Highlight

test.each([
  ['the next that touches but for blanks', [mark('b', 4, 7)], 'b'],
  ['the next that overlaps, however far it reaches', [mark('b', 2, 18)], 'b'],
  ['the next rather than the one before', [mark('b', 4, 7), mark('z', 0, 2)], 'b'],
  [
    'one of its own category rather than the next',
    [mark('b', 2, 3, { category: 'doubt' }), mark('c', 4, 7)],
    'c',
  ],
  ['the one before where none follows', [mark('z', 0, 2), mark('far', 8, 13)], 'z'],
  ['none that has words between', [mark('far', 8, 13)], null],
  ['none of the other text', [mark('b', 4, 7, { field: 'title' })], null],
  ['none that has lost its words', [mark('b', 4, 7, { anchor: 'orphan' })], null],
])('a highlight is joined with %s', (_what, others, id) => {
  const open = mark('a', 1, 3)
  expect(neighbourToJoin([open, ...others], open, TEXT)?.id ?? null).toBe(id)
})
