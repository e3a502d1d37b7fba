import { expect, test } from 'vitest'
import { type KeyPress, nameOfKey } from '../../../../src/renderer/app/key-names.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test.each([
  [press('j'), 'j'],
  [press('J', { shiftKey: true }), 'Shift+j'],
  [press('X', { shiftKey: true }), 'Shift+x'],
  [press('?', { shiftKey: true }), '?'],
  [press('?'), '?'],
  [press('/'), '/'],
  [press('/', { shiftKey: true }), '/'],
  [press('.'), '.'],
  [press('>', { shiftKey: true }), 'Shift+.'],
  [press('<', { shiftKey: true }), 'Shift+,'],
  [press(':', { shiftKey: true }), 'Shift+.'],
  [press('1'), '1'],
  [press(' '), 'Space'],
  [press(' ', { shiftKey: true }), 'Shift+Space'],
  [press('ArrowDown'), 'ArrowDown'],
  [press('Delete'), 'Delete'],
  [press('o', { ctrlKey: true }), 'Mod+o'],
  [press('Z', { ctrlKey: true, shiftKey: true }), 'Shift+Mod+z'],
  [press('+', { ctrlKey: true, shiftKey: true }), 'Mod++'],
  [press('-', { ctrlKey: true }), 'Mod+-'],
])('a press of %o is called %s', (given, name) => {
  expect(nameOfKey(given, false)).toBe(name)
})

test('Cmd is the modifier on a Mac, and Ctrl is left to the system', () => {
  expect(nameOfKey(press('o', { metaKey: true }), true)).toBe('Mod+o')
  expect(nameOfKey(press('o', { ctrlKey: true }), true)).toBeNull()
  expect(nameOfKey(press('o', { metaKey: true }), false)).toBeNull()
})

test.each(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'])(
  '%s alone is no command',
  (key) => {
    expect(nameOfKey(press(key), false)).toBeNull()
  },
)

test('a letter typed with Alt or AltGr is typing, not a command', () => {
  expect(nameOfKey(press('@', { altKey: true, ctrlKey: true }), false)).toBeNull()
})
