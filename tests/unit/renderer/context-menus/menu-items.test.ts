import { expect, test } from 'vitest'
import { menuItems } from '../../../../src/renderer/features/context-menus/menu-items.ts'
import type { Command } from '../../../../src/renderer/state/commands.ts'

const command = (id: string, rest: Partial<Command> = {}): Command => ({
  id,
  title: `Title of ${id}`,
  group: 'Paper',
  keys: [],
  run: () => {},
  ...rest,
})

const categories = [
  { position: 1, name: 'General' },
  { position: 3, name: 'Result' },
]

test('a menu shows the commands that there are, and no section that has none', () => {
  const sections = menuItems('papers', [command('paper.star'), command('paper.print')], categories)
  expect(sections.map((section) => section.map(({ label }) => label))).toEqual([['Star'], ['Print…']])
})

test('what cannot be done now is there and grey', () => {
  const [[item] = []] = menuItems('papers', [command('paper.star', { isEnabled: () => false })], [])
  expect(item).toMatchObject({ id: 'paper.star', isEnabled: false })
})

test('the categories have the names that the person gave them', () => {
  const commands = [
    command('highlight.category-1'),
    command('highlight.category-3'),
    command('highlight.delete'),
  ]
  const sections = menuItems('highlight', commands, categories)
  expect(sections.map((section) => section.map(({ label, position }) => [label, position]))).toEqual([
    [
      ['General', 1],
      ['Result', 3],
    ],
    [['Delete', null]],
  ])
})
