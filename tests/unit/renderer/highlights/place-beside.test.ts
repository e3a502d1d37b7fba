import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, placeBeside } from '../../../../src/renderer/features/highlights/place-beside.ts'

const view: Box = { left: 0, top: 0, right: 700, bottom: 600 }
const size = { width: 280, height: 36 }
const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 24 })

describe('a toolbar beside a selection', () => {
  it('stands centred below the last line', () => {
    const lines = [line(300, 100, 600), line(40, 130, 200)]
    expect(placeBeside(lines, { width: 100, height: 36 }, view, 8)).toEqual({ left: 70, top: 162 })
  })

  it('stands above the first line when there is no room below', () => {
    expect(placeBeside([line(200, 560, 500)], size, view, 8)).toEqual({ left: 210, top: 516 })
  })

  it('moves sideways to stay inside the view', () => {
    expect(placeBeside([line(650, 100, 690)], size, view, 8).left).toBe(420)
    expect(placeBeside([line(0, 100, 20)], size, view, 8).left).toBe(0)
  })

  it('stands at the foot of the view when the selection fills it', () => {
    const lines = [line(0, -40, 700), line(0, 300, 700), line(0, 640, 700)]
    expect(placeBeside(lines, size, view, 8).top).toBe(556)
  })

  it('never covers a selection that leaves room for it, and never leaves the view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(600),
        (top, count, left) => {
          const lines = Array.from({ length: count }, (_, index) => line(left, top + index * 24, left + 90))
          const placed = placeBeside(lines, size, view, 8)
          const bottom = top + count * 24
          expect(placed.top + size.height <= top || placed.top >= bottom).toBe(true)
          expect(placed.left).toBeGreaterThanOrEqual(view.left)
          expect(placed.left + size.width).toBeLessThanOrEqual(view.right)
        },
      ),
    )
  })
})
