import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitPanes, paneLimits } from '../../../../src/renderer/app/fit-panes.ts'
import { widthFor } from '../../../../src/renderer/state/window-width.ts'
import { Settings } from '../../../../src/shared/model/settings.ts'

const usual = { sources: paneLimits.sources.usual, list: paneLimits.list.usual }

test('panes are as wide as they are wanted where there is room', () => {
  const { sources, list } = fitPanes(1320, true, usual)
  expect([sources.width, list.width]).toEqual([216, 372])
})

test('where there is not, the list gives way first, and what is read keeps its room', () => {
  const { sources, list } = fitPanes(1040, true, { sources: 300, list: 640 })
  expect(sources.width).toBe(300)
  expect(sources.width + list.width).toBe(1040 - 380)
})

test('no wish and no window squeezes a pane below its least or the reader out of the window', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 720, max: 4000 }),
      fc.integer({ min: -100, max: 5000 }),
      fc.integer({ min: -100, max: 5000 }),
      (pixels, wantedSources, wantedList) => {
        const hasSources = widthFor(pixels) === 'wide'
        const { sources, list } = fitPanes(pixels, hasSources, { sources: wantedSources, list: wantedList })
        for (const [pane, limits] of [
          [sources, paneLimits.sources],
          [list, paneLimits.list],
        ] as const) {
          expect(pane.width).toBeGreaterThanOrEqual(limits.min)
          expect(pane.width).toBeLessThanOrEqual(pane.max)
          expect(pane.max).toBeLessThanOrEqual(limits.max)
        }
        const taken = hasSources ? sources.width + list.width : list.width
        expect(pixels - taken).toBeGreaterThanOrEqual(380)
      },
    ),
  )
})

test('every width that a pane can have can be kept, and the usual ones are those of a new library', () => {
  for (const bound of ['min', 'max', 'usual'] as const) {
    const widths = { sourcesWidth: paneLimits.sources[bound], listWidth: paneLimits.list[bound] }
    expect(Settings.safeParse(widths).success).toBe(true)
  }
  expect(Settings.parse({})).toMatchObject({ sourcesWidth: usual.sources, listWidth: usual.list })
})
