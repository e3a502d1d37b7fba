import type { MenuItemConstructorOptions } from 'electron'
import type { MenuEntry } from '../../shared/contract/menu-entry.ts'
import type { HistoryState } from '../../shared/contract/requests.ts'

export interface MenuSubject {
  readonly history: HistoryState
  /** The commands of the page that is used; null until it has told them. */
  readonly entries: readonly MenuEntry[] | null
  readonly isMac: boolean
  readonly hasDeveloperTools: boolean
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * The menu: what has a place of its own, and every other command of the page in the menu of its group. The keys beside
 * them are heard by the page, which knows whether somebody is typing; the menu shows them and does not listen.
 */
export function menuTemplate(subject: MenuSubject, run: (command: string) => void): Item[] {
  const { history, entries, isMac, hasDeveloperTools } = subject
  const known = new Map((entries ?? []).map((entry) => [entry.id, entry]))
  const item = (id: string, label: string): Item => {
    const entry = known.get(id)
    return {
      label,
      click: () => run(id),
      enabled: entries === null || entry?.isEnabled === true,
      ...(entry?.accelerator ? { accelerator: entry.accelerator, registerAccelerator: false } : {}),
    }
  }
  const travel = (id: string, verb: string, step: { name: string } | null): Item => ({
    ...item(id, step === null ? verb : `${verb} ${escaped(step.name)}`),
    enabled: step !== null,
  })
  const placed = (menu: MenuName): Item[] =>
    places[menu].map((place) => (place === null ? separator : item(place[0], place[1])))
  const others = (menu: MenuName): Item[] => {
    const groups = [...new Set((entries ?? []).map(({ group }) => group))].filter(
      (one) => menuOf(one) === menu,
    )
    return groups.flatMap((group) => {
      const own = (entries ?? []).filter((entry) => entry.group === group && !isPlaced.has(entry.id))
      return own.length === 0 ? [] : [separator, ...own.map(({ id, title }) => item(id, inTitleCase(title)))]
    })
  }
  const menu = (label: string, items: Item[]): Item[] =>
    items.length === 0 ? [] : [{ label, submenu: withoutLeading(items) }]
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    ...menu('&File', [
      ...placed('File'),
      ...others('File'),
      separator,
      { role: 'close' },
      ...(isMac ? [] : [{ role: 'quit' as const }]),
    ]),
    ...menu('&Edit', [
      travel('history.undo', 'Undo', history.undo),
      travel('history.redo', 'Redo', history.redo),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      ...placed('Edit'),
      ...others('Edit'),
    ]),
    ...menu('&View', [
      ...placed('View'),
      ...others('View'),
      separator,
      ...(isMac ? [{ role: 'togglefullscreen' as const }] : [item('view.fullScreen', 'Full Screen')]),
      // Its usual keys are those of importing marks.
      ...(hasDeveloperTools ? [{ role: 'toggleDevTools' as const, accelerator: 'F12' }] : []),
    ]),
    ...menu('&Go', others('Go')),
    ...menu('&List', others('List')),
    ...menu('&Paper', [...placed('Paper'), ...others('Paper')]),
    ...menu('H&ighlights', others('Highlights')),
    ...menu('&More', others('More')),
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    { label: '&Help', role: 'help', submenu: withoutLeading([...placed('Help'), ...others('Help')]) },
  ]
}

type MenuName = 'File' | 'Edit' | 'View' | 'Go' | 'List' | 'Paper' | 'Highlights' | 'More' | 'Help'

/** What has a place and a label of its own: its command, and its label; null is a line between two. */
const places: Record<MenuName, readonly (readonly [id: string, label: string] | null)[]> = {
  File: [
    ['window.new', 'New Window'],
    null,
    ['import.choose', 'Import…'],
    ['preview.choose', 'Look before Importing…'],
    ['snapshots.open', 'Snapshots…'],
    ['duplicates.open', 'Possible Duplicates…'],
    ['subscriptions.open', 'Feeds and Folders…'],
    null,
    ['paper.print', 'Print…'],
    ['paper.savePdf', 'Save as PDF…'],
    null,
    ['settings.open', 'Settings…'],
  ],
  Edit: [['search.focus', 'Search']],
  View: [
    ['view.textLarger', 'Larger Text'],
    ['view.textSmaller', 'Smaller Text'],
    ['view.textReset', 'Usual Text Size'],
    null,
    ['theme.system', 'Theme: as the System'],
    ['theme.light', 'Theme: Light'],
    ['theme.sepia', 'Theme: Sepia'],
    ['theme.dark', 'Theme: Dark'],
  ],
  Go: [],
  List: [],
  Paper: [
    ['list.next', 'Next'],
    ['list.previous', 'Previous'],
    null,
    ['paper.archive', 'Archive'],
    ['paper.later', 'Read Later'],
    ['paper.star', 'Star'],
    null,
    ['note.write', 'Write a Note'],
  ],
  Highlights: [],
  More: [],
  Help: [['help.keys', 'Keys']],
}

const isPlaced = new Set([
  ...Object.values(places).flatMap((menu) => menu.flatMap((place) => place?.[0] ?? [])),
  'history.undo',
  'history.redo',
  'view.fullScreen',
])

/** The menu of each group of commands. */
const menus: Record<string, MenuName> = {
  Library: 'File',
  Edit: 'Edit',
  Search: 'Edit',
  View: 'View',
  Window: 'View',
  'Reading aids': 'View',
  'Go to': 'Go',
  List: 'List',
  Paper: 'Paper',
  Notes: 'Paper',
  Highlights: 'Highlights',
  Help: 'Help',
}

function menuOf(group: string): MenuName {
  return menus[group] ?? 'More'
}

/** Words that a title of English writes small, unless they begin it. */
const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
])

/** A sentence as menus write it: "Go to the inbox" is "Go to the Inbox". */
export function inTitleCase(title: string): string {
  const words = title.split(' ').map((word, index) => {
    const isSmall = index > 0 && small.has(word)
    return isSmall ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
  return escaped(words.join(' '))
}

/** In a label an ampersand marks a key; two are one. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&')
}

/** A menu does not begin with a line. */
function withoutLeading(items: readonly Item[]): Item[] {
  return items[0]?.type === 'separator' ? items.slice(1) : [...items]
}
