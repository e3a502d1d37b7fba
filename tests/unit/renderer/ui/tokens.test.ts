import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hueNames } from '../../../../src/shared/model/hues.ts'

const css = readFileSync(
  join(import.meta.dirname, '..', '..', '..', '..', 'src', 'renderer', 'ui', 'tokens.css'),
  'utf8',
)

describe.each(['light', 'sepia', 'dark', 'contrast-light', 'contrast-dark'])('the %s theme', (theme) => {
  const colours = coloursOf(theme)

  test.each(['paper', 'list', 'side', 'row', 'accent-wash'])('keeps every ink readable on %s', (ground) => {
    for (const ink of ['ink', 'ink-2', 'ink-3']) {
      expect([ink, contrast(colours, ink, ground)]).toEqual([ink, expect.toSatisfy((ratio) => ratio >= 4.5)])
    }
  })

  test.each([
    ['accent', 'paper'],
    ['accent', 'list'],
    ['accent', 'side'],
    ['accent', 'row'],
    ['accent', 'accent-wash'],
    ['danger', 'paper'],
    ['danger', 'list'],
    ['bar-ink', 'bar'],
    ['bar-danger', 'bar'],
  ])('keeps %s readable on %s', (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(hueNames)('keeps the text readable under a %s highlight', (hue) => {
    expect(contrast(colours, 'ink', hue)).toBeGreaterThanOrEqual(4.5)
  })

  test('has a colour of its own for each hue, told apart from the page', () => {
    const values = hueNames.map((hue) => colours.get(hue))
    expect(new Set(values).size).toBe(hueNames.length)
    expect(values).not.toContain(colours.get('paper'))
  })
})

function coloursOf(theme: string): Map<string, string> {
  const block = css.split(`[data-theme='${theme}'] {`)[1]?.split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(colours: Map<string, string>, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colours.get(one)), luminance(colours.get(other))].sort(
    (a, b) => b - a,
  )
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('There is no such colour')
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
