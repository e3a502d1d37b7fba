import { expect, it } from 'vitest'
import { wantedOffer } from '../../../../src/renderer/features/notes/wanted-offer.ts'

it.each([
  ['see [[quiet tok', { kind: 'link', from: 4, query: 'quiet tok' }],
  ['[[', { kind: 'link', from: 0, query: '' }],
  ['about #met', { kind: 'tag', from: 6, query: 'met' }],
  ['about #', { kind: 'tag', from: 6, query: '' }],
  ['(#area/su', { kind: 'tag', from: 1, query: 'area/su' }],
  ['#met', { kind: 'tag', from: 0, query: 'met' }],
])('offers what is being typed: %s', (before, wanted) => {
  expect(wantedOffer(before)).toEqual(wanted)
})

it.each([
  '#',
  '## ',
  'C#',
  'a#b',
  'https://a.example/#part',
  '[[a]] and more',
  '[one',
  '# Heading',
  `[[${'a'.repeat(100)}`,
])('offers nothing for %s', (before) => {
  expect(wantedOffer(before)).toBeNull()
})
