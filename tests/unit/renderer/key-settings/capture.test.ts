import { expect, test } from 'vitest'
import {
  type Capture,
  captured,
  nothingPressed,
} from '../../../../src/renderer/features/key-settings/capture.ts'

/** What comes of keys pressed one after the other, for a command that comes with `ownKeys`. */
function press(presses: readonly string[], ownKeys: string[] = [], isMac = false): Capture {
  return presses.reduce<Capture>(
    (before, one) => (before.kind === 'waiting' ? captured(before.pressed, one, ownKeys, isMac) : before),
    nothingPressed,
  )
}

test('a key waits for a second one, and both make a sequence', () => {
  expect(press(['g'])).toEqual({ kind: 'waiting', pressed: 'g', refusal: null })
  expect(press(['g', 'i'])).toEqual({ kind: 'done', keys: 'g i' })
})

test('Enter ends what was begun, and alone is a key like others', () => {
  expect(press(['g', 'Enter'])).toEqual({ kind: 'done', keys: 'g' })
  expect(press(['Enter', 'Enter'])).toEqual({ kind: 'done', keys: 'Enter' })
})

test('a key held with Ctrl needs no waiting', () => {
  expect(press(['Shift+Mod+k'])).toEqual({ kind: 'done', keys: 'Shift+Mod+k' })
})

test('Escape leaves at any time', () => {
  expect(press(['Escape'])).toEqual({ kind: 'left' })
  expect(press(['g', 'Escape'])).toEqual({ kind: 'left' })
})

test.each(['Mod+c', 'Mod+q', 'Tab', 'Shift+Tab', 'ArrowDown', 'PageUp', 'ContextMenu', 'AudioVolumeUp'])(
  '%s is refused with a reason, and what was pressed before it stays',
  (key) => {
    expect(press([key])).toMatchObject({ kind: 'waiting', pressed: '' })
    expect(press(['g', key])).toMatchObject({ kind: 'waiting', pressed: 'g' })
    expect(press([key])).toHaveProperty('refusal', expect.stringMatching(/ (belongs to|moves) .*\.$/))
  },
)

test.each(['j', '?', '+', 'Mod++', 'Space', 'F11', 'Delete', 'Shift+x'])('%s may be given', (key) => {
  expect(press([key])).not.toHaveProperty('refusal', expect.any(String))
})

test('a command may have again what it comes with, and what only a Mac keeps is free elsewhere', () => {
  expect(press(['Mod+z'], ['Mod+z'])).toEqual({ kind: 'done', keys: 'Mod+z' })
  expect(press(['Mod+h'])).toEqual({ kind: 'done', keys: 'Mod+h' })
  expect(press(['Mod+h'], [], true)).toHaveProperty(
    'refusal',
    '⌘+H belongs to the system: it puts the window away.',
  )
})
