import { describe, expect, it } from 'vitest'
import { markableRange, quoteText } from '../../../../src/renderer/features/highlights/quote-text.ts'

const whole = (source: string) => ({ start: 0, end: source.length })

describe('a quote for the clipboard', () => {
  it('reads as on screen: without markup, with what escapes stand for, on one line', () => {
    const source = 'a **bold\nclaim** of 30\\%'
    expect(quoteText(source, whole(source))).toBe('a bold claim of 30%')
  })

  it('begins and ends where the range does, inside of markup too', () => {
    expect(quoteText('a **bold claim**', { start: 4, end: 8 })).toBe('bold')
  })
})

describe('the part of a selection that can be highlighted', () => {
  it('has no blanks at its ends', () => {
    expect(markableRange('  two words \n', whole('  two words \n'))).toEqual({ start: 2, end: 11 })
  })

  it('is nothing where only blanks are selected', () => {
    expect(markableRange('a   b', { start: 1, end: 4 })).toBe(null)
  })

  it('takes in a formula whole', () => {
    const source = 'in $O(n)$ steps'
    expect(markableRange(source, { start: 0, end: 5 })).toEqual({ start: 0, end: 9 })
  })
})
