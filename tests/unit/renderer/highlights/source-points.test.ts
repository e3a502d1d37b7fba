import { describe, expect, it } from 'vitest'
import {
  type DrawnPiece,
  type SourcePoint,
  sourceRangeBetween,
  widest,
} from '../../../../src/renderer/features/highlights/source-points.ts'

/** `Let ` at 0, the formula `$n$` at 4, ` be` at 7, a hidden `**` at 10, and `odd` at 12. */
const pieces: DrawnPiece[] = [
  { start: 0, end: 4, isAtomic: false },
  { start: 4, end: 7, isAtomic: true },
  { start: 7, end: 10, isAtomic: false },
  { start: 12, end: 15, isAtomic: false },
]
const inside = (index: number, offset: number): SourcePoint => ({ kind: 'inside', index, offset })
const ahead = (index: number): SourcePoint => ({ kind: 'before', index })

describe('the source range of a selection', () => {
  it('lies where it was drawn, over several pieces and over what is not drawn between them', () => {
    expect(sourceRangeBetween(pieces, inside(2, 1), inside(3, 2))).toEqual({ start: 8, end: 14 })
  })

  it('takes in the whole of a formula that it begins or ends inside', () => {
    expect(sourceRangeBetween(pieces, inside(1, 0), inside(2, 2))).toEqual({ start: 4, end: 9 })
    expect(sourceRangeBetween(pieces, inside(0, 1), inside(1, 0))).toEqual({ start: 1, end: 7 })
    expect(sourceRangeBetween(pieces, inside(1, 0), inside(1, 0))).toEqual({ start: 4, end: 7 })
  })

  it('leaves out a formula that it only touches', () => {
    expect(sourceRangeBetween(pieces, inside(0, 0), ahead(1))).toEqual({ start: 0, end: 4 })
    expect(sourceRangeBetween(pieces, ahead(2), inside(2, 3))).toEqual({ start: 7, end: 10 })
  })

  it('ends with the text when it ends in the margin after it, and begins with it likewise', () => {
    expect(sourceRangeBetween(pieces, ahead(0), ahead(4))).toEqual({ start: 0, end: 15 })
    expect(sourceRangeBetween(pieces, ahead(3), ahead(4))).toEqual({ start: 12, end: 15 })
  })

  it('is nothing where no text lies between its ends', () => {
    expect(sourceRangeBetween(pieces, ahead(4), ahead(4))).toBe(null)
    expect(sourceRangeBetween(pieces, inside(0, 2), inside(0, 2))).toBe(null)
    expect(sourceRangeBetween(pieces, ahead(0), ahead(0))).toBe(null)
    expect(sourceRangeBetween([], ahead(0), ahead(0))).toBe(null)
  })
})

describe('a selection over title and abstract', () => {
  it('counts for the text that holds most of it', () => {
    const title = { field: 'title', start: 3, end: 9 }
    const abstract = { field: 'abstract', start: 0, end: 40 }
    expect(widest([title, abstract])).toBe(abstract)
    expect(widest([])).toBe(null)
  })
})
