import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

/** What the window needs before the library is open. Bounds are in the desktop's pixels, `zoom` is Chromium's level. */
export const WindowState = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(200).max(20_000).default(1320),
  height: z.number().int().min(200).max(20_000).default(860),
  isMaximized: z.boolean().default(false),
  isFullScreen: z.boolean().default(false),
  /**
   * The colour behind the page until it is painted, so that a dark window does not begin with a white flash. Not there
   * before the first start, when nobody knows the theme.
   */
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
})
export type WindowState = z.output<typeof WindowState>

/** The background of each theme behind the page, as the page's own tokens have it. */
export const backgrounds = {
  light: '#fffefb',
  sepia: '#f7efdd',
  dark: '#1b1c1e',
  'contrast-light': '#ffffff',
  'contrast-dark': '#000000',
} as const

/** The colour that a window begins with: as it was last, else as the desktop is. */
export function firstBackground({ background }: WindowState, isDesktopDark: boolean): string {
  return background ?? backgrounds[isDesktopDark ? 'dark' : 'light']
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What was kept; a file that is missing or cannot be read means: as at the first start. */
export function readWindowState(file: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return WindowState.parse({})
  }
}

/** Keeps the state, whole or not at all. Failing to is no loss worth a word. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.partial`, JSON.stringify(state))
    renameSync(`${file}.partial`, file)
  } catch {
    // The window opens at its usual size next time.
  }
}

/**
 * The state with a place that can be seen: a screen may have been unplugged, or be smaller now. Without a visible
 * place the system chooses one.
 */
export function visibleState(state: WindowState, workAreas: readonly Area[]): WindowState {
  const { x, y } = state
  const area = workAreas.find(
    (one) =>
      x !== undefined &&
      y !== undefined &&
      x < one.x + one.width - 80 &&
      // In the width it will have there: a window that becomes narrower must not vanish to the left.
      x + Math.min(state.width, one.width) > one.x + 80 &&
      y >= one.y - 10 &&
      y < one.y + one.height - 80,
  )
  const { x: _x, y: _y, ...unplaced } = state
  const largest = area ?? workAreas[0]
  if (largest === undefined) return unplaced
  const size = {
    width: Math.min(state.width, largest.width),
    height: Math.min(state.height, largest.height),
  }
  return area === undefined ? { ...unplaced, ...size } : { ...state, ...size }
}

/** How far a window lies from the one that it was opened from, in the desktop's pixels: both can be told apart. */
const BESIDE = 28

/** The state of a window that was never open before: as large as the one it is opened from, and a little beside it. */
export function stateBeside(state: WindowState, { x, y, width, height }: Area): WindowState {
  return { ...state, x: x + BESIDE, y: y + BESIDE, width, height }
}
