import { expect, test } from 'vitest'
import { placeOfNewest } from '../../../src/main/app/kept-place.ts'
import { defaultSettings } from '../../../src/shared/model/default-settings.ts'

const placeAt = (readerScroll: number) => ({ ...defaultSettings.place, readerScroll })

/** Pages that were opened in this order, and the place that is kept of them. */
function opened(...pages: number[]) {
  const kept = placeOfNewest(() => pages.at(-1))
  const close = (page: number) => {
    pages.splice(pages.indexOf(page), 1)
    return kept.afterClosing(page)
  }
  return { kept, close }
}

test('the place of the newest window is kept, and of another one everything else', () => {
  const { kept } = opened(1, 2)
  expect(kept.ofChange(2, { place: placeAt(5) })).toEqual({ place: placeAt(5) })
  expect(kept.ofChange(1, { place: placeAt(9), theme: 'dark' })).toEqual({ theme: 'dark' })
})

test('when the newest window goes, the place of the one before it is kept', () => {
  const { kept, close } = opened(1, 2)
  kept.ofChange(1, { place: placeAt(9) })
  expect(close(2)).toEqual(placeAt(9))
  expect(kept.ofChange(1, { place: placeAt(10) })).toEqual({ place: placeAt(10) })
})

test('when an older window goes, nothing else is kept than before', () => {
  const { kept, close } = opened(1, 2)
  kept.ofChange(1, { place: placeAt(9) })
  expect(close(1)).toBeNull()
})

test('of a window that has not moved no place is known', () => {
  expect(opened(1, 2).close(2)).toBeNull()
})
