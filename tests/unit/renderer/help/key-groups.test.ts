import { expect, test } from 'vitest'
import { keyGroups } from '../../../../src/renderer/features/help/key-groups.ts'
import type { Command } from '../../../../src/renderer/state/commands.ts'

const command = (id: string, group: string, keys: string[], title = id): Command => ({
  id,
  title,
  group,
  keys,
  run: () => {},
})

test('what one does most comes first, and a subject nobody thought of comes last', () => {
  const groups = keyGroups([
    command('a', 'Plots', ['p']),
    command('b', 'View', ['Mod+0']),
    command('c', 'List', ['j']),
  ])
  expect(groups.map(({ name }) => name)).toEqual(['List', 'Library', 'View', 'Help', 'Plots'])
})

test('a command without keys is not listed', () => {
  expect(JSON.stringify(keyGroups([command('theme.dark', 'View', [])]))).not.toContain('theme.dark')
})

test('a command that two parts of the window register is listed once, as the later one has it', () => {
  const [list] = keyGroups([
    command('list.next', 'List', ['j'], 'Next'),
    command('list.next', 'List', ['n'], 'Next paper'),
  ])
  expect(list?.lines.map(({ title, keys }) => [title, keys])).toEqual([['Next paper', ['n']]])
})

test('keys that are no commands are told as well', () => {
  const lines = keyGroups([]).flatMap((group) => group.lines)
  expect(lines.flatMap(({ keys }) => keys)).toEqual(['Mod+v', 'Escape'])
})
