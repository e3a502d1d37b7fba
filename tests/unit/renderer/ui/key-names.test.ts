import { expect, test } from 'vitest'
import { type KeyPress, nameOfKey } from '../../../../src/renderer/ui/key-names.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
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

test('Alt and Shift with an arrow are a combination of their own', () => {
  expect(nameOfKey(press('ArrowLeft', { altKey: true, shiftKey: true }), false)).toBe('Alt+Shift+ArrowLeft')
  expect(nameOfKey(press('ArrowLeft', { altKey: true }), false)).toBeNull()
})

test('a letter typed with Alt or AltGr is typing, not a command', () => {
  expect(nameOfKey(press('ł', { altKey: true, ctrlKey: true }), false)).toBeNull()
  expect(nameOfKey(press('q', { altKey: true }), false)).toBeNull()
  expect(nameOfKey(press('ß', { altKey: true }), true)).toBeNull()
})

test('a sign typed with AltGr or Option names itself, as on a German keyboard', () => {
  expect(nameOfKey(press('[', { altKey: true, ctrlKey: true }), false)).toBe('[')
  expect(nameOfKey(press('[', { altKey: true }), true)).toBe('[')
  expect(nameOfKey(press('[', { altKey: true }), false)).toBeNull()
})

test.each([
  ['о', 'KeyJ', {}, 'j'],
  ['О', 'KeyJ', { shiftKey: true }, 'Shift+j'],
  ['я', 'KeyZ', { ctrlKey: true }, 'Mod+z'],
  ['ש', 'KeyA', {}, 'a'],
])('%s is named by its place on the keyboard, where a Latin letter would be', (key, code, held, name) => {
  expect(nameOfKey(press(key, { code, ...held }), false)).toBe(name)
})

test('a Latin letter is named by what it types, wherever it lies', () => {
  expect(nameOfKey(press('y', { code: 'KeyZ' }), false)).toBe('y')
})
