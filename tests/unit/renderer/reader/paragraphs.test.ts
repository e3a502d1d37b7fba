import { describe, expect, it } from 'vitest'
import {
  isSamePart,
  layOutParagraphs,
  type Paragraph,
  textAsItCame,
} from '../../../../src/renderer/features/reader/paragraphs.ts'
import type { Segment } from '../../../../src/shared/text/segments.ts'

const text = (start: number, value: string, href: string | null = null): Segment => ({
  kind: 'text',
  start,
  end: start + value.length,
  text: value,
  atomic: false,
  styles: [],
  href,
})
const formula = (start: number, end: number): Segment => ({
  kind: 'math',
  start,
  end,
  text: 'n',
  tex: 'n',
  display: false,
  atomic: true,
  styles: [],
  href: null,
})
const markup = (start: number, end: number): Segment => ({
  kind: 'markup',
  start,
  end,
  text: '',
  atomic: true,
  styles: [],
  href: null,
})

/** Each paragraph as its drawn texts, hidden ones in brackets. */
function drawn(paragraphs: Paragraph[]): string[][] {
  return paragraphs.map((paragraph) =>
    paragraph.flatMap((run) =>
      run.parts.map((part) => (part.kind === 'hidden' ? `[${part.text}]` : part.leaf.text)),
    ),
  )
}

describe('the paragraphs of a text', () => {
  it('flow over line breaks and part at blank lines', () => {
    const segments = [text(0, 'hard\nwrapped\n \nnext')]
    expect(drawn(layOutParagraphs(segments))).toEqual([['hard\nwrapped'], ['next']])
  })

  it('keep the source offsets of their pieces', () => {
    const [, second] = layOutParagraphs([text(10, 'one\n\ntwo')])
    expect(second?.[0]?.parts[0]).toMatchObject({ leaf: { start: 15, end: 18, text: 'two' } })
  })

  it('leave out what is not drawn, and are none where nothing is', () => {
    expect(drawn(layOutParagraphs([text(0, 'a'), markup(1, 3), text(3, 'b')]))).toEqual([['a', 'b']])
    expect(layOutParagraphs([markup(0, 2), text(2, '\n\n')])).toEqual([])
    expect(layOutParagraphs([])).toEqual([])
  })

  it('gather what leads to one address into one run', () => {
    const segments = [
      text(0, 'see '),
      text(4, 'a', 'https://a.example'),
      text(5, 'b', 'https://a.example'),
      text(6, '.'),
    ]
    const [paragraph] = layOutParagraphs(segments)
    expect(paragraph?.map((run) => [run.href, run.parts.length])).toEqual([
      [null, 1],
      ['https://a.example', 2],
      [null, 1],
    ])
  })

  it('take in hidden texts at their offsets, cutting plain text but no formula', () => {
    const segments = [text(0, 'for all '), formula(8, 11), text(11, ' we show')]
    const hidden = [
      { offset: 4, text: 'start' },
      { offset: 11, text: 'end' },
      { offset: 19, text: 'last' },
    ]
    expect(drawn(layOutParagraphs(segments, hidden))).toEqual([
      ['for ', '[start]', 'all ', 'n', '[end]', ' we show', '[last]'],
    ])
  })

  it('are cut where a match begins and ends, but no formula is', () => {
    const segments = [text(0, 'for all '), formula(8, 11), text(11, ' we show')]
    expect(drawn(layOutParagraphs(segments, [], [4, 9, 14, 19]))).toEqual([
      ['for ', 'all ', 'n', ' we', ' show'],
    ])
  })
})

describe('a text as it came', () => {
  it('is drawn sign by sign, in paragraphs, at its own offsets', () => {
    const source = 'a $x_1$ **b**\n\n5\\%'
    const paragraphs = layOutParagraphs(textAsItCame(source), [{ offset: 2, text: 'begin' }])
    expect(drawn(paragraphs)).toEqual([['a ', '[begin]', '$x_1$ **b**'], ['5\\%']])
    expect(paragraphs[1]?.[0]?.parts[0]).toMatchObject({ leaf: { start: 15, end: 18, atomic: false } })
  })

  it('has no paragraph where there is no text', () => {
    expect(layOutParagraphs(textAsItCame(''))).toEqual([])
  })
})

describe('the parts of a text', () => {
  const partsOf = (segments: readonly Segment[], hidden: { offset: number; text: string }[]) =>
    layOutParagraphs(segments, hidden).flatMap((paragraph) => paragraph.flatMap(({ parts }) => parts))

  it('are the same where a hidden text more does not cut them', () => {
    const segments = [text(0, 'one two '), formula(8, 11), text(11, ' three')]
    const [before, after] = [partsOf(segments, []), partsOf(segments, [{ offset: 4, text: 'here' }])]
    const isKept = after.map((part) => before.some((one) => isSamePart(one, part)))
    expect(isKept).toEqual([false, false, false, true, true])
  })

  it('keep the keys of their hidden texts when another is put in before them', () => {
    const keys = (hidden: { offset: number; text: string }[]) =>
      partsOf([text(0, 'one two')], hidden).flatMap((part) => (part.kind === 'hidden' ? part.key : []))
    const late = [
      { offset: 4, text: 'end' },
      { offset: 4, text: 'beginning' },
    ]
    expect(keys([{ offset: 1, text: 'new' }, ...late]).slice(1)).toEqual(keys(late))
    expect(new Set(keys(late)).size).toBe(2)
  })
})
