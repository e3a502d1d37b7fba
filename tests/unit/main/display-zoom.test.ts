import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedZooms, displayKey, zoomOf } from '../../../src/main/app/display-zoom.ts'
import { SettingsChange } from '../../../src/shared/model/settings.ts'

const laptop = { size: { width: 1512, height: 982 }, scaleFactor: 2 }
const wall = { size: { width: 3840, height: 2160 }, scaleFactor: 1 }

test('each display has a zoom of its own, and one that was never zoomed is as the system has it', () => {
  const zooms = changedZooms({}, wall, 'in')
  expect(zoomOf(zooms, wall)).toBe(1.1)
  expect(zoomOf(zooms, laptop)).toBe(1)
})

test('a display of the same size that draws larger is another one', () => {
  expect(displayKey(laptop)).not.toBe(displayKey({ ...laptop, scaleFactor: 1 }))
})

test('the usual zoom is not kept', () => {
  const zooms = changedZooms(changedZooms({}, wall, 'in'), laptop, 'out')
  expect(changedZooms(zooms, wall, 'reset')).toEqual({ [displayKey(laptop)]: 0.9 })
  expect(changedZooms(zooms, laptop, 'in')).toEqual({ [displayKey(wall)]: 1.1 })
})

test('however often one zooms, the setting can be kept and the way back is as long', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('in' as const, 'out' as const), { maxLength: 60 }), (changes) => {
      const zooms = changes.reduce<Record<string, number>>(
        (held, change) => changedZooms(held, wall, change),
        {},
      )
      expect(SettingsChange.safeParse({ zooms }).success).toBe(true)
      expect(Math.round(zoomOf(zooms, wall) * 10) / 10).toBe(zoomOf(zooms, wall))
    }),
  )
})
