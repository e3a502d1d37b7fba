import { expect, test } from 'vitest'
import { type PaletteStock, sectionsOf } from '../../../../src/renderer/features/palette/palette-entries.ts'
import type { Command } from '../../../../src/renderer/state/commands.ts'
import type { PaperId, PaperKey } from '../../../../src/shared/model/ids.ts'

const command = (id: string, title: string, group: string): Command => ({
  id,
  title,
  group,
  keys: [],
  run: () => {},
})
const paper = (number: number) => ({
  id: `${number}` as PaperId,
  key: number as PaperKey,
  title: `Paper ${number}`,
  matches: [],
})
const stock: PaletteStock = {
  commands: [
    command('view.larger', 'Larger text', 'View'),
    command('list.next', 'Next paper', 'List'),
    command('theme.dark', 'Theme: dark', 'View'),
    command('go.archive', 'Go to the archive', 'Go to'),
    command('paper.archive', 'Archive', 'Paper'),
  ],
  recentIds: ['theme.dark', 'gone.by.now'],
  recentPapers: [paper(1), paper(2)],
  foundPapers: [paper(3)],
  foundNotes: [],
}

const listed = (typed: string, of = stock) =>
  sectionsOf(typed, of).map(({ name, entries }) => [name, entries.map(({ id }) => id)])

test('before anything is typed, what was done and read last comes first, then all else by subject', () => {
  expect(listed(' ')).toEqual([
    ['Done last', ['command-theme.dark']],
    ['Read last', ['paper-1', 'paper-2']],
    ['List', ['command-list.next']],
    ['Paper', ['command-paper.archive']],
    ['Go to', ['command-go.archive']],
    ['View', ['command-view.larger']],
  ])
})

test('what is typed finds actions, the best first, and after them papers', () => {
  expect(listed('arch')).toEqual([
    ['Actions', ['command-paper.archive', 'command-go.archive']],
    ['Papers', ['paper-3']],
  ])
})

test('a word may be that of the subject', () => {
  expect(listed('view larg')[0]).toEqual(['Actions', ['command-view.larger']])
  expect(listed('list larg', { ...stock, foundPapers: [] })).toEqual([])
})

test('of two that fit alike the one done last comes first', () => {
  const alike = [command('one', 'Show notes', 'View'), command('two', 'Show marks', 'View')]
  const of = { ...stock, commands: alike, recentIds: ['two'] }
  expect(listed('show', of)[0]).toEqual(['Actions', ['command-two', 'command-one']])
})
