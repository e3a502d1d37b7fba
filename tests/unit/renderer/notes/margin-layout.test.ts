import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutMargin, type MarginItem } from '../../../../src/renderer/features/notes/margin-layout.ts'

const note = (id: string, wishedTop: number, height: number): MarginItem => ({ id, wishedTop, height })

describe('notes in the margin', () => {
  it('stand beside their highlights where there is room', () => {
    const tops = layOutMargin([note('a', 100, 40), note('b', 300, 40)], 8, null)
    expect([...tops]).toEqual([
      ['a', 100],
      ['b', 300],
    ])
  })

  it('move down where they would cover the one above', () => {
    const tops = layOutMargin([note('b', 120, 40), note('a', 100, 60)], 8, null)
    expect(tops.get('a')).toBe(100)
    expect(tops.get('b')).toBe(168)
  })

  it('make way upwards for the one that is being read', () => {
    const tops = layOutMargin([note('a', 100, 60), note('b', 120, 40), note('c', 130, 20)], 8, 'b')
    expect(tops.get('b')).toBe(120)
    expect(tops.get('a')).toBe(52)
    expect(tops.get('c')).toBe(168)
  })

  it('do not leave the page at its top, even for the one that is being read', () => {
    const tops = layOutMargin([note('a', 10, 60), note('b', 20, 40)], 8, 'b')
    expect(tops.get('a')).toBe(0)
    expect(tops.get('b')).toBe(68)
  })

  it('never cover one another and never leave the page, whatever their number and height', () => {
    const items = fc.array(
      fc.record({ wishedTop: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 1, max: 300 }) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(items, fc.nat(30), (shapes, pinned) => {
        const notes = shapes.map((shape, index) => note(`${index}`, shape.wishedTop, shape.height))
        const tops = layOutMargin(notes, 8, `${pinned}`)
        const placed = notes
          .map((item) => ({ top: tops.get(item.id) ?? Number.NaN, height: item.height }))
          .sort((a, b) => a.top - b.top)
        expect(placed.every((item) => item.top >= 0)).toBe(true)
        for (const [index, item] of placed.entries()) {
          const next = placed[index + 1]
          if (next) expect(next.top).toBeGreaterThanOrEqual(item.top + item.height + 8)
        }
      }),
    )
  })
})
