import { describe, expect, it } from 'vitest'
import {
  isSettled,
  type PendingChange,
  withPending,
} from '../../../../src/renderer/features/highlights/pending.ts'
import type { Highlight } from '../../../../src/shared/model/highlight.ts'
import type { PaperDetails } from '../../../../src/shared/model/paper.ts'

const highlight = (id: string): Highlight =>
  ({ id, paperId: 'paper', field: 'abstract', category: 'general', start: 0, end: 4 }) as Highlight
const paper = (...highlights: Highlight[]): PaperDetails =>
  ({ id: 'paper', highlights }) as unknown as PaperDetails
const created = (id: string, basis: PaperDetails | null): PendingChange => ({
  kind: 'create',
  key: id,
  highlight: highlight(id),
  basis,
})
const ids = (shown: PaperDetails, ...changes: PendingChange[]) =>
  withPending(shown, changes).map((one) => `${one.id} ${one.category}`)

describe('a change that the library has not answered yet', () => {
  it('is shown at once', () => {
    const shown = paper(highlight('a'), highlight('b'))
    const recolour: PendingChange = {
      kind: 'recolour',
      key: '1',
      highlightId: 'a',
      category: 'doubt',
      basis: null,
    }
    const remove: PendingChange = { kind: 'delete', key: '2', highlightId: 'b', basis: null }
    expect(ids(shown, recolour, remove, created('c', null))).toEqual(['a doubt', 'c general'])
  })

  it('shows another extent, and the quote that goes with it', () => {
    const moved = {
      kind: 'resize',
      key: '1',
      highlightId: 'a',
      start: 2,
      end: 9,
      quote: 'words',
      basis: null,
    }
    expect(withPending(paper(highlight('a'), highlight('b')), [moved as PendingChange])).toMatchObject([
      { id: 'a', start: 2, end: 9, quote: 'words', anchor: 'anchored' },
      { id: 'b', start: 0, end: 4 },
    ])
  })

  it('stays on screen after the answer until the paper is read again', () => {
    const shown = paper()
    expect(ids(shown, created('new', shown))).toEqual(['new general'])
  })

  it('is never shown beside itself once the paper holds it', () => {
    const shown = paper(highlight('new'))
    expect(ids(shown, created('new', shown))).toEqual(['new general'])
    expect(ids(shown, created('new', null))).toEqual(['new general'])
  })

  it('gives way to what the library says later, such as an undo', () => {
    const before = paper()
    const after = paper()
    expect(ids(after, created('new', before))).toEqual([])
    expect(isSettled(after, created('new', before))).toBe(true)
  })

  it('does not show on another paper', () => {
    const other = { ...paper(), id: 'other' } as PaperDetails
    expect(ids(other, created('new', null))).toEqual([])
  })
})
