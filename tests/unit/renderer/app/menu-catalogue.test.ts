import { expect, test } from 'vitest'
import { acceleratorOf, menuCatalogue } from '../../../../src/renderer/app/menu-catalogue.ts'
import type { Command } from '../../../../src/renderer/state/commands.ts'
import { MenuEntry } from '../../../../src/shared/contract/menu-entry.ts'

const command = (id: string, rest: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'View',
  keys: [],
  run: () => {},
  ...rest,
})

test.each([
  ['Mod+o', 'CmdOrCtrl+O'],
  ['Shift+Mod+z', 'Shift+CmdOrCtrl+Z'],
  ['j', 'J'],
  ['Shift+x', 'Shift+X'],
  ['Space', 'Space'],
  ['Shift+ArrowDown', 'Shift+Down'],
  ['Mod++', 'CmdOrCtrl+Plus'],
  ['+', 'Plus'],
  ['Mod+-', 'CmdOrCtrl+-'],
  ['Shift+.', 'Shift+.'],
  ['\\', '\\'],
  ['?', '?'],
  ['F11', 'F11'],
  ['g i', null],
  ['ö', null],
])('%s is %s in the menu, which main takes', (keys, accelerator) => {
  expect(acceleratorOf(keys, false)).toBe(accelerator)
  const entry = { id: 'a', title: 'A', group: 'View', accelerator, isEnabled: true }
  expect(MenuEntry.safeParse(entry).success).toBe(true)
})

test('on a Mac the menu would take a key without Cmd from whoever types, so that it has none', () => {
  expect(acceleratorOf('j', true)).toBeNull()
  expect(acceleratorOf('Shift+Mod+z', true)).toBe('Shift+CmdOrCtrl+Z')
})

test.each(['Ctrl+O', 'CmdOrCtrl+', 'O+CmdOrCtrl', 'JJ', 'VolumeUp', ''])(
  '%s is no key that main takes',
  (accelerator) => {
    const entry = { id: 'a', title: 'A', group: 'View', accelerator, isEnabled: true }
    expect(MenuEntry.safeParse(entry).success).toBe(false)
  },
)

test('the first keys that a menu can show are shown, and of two commands with one name the later', () => {
  const catalogue = menuCatalogue(
    [
      command('a', { title: 'Before' }),
      command('a', { title: 'After', keys: ['g a', 'Mod+a'], isEnabled: () => false }),
    ],
    false,
  )
  expect(catalogue).toEqual([
    { id: 'a', title: 'After', group: 'View', accelerator: 'CmdOrCtrl+A', isEnabled: false },
  ])
})
