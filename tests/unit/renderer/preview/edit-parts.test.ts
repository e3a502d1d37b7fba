import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Edited,
  joinAbove,
  labelStretch,
  moveBoundary,
  relabelPart,
} from '../../../../src/renderer/features/preview/edit-parts.ts'
import type { CapturePart } from '../../../../src/shared/model/preview.ts'

const text = 'Quiet Tokens\n\nWe ask. We answer.\nA line of the page.\n\nMerging Late'
const parts: readonly CapturePart[] = [
  part('title', 'Quiet Tokens'),
  part('abstract', 'We ask. We answer.\nA line of the page.'),
  part('title', 'Merging Late'),
]

function part(kind: CapturePart['kind'], words: string): CapturePart {
  const start = text.indexOf(words)
  return { kind, start, end: start + words.length, line: text.slice(0, start).split('\n').length }
}

/** What each part holds, with its label. */
function said(edited: Edited | null): string[] {
  return (edited?.parts ?? []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

test('a part is labelled anew, and no longer skipped for the reason that the form gave', () => {
  const skipped: CapturePart = { ...part('skipped', 'Merging Late'), reason: 'no title stands above it' }
  expect(relabelPart([skipped], 0, 'title').parts).toEqual([part('title', 'Merging Late')])
})

test('a boundary moves by a line or sentence, and back', () => {
  const down = moveBoundary(text, parts, 1, 'down')
  expect(said(down)).toEqual([
    'title: Quiet Tokens\n\nWe ask.',
    'abstract: We answer.\nA line of the page.',
    'title: Merging Late',
  ])
  expect(said(moveBoundary(text, down?.parts ?? [], 1, 'up'))).toEqual(said({ parts, selected: 1 }))
  expect(said(moveBoundary(text, parts, 2, 'up'))[2]).toBe('title: A line of the page.\n\nMerging Late')
})

test('a part that gives away all it has is gone', () => {
  const down = moveBoundary(text, parts, 2, 'down')
  expect(said(down)).toEqual([
    'title: Quiet Tokens',
    'abstract: We ask. We answer.\nA line of the page.\n\nMerging Late',
  ])
  expect(down?.selected).toBe(1)
})

test('the first part has no boundary above', () => {
  expect(moveBoundary(text, parts, 0, 'up')).toBeNull()
  expect(joinAbove(parts, 0)).toBeNull()
})

test('two parts become one under the label of the upper', () => {
  expect(said(joinAbove(parts, 1))).toEqual([
    'title: Quiet Tokens\n\nWe ask. We answer.\nA line of the page.',
    'title: Merging Late',
  ])
})

test('a stretch becomes a part of its own and leaves the rest as it was', () => {
  const start = text.indexOf('A line')
  const edited = labelStretch(text, parts, { start, end: start + 19 }, 'furniture')
  expect(said(edited)).toEqual([
    'title: Quiet Tokens',
    'abstract: We ask. We answer.',
    'furniture: A line of the page.',
    'title: Merging Late',
  ])
  expect(edited?.parts[2]?.line).toBe(4)
  expect(edited?.selected).toBe(2)
})

test('a stretch of white space changes nothing', () => {
  expect(labelStretch(text, parts, { start: 12, end: 14 }, 'title')).toBeNull()
})

test('whatever is edited, every letter stays in exactly one part, in order', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('up' as const), at: fc.nat(4) }),
    fc.record({ do: fc.constant('down' as const), at: fc.nat(4) }),
    fc.record({ do: fc.constant('join' as const), at: fc.nat(4) }),
    fc.record({ do: fc.constant('label' as const), at: fc.nat(text.length) }),
  )
  const letters = (source: string): string => source.replace(/\s/g, '')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let now: readonly CapturePart[] = parts
      for (const one of steps) {
        const edited =
          one.do === 'join'
            ? joinAbove(now, one.at)
            : one.do === 'label'
              ? labelStretch(text, now, { start: one.at, end: one.at + 7 }, 'date')
              : moveBoundary(text, now, one.at, one.do)
        now = edited?.parts ?? now
      }
      expect(letters(now.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(letters(text))
      for (const [index, { start }] of now.entries())
        expect(start).toBeGreaterThanOrEqual(now[index - 1]?.end ?? 0)
    }),
  )
})
