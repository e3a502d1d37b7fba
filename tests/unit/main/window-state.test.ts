import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  firstBackground,
  keepWindowState,
  readWindowState,
  stateBeside,
  visibleState,
  WindowState,
} from '../../../src/main/app/window-state.ts'
import { temporaryFolder } from '../../library/builders/library.ts'

const first = WindowState.parse({})
const state: WindowState = {
  ...first,
  x: 40,
  y: 60,
  width: 1000,
  height: 700,
  isMaximized: true,
  background: '#1b1c1e',
}
const screen = { x: 0, y: 0, width: 1920, height: 1080 }

const fileIn = (folder = temporaryFolder()): string => join(folder, 'data', 'window.json')

/** A file that holds this. */
function fileOf(content: string): string {
  const file = fileIn()
  mkdirSync(dirname(file))
  writeFileSync(file, content)
  return file
}

test('a window begins in the colour it had last, and for the first time in that of the desktop', () => {
  expect(firstBackground(first, false)).toBe('#fffefb')
  expect(firstBackground(first, true)).toBe('#1b1c1e')
  expect(firstBackground({ ...first, background: '#f7efdd' }, true)).toBe('#f7efdd')
})

test('what was kept comes back', () => {
  const file = fileIn()
  keepWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
  keepWindowState(file, { ...state, width: 800 })
  expect(readWindowState(file).width).toBe(800)
  expect(readdirSync(dirname(file))).toEqual(['window.json'])
})

test('at the first start the window has its usual size and the system chooses its place', () => {
  expect(readWindowState(fileIn())).toEqual({ ...first, width: 1320, height: 860 })
  expect(first).not.toHaveProperty('x')
})

test.each([
  '',
  'no JSON',
  '{"width": 900',
  'null',
  '[]',
  '"window"',
  '{"width": "wide"}',
  '{"width": 1e999}',
  '{"width": 0}',
  '{"width": 900.5}',
  '{"height": -700}',
  '{"height": 99999999}',
  '{"x": "left"}',
  '{"background": "red; url(https://example.org/)"}',
  '{"background": "#1b1c1e00"}',
  '{"isMaximized": 1}',
])('a file that holds %o counts as none', (content) => {
  expect(readWindowState(fileOf(content))).toEqual(first)
})

test('what an older or newer version left out or added does no harm', () => {
  expect(readWindowState(fileOf('{"width": 900, "colour": "blue"}'))).toEqual({ ...first, width: 900 })
})

test('a state that cannot be kept is let go in silence, and the file stays as it was', () => {
  const file = fileIn()
  keepWindowState(file, state)
  mkdirSync(`${file}.partial`)
  keepWindowState(file, first)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(state)
  const blocked = join(file, 'inside', 'window.json')
  keepWindowState(blocked, state)
  expect(existsSync(blocked)).toBe(false)
})

test('a window that can be seen stays where it was', () => {
  expect(visibleState(state, [screen])).toEqual(state)
  expect(visibleState({ ...state, x: -900 }, [screen])).toMatchObject({ x: -900, y: 60 })
})

test('a window on a second screen stays there, and keeps its size but for that screen', () => {
  const second = { x: 1920, y: -200, width: 900, height: 1600 }
  const there = { ...state, x: 1960, y: -100 }
  expect(visibleState(there, [screen, second])).toEqual({ ...there, width: 900 })
})

test.each([
  ['on a screen that was unplugged', { x: 2500, y: 100 }],
  ['left of every screen', { x: -1000, y: 100 }],
  ['with its title above every screen', { x: 100, y: -400 }],
  ['below every screen', { x: 100, y: 1079 }],
])('a window %s is placed by the system, in its size', (_where, place) => {
  const placed = visibleState({ ...state, ...place }, [screen])
  expect(placed).not.toHaveProperty('x')
  expect(placed).not.toHaveProperty('y')
  expect(placed).toMatchObject({ width: 1000, height: 700, isMaximized: true })
})

test('a window that is larger than its screen becomes as large as that', () => {
  expect(visibleState({ ...state, width: 4000, height: 3000 }, [screen])).toMatchObject({
    x: 40,
    width: 1920,
    height: 1080,
  })
  const { x: _x, y: _y, ...unplaced } = state
  expect(visibleState({ ...unplaced, width: 4000 }, [screen])).toMatchObject({ width: 1920 })
})

test('without any screen there is no place, and no harm', () => {
  expect(visibleState(state, [])).not.toHaveProperty('x')
})

test('wherever it was, a window that is placed can be seen and seized', () => {
  const place = fc.integer({ min: -5000, max: 5000 })
  const size = fc.integer({ min: 200, max: 20_000 })
  const area = fc.record({ x: place, y: place, width: fc.integer({ min: 200, max: 5000 }), height: size })
  const kept = fc.record({ x: place, y: place, width: size, height: size })
  fc.assert(
    fc.property(kept, fc.array(area, { maxLength: 3 }), (bounds, areas) => {
      const placed = visibleState({ ...state, ...bounds }, areas)
      if (placed.x === undefined || placed.y === undefined) return
      const { x, y, width } = placed
      const isSeen = areas.some(
        (one) => x < one.x + one.width && x + width > one.x && y < one.y + one.height && y >= one.y - 10,
      )
      expect(isSeen).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a window that is opened from another is as large and lies a little beside it', () => {
  const beside = stateBeside(first, { x: 40, y: 60, width: 900, height: 640 })
  expect(beside).toMatchObject({ width: 900, height: 640 })
  expect(beside.x).toBeGreaterThan(40)
  expect(beside.y).toBeGreaterThan(60)
})
