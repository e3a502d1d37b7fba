import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, type TextLine } from '../../../src/main/importer/json-lines.ts'

async function* chunked(pieces: readonly string[]): AsyncIterable<string> {
  yield* pieces
}

async function read(pieces: readonly string[], longest = 100): Promise<TextLine[]> {
  const lines: TextLine[] = []
  for await (const line of linesOf(chunked(pieces), longest)) lines.push(line)
  return lines
}

test('lines come with their offsets and numbers, blank ones and carriage returns too', async () => {
  expect(await read(['a\r\n\nbc'])).toEqual([
    { text: 'a\r', start: 0, end: 2, line: 1 },
    { text: '', start: 3, end: 3, line: 2 },
    { text: 'bc', start: 4, end: 6, line: 3 },
  ])
  expect(await read(['a\n'])).toHaveLength(1)
  expect(await read([])).toEqual([])
})

test('a line that is too long comes without its text, and the next one with it', async () => {
  expect(await read(['12345', '678\n1234\n', '12', '345'], 4)).toEqual([
    { text: null, start: 0, end: 8, line: 1 },
    { text: '1234', start: 9, end: 13, line: 2 },
    { text: null, start: 14, end: 19, line: 3 },
  ])
})

test('lines are the same however the text is cut', async () => {
  const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\r', '\n', '😀') }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 0, max: 8 }), async (cut, longest) => {
      const text = cut.join('')
      const lines = await read(cut, longest)
      expect(lines).toEqual(await read([text], longest))
      const whole = text.split('\n')
      const expected = whole.at(-1) === '' ? whole.slice(0, -1) : whole
      expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
      expect(lines.map((line) => line.text)).toEqual(
        expected.map((one) => (one.length > longest ? null : one)),
      )
    }),
    { numRuns: 300 },
  )
})
