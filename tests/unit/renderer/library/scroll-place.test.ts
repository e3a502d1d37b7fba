import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOfScroll, scrollOfPlace } from '../../../../src/renderer/features/library/scroll-place.ts'

it('a place in the list is found again from the number that is kept of it', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.double({ min: 0, max: 1, noNaN: true }), (index, part) => {
      const found = placeOfScroll(scrollOfPlace({ index, part }))
      expect(found.index).toBe(index)
      expect(found.part).toBeCloseTo(Math.min(part, 0.999), 3)
    }),
  )
})
