import { expect, test } from 'vitest'
import {
  type Choice,
  cleanTyped,
  pickerLines,
} from '../../../../src/renderer/features/tagging/picker-lines.ts'
import { tagsToShow } from '../../../../src/renderer/features/tagging/tags-to-show.ts'

const choice = (label: string, paperCount = 0): Choice => ({ id: label, label, paperCount })
const choices = [choice('audits', 1), choice('Café', 9), choice('long contexts', 4)]

function labels(typed: string, counts: Record<string, number> = {}, total = 1): string[] {
  const held = new Map(Object.entries(counts))
  return pickerLines(typed, { choices, counts: held, total, first: new Set(held.keys()) }).map(
    ({ label, choice: known, extent }) => `${known === null ? '+' : ''}${label} ${extent}`,
  )
}

test('what is on the papers stands first, then what is used most', () => {
  expect(labels('', { audits: 1 })).toEqual(['audits all', 'Café none', 'long contexts none'])
  expect(labels('', { audits: 1 }, 2)[0]).toBe('audits some')
})

test('what begins as typed comes before what holds it, and a name that nothing has is offered last', () => {
  expect(labels('a')).toEqual(['audits none', 'Café none', '+a none'])
  expect(labels('con')).toEqual(['long contexts none', '+con none'])
})

test('no second one is offered for a name that differs in case or accents', () => {
  expect(labels(' #cafe ')).toEqual(['Café none'])
})

test('the sign of tags in notes is left out, and a name that is nothing else is kept', () => {
  expect(cleanTyped(' ##long   contexts ')).toBe('long contexts')
  expect(cleanTyped('#')).toBe('#')
})

test('tags are shown by use or by name, and more of them when asked or found', () => {
  const tags = choices.map(
    ({ id, label, paperCount }) => ({ id, name: label, hue: null, paperCount }) as never,
  )
  const names = (wish: Parameters<typeof tagsToShow>[1]) =>
    tagsToShow(tags, wish).shown.map(({ name }) => name)
  expect(names({ filter: '', order: 'used', limit: 2 })).toEqual(['Café', 'long contexts'])
  expect(names({ filter: '', order: 'name', limit: 2 })).toEqual(['audits', 'Café'])
  expect(names({ filter: 'CONT', order: 'name', limit: 2 })).toEqual(['long contexts'])
  expect(tagsToShow(tags, { filter: '', order: 'used', limit: 2 }).rest).toBe(1)
})
