import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { inTitleCase, type MenuSubject, menuTemplate } from '../../../src/main/app/menu-template.ts'
import type { MenuEntry } from '../../../src/shared/contract/menu-entry.ts'

const entry = (id: string, rest: Partial<MenuEntry> = {}): MenuEntry => ({
  id,
  title: id,
  group: 'View',
  accelerator: null,
  isEnabled: true,
  ...rest,
})

/** The menu of these commands: its entries by menu, and what was run. */
function menuOf(subject: Partial<MenuSubject>) {
  const ran: string[] = []
  const template = menuTemplate(
    {
      history: { undo: null, redo: null },
      entries: null,
      isMac: false,
      hasDeveloperTools: false,
      ...subject,
    },
    (command) => ran.push(command),
  )
  const items = (menu: string) =>
    (template.find(({ label }) => label?.replace('&', '') === menu)?.submenu ??
      []) as MenuItemConstructorOptions[]
  const item = (menu: string, label: string) => items(menu).find((one) => one.label === label)
  return { template, items, item, ran }
}

test('every command of the page has one place in the menu, and choosing it runs it', () => {
  const entries = [
    entry('window.new', { group: 'Window' }),
    entry('paper.star', { group: 'Paper' }),
    entry('paper.done', { group: 'Paper', title: 'Done with it' }),
    entry('go.inbox', { group: 'Go to', title: 'Go to the inbox' }),
    entry('compare.open', { group: 'Something new', title: 'Compare papers' }),
  ]
  const { template, ran } = menuOf({ entries })
  for (const item of template.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])) {
    if (item.enabled !== false) item.click?.(undefined as never, undefined, undefined as never)
  }
  expect(ran.sort()).toEqual(entries.map(({ id }) => id).sort())
})

test('a command that has no place of its own stands in the menu of its group, and one of no known group under More', () => {
  const { item } = menuOf({
    entries: [
      entry('go.inbox', { group: 'Go to', title: 'Go to the inbox' }),
      entry('compare.open', { group: 'Something new', title: 'Compare papers' }),
    ],
  })
  expect(item('Go', 'Go to the Inbox')).toBeDefined()
  expect(item('More', 'Compare Papers')).toBeDefined()
})

test('what cannot be done, or is not there, is grey; before the page has told, nothing is', () => {
  const entries = [entry('paper.star', { isEnabled: false }), entry('paper.later')]
  const told = menuOf({ entries })
  expect(told.item('Paper', 'Star')?.enabled).toBe(false)
  expect(told.item('Paper', 'Archive')?.enabled).toBe(false)
  expect(told.item('Paper', 'Read Later')?.enabled).toBe(true)
  expect(menuOf({}).item('Paper', 'Archive')?.enabled).toBe(true)
})

test('keys are shown and heard by the page alone', () => {
  const { item } = menuOf({ entries: [entry('paper.star', { accelerator: 'S' })] })
  expect(item('Paper', 'Star')).toMatchObject({ accelerator: 'S', registerAccelerator: false })
})

test('undo says what it takes back, with the signs that a label would swallow', () => {
  const { item, items } = menuOf({ history: { undo: { name: 'note on A & B' } as never, redo: null } })
  expect(item('Edit', 'Undo note on A && B')?.enabled).toBe(true)
  expect(items('Edit')[1]).toMatchObject({ label: 'Redo', enabled: false })
})

test('no menu begins with a line', () => {
  const { template } = menuOf({ entries: [entry('go.inbox', { group: 'Go to' })] })
  for (const { submenu } of template) {
    expect((submenu as MenuItemConstructorOptions[] | undefined)?.[0]?.type).not.toBe('separator')
  }
})

test.each([
  ['Go to the inbox', 'Go to the Inbox'],
  ['Theme: as the system', 'Theme: as the System'],
  ['Select on to the next paper', 'Select on to the Next Paper'],
  ['Highlight as Q&A, or recolour', 'Highlight as Q&&A, or Recolour'],
])('%s is written as menus are', (title, label) => {
  expect(inTitleCase(title)).toBe(label)
})
