import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParsedCapture } from '../../src/main/importer/formats/format.ts'
import { huggingFaceText } from '../../src/main/importer/formats/hugging-face/plain-text.ts'
import { ImportRefusal } from '../../src/main/importer/refusal.ts'
import { capture, type GeneratedCapture, placedText } from './builders/captures.ts'
import { abstractOn } from './builders/importing.ts'
import { readCapture } from './builders/reading.ts'

const parse = (text: string): ParsedCapture => huggingFaceText.parse({ text, referenceDay: '2026-11-23' })

const found = ({ entries }: ParsedCapture) => entries.map(({ title, abstract }) => ({ title, abstract }))

const placed = ({ papers }: GeneratedCapture) =>
  papers.map(({ title, paragraphs }) => ({ title, abstract: paragraphs.join('\n\n') }))

/** Every line that is not blank is in exactly one part, and in its order. */
function expectEveryLineInOnePart(text: string): void {
  let last = 0
  const between: string[] = []
  for (const { start, end } of parse(text).parts) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    between.push(text.slice(last, start))
    last = end
  }
  between.push(text.slice(last))
  expect(between.join('').replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')).toBe('')
}

test('papers come back exactly, whatever the furniture, titles, endings, line ends and blanks', () => {
  fc.assert(
    fc.property(capture({ papers: 8, paragraphs: 1 }), (made) => {
      const read = parse(made.text)
      expect(found(read)).toEqual(placed(made))
      expect(read.problems).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('furniture and date are told from papers, missing, doubled or in any order', () => {
  fc.assert(
    fc.property(capture({ papers: 3, paragraphs: 1 }), (made) => {
      const read = parse(made.text)
      const page = read.parts.filter((part) => part.kind === 'furniture' || part.kind === 'date')
      expect(page.map((part) => made.text.slice(part.start, part.end))).toEqual(made.furniture)
      expect(read.capturedOn).toEqual(
        made.furniture.includes('Jun 26') ? { day: '2026-06-26', isYearInferred: true } : null,
      )
    }),
    { numRuns: 200 },
  )
})

test('abstracts of several paragraphs come back exactly, or the line that was read otherwise is reported', () => {
  fc.assert(
    fc.property(capture({ papers: 6, paragraphs: 4 }), (made) => {
      const read = parse(made.text)
      const titles = new Set(read.entries.map((entry) => entry.line))
      const misread = [
        ...made.titleLines.filter((line) => !titles.has(line)),
        ...[...titles].filter((line) => !made.titleLines.includes(line)),
      ]
      expect(read.problems.map((problem) => problem.line)).toEqual(expect.arrayContaining(misread))
      if (misread.length === 0) expect(found(read)).toEqual(placed(made))
    }),
    { numRuns: 400 },
  )
})

test('a capture that is read right is nearly never doubted', () => {
  const made = fc.sample(capture({ papers: 6, paragraphs: 4 }), { numRuns: 300, seed: 2 })
  const right = made.filter((one) => JSON.stringify(found(parse(one.text))) === JSON.stringify(placed(one)))
  const doubted = right.filter((one) => parse(one.text).problems.length > 0)
  expect(right.length).toBeGreaterThan(295)
  expect(doubted.length).toBeLessThan(30)
})

test('captures with a word of the page are recognised', () => {
  const marked = capture({ papers: 5, paragraphs: 3 }).filter((made) => made.furniture.length > 0)
  fc.assert(
    fc.property(marked, ({ text }) => {
      expect(huggingFaceText.recognise(text)).toBeGreaterThanOrEqual(0.3)
    }),
    { numRuns: 200 },
  )
})

test('5,000 papers come back exactly', () => {
  const some = fc.sample(capture({ papers: 10, paragraphs: 1 }), { numRuns: 2000, seed: 5 })
  const papers = some.flatMap((made) => made.papers).slice(0, 5000)
  expect(papers).toHaveLength(5000)
  const text = `Daily Papers\n\n${papers.map(placedText).join('\n\n')}`
  expect(found(parse(text))).toEqual(placed({ text, papers, furniture: [], titleLines: [] }))
})

test('every line of any text is in exactly one part', () => {
  fc.assert(fc.property(capture({ papers: 4, paragraphs: 3 }), ({ text }) => expectEveryLineInOnePart(text)))
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectEveryLineInOnePart))
  const line = fc.constantFrom(
    '',
    ' ',
    'Daily',
    'Jun 26',
    'Quiet Tokens',
    abstractOn('depth'),
    'x',
    '1) one',
    '\u200b',
  )
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\u2028')))
  fc.assert(fc.property(lines, (made) => expectEveryLineInOnePart(made.flat().join(''))))
})

test('lines are counted as an editor counts them, whatever their ends', () => {
  fc.assert(
    fc.property(capture({ papers: 4, paragraphs: 1 }), ({ text, titleLines }) => {
      expect(parse(text).entries.map((entry) => entry.line)).toEqual(titleLines)
    }),
  )
})

/** Parses or refuses; anything else is a bug. */
async function attempt(bytes: Uint8Array): Promise<void> {
  try {
    await readCapture(bytes)
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    expect(error.message).toContain('Nothing was changed')
  }
}

test('any bytes are parsed or refused, never more than that', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), attempt), { numRuns: 500 })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), (text) =>
      attempt(new TextEncoder().encode(text)),
    ),
  )
})

test('a capture cut off or damaged anywhere is parsed or refused', async () => {
  const damaged = fc.tuple(
    capture({ papers: 3, paragraphs: 2 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.uint8Array({ maxLength: 4 }),
  )
  await fc.assert(
    fc.asyncProperty(damaged, async ([{ text }, share, noise]) => {
      const bytes = new TextEncoder().encode(text)
      const cut = Math.floor(bytes.length * share)
      await attempt(bytes.slice(0, cut))
      await attempt(Uint8Array.from([...bytes.slice(0, cut), ...noise, ...bytes.slice(cut)]))
    }),
    { numRuns: 150 },
  )
})

test.each([
  ' ',
  '\n',
  '.',
  'A ',
  '\u00a0',
  '\r',
  'a\n',
  '. A',
  '\u200b\n',
  `${'a'.repeat(200)}\n`,
  'Daily\n',
  '! A\n\n',
])('%j without end is parsed or refused', async (piece) => {
  await attempt(new TextEncoder().encode(piece.repeat(300_000)))
})
