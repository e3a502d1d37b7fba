import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../src/main/importer/decode.ts'
import type { ParsedCapture } from '../../src/main/importer/formats/format.ts'
import { huggingFaceText } from '../../src/main/importer/formats/hugging-face-text.ts'
import { capture, type GeneratedCapture } from './builders/captures.ts'

const parse = (text: string, referenceDay = '2026-11-23'): ParsedCapture =>
  huggingFaceText.parse({ text, referenceDay })

const long = (topic: string): string =>
  `We study ${topic} in models of many sizes. Earlier work has looked at one size only, and so could not say what grows. ` +
  `We find that ${topic} grows with the square of the depth, at 20\\% of the cost, for the k^{th} layer and every one after it.`

function expectPapers(made: GeneratedCapture): void {
  const { entries } = parse(made.text)
  expect(entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
    made.papers.map(({ title, paragraphs }) => ({ title, abstract: paragraphs.join('\n\n') })),
  )
}

/** Every line that is not blank belongs to exactly one part. */
function expectEveryLineAccounted(text: string): void {
  const { parts } = parse(text)
  let last = 0
  for (const part of parts) {
    expect(part.start).toBeGreaterThanOrEqual(last)
    expect(text.slice(last, part.start).replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')).toBe('')
    last = part.end
  }
  expect(text.slice(last).replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')).toBe('')
}

const realCapture = join(import.meta.dirname, '..', '..', '..', 'shared', 'snapshots', 'hf-papers-token.txt')

describe('the real capture', () => {
  test.skipIf(!existsSync(realCapture))(
    'gives exactly its papers, character for character, and no problem',
    () => {
      const { text } = decodeBytes(readFileSync(realCapture))
      const blocks = text.split('\n').filter((line) => line !== '')
      const papers = blocks.slice(blocks.indexOf('Jun 26') + 1)
      const found = parse(text)
      expect(found.problems).toEqual([])
      expect(found.entries).toHaveLength(51)
      expect(found.entries.flatMap((entry) => [entry.title, entry.abstract])).toEqual(papers)
      expect(found.capturedOn).toEqual({ day: '2026-06-26', isYearInferred: true })
      expect(found.parts.filter((part) => part.kind === 'furniture').map((part) => part.line)).toEqual([
        1, 3, 5, 7,
      ])
      expectEveryLineAccounted(text)
      expect(huggingFaceText.recognise(text)).toBeGreaterThan(0.9)
    },
  )
})

test('generated captures give their papers, whatever the furniture, line ends and blanks', () => {
  fc.assert(fc.property(capture({ papers: 12, paragraphs: 1 }), expectPapers), { numRuns: 300 })
})

test('abstracts of several paragraphs stay with their title', () => {
  fc.assert(fc.property(capture({ papers: 8, paragraphs: 3 }), expectPapers), { numRuns: 300 })
})

test('every line of any text is accounted for', () => {
  fc.assert(fc.property(capture({ papers: 4, paragraphs: 2 }), ({ text }) => expectEveryLineAccounted(text)))
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectEveryLineAccounted))
  const lines = fc.array(
    fc.constantFrom('', ' ', 'Daily', 'Jun 26', 'Quiet Tokens', long('depth'), 'x', '1) one', '\u200b'),
  )
  fc.assert(fc.property(lines, (made) => expectEveryLineAccounted(made.join('\n'))))
})

test('a capture of 5,000 papers gives 5,000 papers', () => {
  const papers = Array.from({ length: 5000 }, (_, index) => ({
    title: `Quiet Tokens, Part ${index}`,
    text: long(`token ${index}`),
  }))
  const { entries, problems } = parse(papers.map(({ title, text }) => `${title}\n\n${text}`).join('\n\n'))
  expect(entries.map((entry) => entry.title)).toEqual(papers.map((one) => one.title))
  expect(entries.map((entry) => entry.abstract)).toEqual(papers.map((one) => one.text))
  expect(problems).toEqual([])
})

test.each([
  ['two words', 'Quiet Tokens'],
  ['one word', 'LARP'],
  ['an exclamation', 'Discrete Codes: More Than a Survey!'],
  ['a question', 'Needle Threading: Can Models Follow Threads?'],
  ['a short sentence with a full stop', 'Attention Is Enough.'],
  ['dashes and brackets', 'Retrofitting (Large) Models -- From Vision, Language to Everything'],
  ['over a hundred characters', `A Field Guide to ${'Very Long Titles of Papers on '.repeat(4)}Codecs`],
  ['sentence case', 'Infusing clinical knowledge into tokenisers for language models'],
  ['quotes', "“Hello, World”: What ``Tokens'' Say"],
  ['another script', '深い符号と静かなトークン'],
  ['furniture', 'Weekly'],
])('a title may be %s', (_name, title) => {
  const text = `Daily Papers\n\nJun 26\n\n${title}\n\n${long('depth')}\n\nMerging Late\n\n${long('merging')}`
  expect(parse(text).entries.map((entry) => entry.title)).toEqual([title, 'Merging Late'])
})

test('keywords, lists and short closing paragraphs belong to the abstract above', () => {
  const closings = [
    'Keywords: tokens, depth, audits',
    '1) We count. 2) We report.',
    'Code: https://example.org/code',
    '...',
  ]
  for (const closing of closings) {
    const text = `Quiet Tokens\n\n${long('depth')}\n\n${closing}\n\nMerging Late\n\n${long('merging')}`
    expect(parse(text).entries.map((entry) => entry.abstract)).toEqual([
      `${long('depth')}\n\n${closing}`,
      long('merging'),
    ])
  }
})

test('an abstract wrapped by hand is one abstract, with its line ends as they came', () => {
  const wrapped = long('depth').replace(/(.{60,78}) /g, '$1\n')
  const { entries } = parse(`Quiet Tokens\n\n${wrapped}\n\nMerging Late\n\n${long('merging')}`)
  expect(entries.map((entry) => entry.abstract)).toEqual([wrapped, long('merging')])
})

test('a title right above its abstract, without a blank line, is still a title', () => {
  const { entries } = parse(`Quiet Tokens\n${long('depth')}\n\nMerging Late\n${long('merging')}`)
  expect(entries.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Quiet Tokens', long('depth')],
    ['Merging Late', long('merging')],
  ])
})

test('furniture right above the first title, line under line, is furniture', () => {
  const { entries, capturedOn } = parse(
    `Daily Papers\nbyAK and the research community\nJun 26\nQuiet Tokens\n\n${long('depth')}`,
  )
  expect(entries.map((entry) => entry.title)).toEqual(['Quiet Tokens'])
  expect(capturedOn?.day).toBe('2026-06-26')
})

test('a title without an abstract is kept, and reported with its line', () => {
  const { entries, problems } = parse(
    `Quiet Tokens\n\nShallow Codebooks\n\n${long('depth')}\n\nMerging Late\n`,
  )
  expect(entries.map(({ title, abstract }) => [title, abstract === null])).toEqual([
    ['Quiet Tokens', true],
    ['Shallow Codebooks', false],
    ['Merging Late', true],
  ])
  expect(problems.map((problem) => problem.line)).toEqual([1, 7])
  expect(problems[0]?.message).toContain('another title follows')
  expect(problems[1]?.message).toContain('the capture ends there')
})

test('an abstract without a title is skipped with its line and a reason, and the papers after it are read', () => {
  const { entries, problems, parts } = parse(
    `Daily Papers\n\n${long('depth')}\n\nMerging Late\n\n${long('merging')}`,
  )
  expect(entries.map((entry) => entry.title)).toEqual(['Merging Late'])
  expect(problems).toMatchObject([{ line: 3 }])
  expect(problems[0]?.message).toContain('no title stands above it')
  expect(parts.find((part) => part.kind === 'skipped')).toMatchObject({ line: 3 })
})

test('spans and lines say where an entry stands in the text', () => {
  const text = `\ufeffDaily Papers\r\n\r\nQuiet Tokens  \r\n\r\n${long('depth')}\r\n`
  const [entry] = parse(text).entries
  expect(entry?.line).toBe(3)
  expect(text.slice(entry?.span.start, entry?.span.end)).toBe(`Quiet Tokens  \r\n\r\n${long('depth')}`)
})

test.each([
  ['JSON', '{"papers": [{"title": "Quiet Tokens"}]}'],
  ['HTML', '<!doctype html><html><body><h1>Quiet Tokens</h1></body></html>'],
  ['XML', '<?xml version="1.0"?><feed><entry/></feed>'],
  ['BibTeX', `@article{quiet,\n  title = {Quiet Tokens}\n}\n\n${long('depth')}`],
  ['RIS', 'TY  - JOUR\nTI  - Quiet Tokens\nER  - '],
  ['Markdown with links', `### [Quiet Tokens](https://example.org/1)\n\n${long('depth')}`],
  ['source code', `import { a } from 'b'\n\nfunction c() {\n  return a\n}\n\n${'const x = 1\n'.repeat(40)}`],
  ['a list of words', 'apple\n\npear\n\nplum\n\nfig\n\ncherry'],
  ['one sentence', 'This is a sentence.'],
])('%s is not taken for a capture', (_name, text) => {
  expect(huggingFaceText.recognise(text)).toBeLessThan(0.3)
})

test('a story is not taken for a capture', () => {
  const story = Array.from({ length: 30 }, (_, index) => long(`chapter ${index}`)).join('\n\n')
  expect(huggingFaceText.recognise(story)).toBeLessThan(0.3)
})

test('titles and abstracts without any furniture are recognised, with less confidence', () => {
  const bare = ['Quiet Tokens', 'Merging Late', 'Shallow Codebooks']
    .map((title) => `${title}\n\n${long(title)}`)
    .join('\n\n')
  const confidence = huggingFaceText.recognise(bare)
  expect(confidence).toBeGreaterThanOrEqual(0.3)
  expect(confidence).toBeLessThan(huggingFaceText.recognise(`Daily Papers\n\nSubscribe\n\n${bare}`))
})
