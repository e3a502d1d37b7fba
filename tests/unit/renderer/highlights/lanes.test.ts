import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LANE_COUNT,
  layerMarks,
  type Mark,
  marksAt,
  nextToOpen,
} from '../../../../src/renderer/features/highlights/lanes.ts'

const mark = (id: string, start: number, end: number): Mark => ({ id, category: 'general', start, end })
const summary = (marks: Mark[]) => layerMarks(marks).map(({ id, start, end, lane }) => [id, start, end, lane])

describe('overlapping highlights', () => {
  it('have the whole line each where they do not touch', () => {
    expect(summary([mark('a', 0, 5), mark('b', 5, 9)])).toEqual([
      ['a', 0, 5, 0],
      ['b', 5, 9, 0],
    ])
  })

  it('stay both visible where they overlap: the later one lies in the lane above', () => {
    expect(summary([mark('a', 0, 10), mark('b', 6, 14)])).toEqual([
      ['a', 0, 10, 0],
      ['b', 6, 10, 1],
      ['b', 10, 14, 0],
    ])
  })

  it('let the shorter of two that begin together lie above', () => {
    expect(summary([mark('short', 0, 3), mark('long', 0, 9)])).toEqual([
      ['long', 0, 9, 0],
      ['short', 0, 3, 1],
    ])
  })

  it('share the last lane with the topmost when there are more than lanes', () => {
    const marks = Array.from({ length: LANE_COUNT + 2 }, (_, index) => mark(`${index}`, index, 100))
    const crowded = layerMarks(marks).filter((layer) => layer.end === 100)
    expect(crowded.map((layer) => layer.id)).toEqual(['0', '1', '2', '3', '6'])
  })

  it('cover exactly the words they were made on, one lane each, whatever they overlap', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        const marks = spans.map(([start, end], index) => mark(`${index}`, start, end))
        const layers = layerMarks(marks)
        for (let offset = 0; offset < 60; offset += 1) {
          const covering = marks.filter((one) => one.start <= offset && offset < one.end)
          const drawn = layers.filter((one) => one.start <= offset && offset < one.end)
          expect(drawn.length).toBe(Math.min(covering.length, LANE_COUNT))
          expect(new Set(drawn.map((one) => one.lane)).size).toBe(drawn.length)
          expect(drawn.every((one) => covering.some((other) => other.id === one.id))).toBe(true)
        }
      }),
    )
  })
})

describe('clicking on highlights', () => {
  const marks = [mark('under', 0, 20), mark('over', 5, 15)]

  it('offers the topmost first', () => {
    expect(marksAt(marks, 7).map((one) => one.id)).toEqual(['over', 'under'])
    expect(marksAt(marks, 2).map((one) => one.id)).toEqual(['under'])
    expect(marksAt(marks, 20)).toEqual([])
  })

  it('offers the one beneath when clicked again, and begins anew after the last', () => {
    const stack = marksAt(marks, 7)
    expect(nextToOpen(stack, null)).toBe('over')
    expect(nextToOpen(stack, 'over')).toBe('under')
    expect(nextToOpen(stack, 'under')).toBe('over')
    expect(nextToOpen([], 'over')).toBe(null)
  })
})
