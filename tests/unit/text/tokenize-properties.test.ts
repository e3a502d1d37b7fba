import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Segment, tokenize } from '../../../src/shared/text/index.ts'
import { anyText } from './builders/arbitraries.ts'

const RUNS = { numRuns: 3000 }

function forEachSegment(check: (segment: Segment, source: string) => void): void {
  fc.assert(
    fc.property(anyText, (source) => {
      for (const segment of tokenize(source)) check(segment, source)
    }),
    RUNS,
  )
}

describe('the segments of any text', () => {
  it('cover it exactly and in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        let reached = 0
        for (const { start, end } of tokenize(source)) {
          expect(start).toBe(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
        expect(reached).toBe(source.length)
      }),
      RUNS,
    )
  })

  it('draw the source itself, unit for unit, wherever a range may begin inside of them', () => {
    forEachSegment((segment, source) => {
      if (!segment.atomic) expect(segment.text).toBe(source.slice(segment.start, segment.end))
    })
  })

  it('are whole or not at all where they draw something else', () => {
    forEachSegment(({ kind, atomic }) => {
      expect(atomic).toBe(kind !== 'text' && kind !== 'unknown-macro')
    })
  })

  it('draw nothing for markup and something for everything else', () => {
    forEachSegment(({ kind, text }) => {
      expect(text === '').toBe(kind === 'markup')
    })
  })

  it('carry an address exactly where they are drawn as a link, and only a safe one', () => {
    forEachSegment(({ styles, href }) => {
      expect(href !== null).toBe(styles.includes('link'))
      if (href !== null) expect(href).toMatch(/^(?:https?:\/\/|mailto:)[^\s<>"]+$/i)
    })
  })

  it('hold TeX without the delimiters around it', () => {
    forEachSegment((segment, source) => {
      const written = source.slice(segment.start, segment.end)
      if (segment.kind !== 'math' || !/^(?:\$|\\[([])/.test(written)) return
      expect(segment.tex.trim()).not.toBe('')
      expect(written.replace(segment.tex, '')).toMatch(/^(?:\$\s*\$|\$\$\s*\$\$|\\\(\s*\\\)|\\\[\s*\\\])$/)
    })
  })

  it('join what is plain: two texts of one style never touch', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const segments = tokenize(source)
        segments.slice(1).forEach((segment, index) => {
          const before = segments[index]
          if (segment.kind !== 'text' || before?.kind !== 'text') return
          expect([before.styles, before.href]).not.toEqual([segment.styles, segment.href])
        })
      }),
      RUNS,
    )
  })
})

it('text without any crumb is one segment', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}[,.]?$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
      const source = words.join(' ')
      expect(tokenize(source)).toHaveLength(1)
    }),
  )
})

it('an empty text has no segments', () => {
  expect(tokenize('')).toEqual([])
})

describe('plain text beside any text', () => {
  const opening = 'Plain words come first. '
  const closing = '\n\nPlain words come last.'

  /** What is drawn of each part of the source that is not plain, and of every unit that is. */
  const drawn = (source: string, from: number, to: number) =>
    tokenize(source).flatMap((segment) => {
      if (segment.end <= from || segment.start >= to) return []
      const { start, end, kind, styles, href } = segment
      if (segment.atomic)
        return [{ start: start - from, end: end - from, kind, text: segment.text, styles, href }]
      return Array.from({ length: end - start }, (_, index) => start + index)
        .filter((offset) => offset >= from && offset < to)
        .map((offset) => ({ start: offset - from, kind, styles, href }))
    })

  it('changes nothing of it when it comes before', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        // A tag of a paragraph at the very beginning of a text parts it from nothing, and draws no blank.
        fc.pre(!/^(?:\s|<)/.test(source))
        const moved = drawn(opening + source, opening.length, opening.length + source.length)
        expect(moved).toEqual(drawn(source, 0, source.length))
      }),
      RUNS,
    )
  })

  it('changes nothing of it when it is a paragraph that comes after', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        // What ends in a command or in blanks takes in the blanks after it.
        fc.pre(!/[\\\s<>}]$|\\\S*$/.test(source))
        const followed = drawn(source + closing, 0, source.length)
        expect(followed).toEqual(drawn(source, 0, source.length))
      }),
      RUNS,
    )
  })
})
