import { describe, expect, it } from 'vitest'
import type { FieldRange } from '../../../../src/renderer/features/highlights/paint.ts'
import { focusedRange, movedFocus } from '../../../../src/renderer/features/highlights/sentence-focus.ts'

const ranges: FieldRange[] = [
  { field: 'title', start: 0, end: 9 },
  { field: 'abstract', start: 0, end: 20 },
  { field: 'abstract', start: 21, end: 40 },
  { field: 'abstract', start: 41, end: 60 },
]
const at = (index: number) => ({ anchor: index, head: index })

describe('the focus on a sentence', () => {
  it('begins at the first sentence of the abstract, or at the title where there is none', () => {
    expect(movedFocus(ranges, null, 1, false)).toEqual(at(1))
    expect(movedFocus(ranges.slice(0, 1), null, 1, false)).toEqual(at(0))
  })

  it('steps on and back and stays at the ends', () => {
    expect(movedFocus(ranges, at(1), 1, false)).toEqual(at(2))
    expect(movedFocus(ranges, at(1), -1, false)).toEqual(at(0))
    expect(movedFocus(ranges, at(0), -1, false)).toEqual(at(0))
    expect(movedFocus(ranges, at(3), 1, false)).toEqual(at(3))
  })

  it('extends over several sentences and shrinks again', () => {
    const two = movedFocus(ranges, at(2), 1, true)
    expect(focusedRange(ranges, two)).toEqual({ field: 'abstract', start: 21, end: 60 })
    expect(movedFocus(ranges, two, -1, true)).toEqual(at(2))
    const upwards = movedFocus(ranges, at(2), -1, true)
    expect(focusedRange(ranges, upwards)).toEqual({ field: 'abstract', start: 0, end: 40 })
  })

  it('does not extend from the abstract into the title', () => {
    expect(movedFocus(ranges, at(1), -1, true)).toEqual(at(1))
  })

  it('goes on from where extending ended', () => {
    expect(movedFocus(ranges, { anchor: 1, head: 2 }, 1, false)).toEqual(at(3))
  })

  it('is on nothing until it is set', () => {
    expect(focusedRange(ranges, null)).toBe(null)
  })
})
