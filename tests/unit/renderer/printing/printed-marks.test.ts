import { expect, test } from 'vitest'
import { lookOfPiece, printedMarks } from '../../../../src/renderer/features/printing/printed-marks.ts'
import type { Highlight } from '../../../../src/shared/model/highlight.ts'

const categories = [
  { id: 'general', position: 1, name: 'General', hue: 'yellow' },
  { id: 'doubt', position: 4, name: 'Doubt', hue: 'red' },
] as const

/** A highlight of these offsets in the abstract, with or without a note. */
function highlight(start: number, end: number, rest: Partial<Highlight> & { body?: string } = {}): Highlight {
  const { body, ...others } = rest
  const note = body === undefined ? null : ({ body } as Highlight['note'])
  return {
    field: 'abstract',
    start,
    end,
    category: 'general',
    anchor: 'anchored',
    note,
    ...others,
  } as Highlight
}

const marksOf = (...highlights: Highlight[]) => printedMarks(highlights, categories, () => 'words')

test('highlights with a note are numbered in reading order, and an empty note is none', () => {
  const marks = marksOf(
    highlight(0, 4),
    highlight(5, 9, { body: 'First' }),
    highlight(10, 12, { body: '  ' }),
    highlight(13, 20, { body: 'Second', category: 'doubt' }),
  )
  expect(marks.map(({ number, note, hue }) => [number, note, hue])).toEqual([
    [null, null, 'yellow'],
    [1, 'First', 'yellow'],
    [null, null, 'yellow'],
    [2, 'Second', 'red'],
  ])
})

test('a highlight whose words are no longer in the text is not printed on others', () => {
  expect(marksOf(highlight(0, 4, { anchor: 'orphan' }))).toEqual([])
})

test('the shortest of several highlights fills a piece, the others underline it', () => {
  const marks = marksOf(highlight(0, 100), highlight(10, 20, { category: 'doubt' }))
  expect(lookOfPiece({ start: 10, end: 20 }, marks)).toMatchObject({ fill: 'red', lines: ['yellow'] })
  expect(lookOfPiece({ start: 20, end: 60 }, marks)).toMatchObject({ fill: 'yellow', lines: [] })
  expect(lookOfPiece({ start: 100, end: 120 }, marks)).toBeNull()
})

test('the number of a note stands once, where its highlight ends', () => {
  const marks = marksOf(highlight(0, 30, { body: 'Note' }))
  const notes = [
    { start: 0, end: 10 },
    { start: 10, end: 20 },
    { start: 20, end: 30 },
  ].map((piece) => lookOfPiece(piece, marks)?.notes)
  expect(notes).toEqual([[], [], [1]])
})
