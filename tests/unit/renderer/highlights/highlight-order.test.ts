import { describe, expect, it } from 'vitest'
import { hiddenTextsOf } from '../../../../src/renderer/features/highlights/hidden-texts.ts'
import { inReadingOrder, steppedFrom } from '../../../../src/renderer/features/highlights/highlight-order.ts'
import type { Field, Highlight } from '../../../../src/shared/model/highlight.ts'

const highlight = (
  id: string,
  field: Field,
  start: number,
  end: number,
  note: string | null = null,
): Highlight =>
  ({ id, field, start, end, category: 'general', note: note && { body: note } }) as unknown as Highlight
const highlights = [
  highlight('late', 'abstract', 30, 40),
  highlight('early', 'abstract', 2, 9, 'a thought'),
  highlight('title', 'title', 12, 20),
]

describe('going from highlight to highlight', () => {
  it('follows the reading order, title first', () => {
    expect(inReadingOrder(highlights).map((one) => one.id)).toEqual(['title', 'early', 'late'])
  })

  it('begins at either end and goes round', () => {
    expect(steppedFrom(highlights, null, 1)?.id).toBe('title')
    expect(steppedFrom(highlights, null, -1)?.id).toBe('late')
    expect(steppedFrom(highlights, 'title', 1)?.id).toBe('early')
    expect(steppedFrom(highlights, 'late', 1)?.id).toBe('title')
    expect(steppedFrom(highlights, 'title', -1)?.id).toBe('late')
    expect(steppedFrom([], null, 1)).toBe(null)
  })
})

describe('what a screen reader says of highlights', () => {
  it('names category and note at the start, and the end before the next start', () => {
    const touching = [highlight('a', 'abstract', 2, 9, 'a thought'), highlight('b', 'abstract', 9, 12)]
    expect(hiddenTextsOf(touching, 'abstract', () => 'General')).toEqual([
      { offset: 2, text: ' highlight, General, with a note: ' },
      { offset: 9, text: ' end of highlight ' },
      { offset: 9, text: ' highlight, General: ' },
      { offset: 12, text: ' end of highlight ' },
    ])
  })

  it('keeps title and abstract apart', () => {
    expect(hiddenTextsOf(highlights, 'title', () => 'General')).toHaveLength(2)
  })
})
