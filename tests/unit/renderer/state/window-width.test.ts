import { expect, test } from 'vitest'
import { widthFor } from '../../../../src/renderer/state/window-width.ts'
import { shownTheme } from '../../../../src/shared/model/shown-theme.ts'

test.each([
  [1320, 'wide'],
  [1040, 'wide'],
  [1039, 'narrow'],
  [720, 'narrow'],
  [719, 'small'],
  [320, 'small'],
])('a window of %i pixels is %s', (pixels, width) => {
  expect(widthFor(pixels)).toBe(width)
})

test('only "as the system" asks the system', () => {
  expect(shownTheme('system', true)).toBe('dark')
  expect(shownTheme('system', false)).toBe('light')
  expect(shownTheme('sepia', true)).toBe('sepia')
})
