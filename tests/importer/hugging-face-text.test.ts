import { expect, test } from 'vitest'
import type { ParsedCapture } from '../../src/main/importer/formats/format.ts'
import { huggingFaceText } from '../../src/main/importer/formats/hugging-face/plain-text.ts'
import { abstractOn as long } from './builders/importing.ts'

const parse = (text: string, referenceDay = '2026-11-23'): ParsedCapture =>
  huggingFaceText.parse({ text, referenceDay })

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

test('a paragraph that could be a title as well stays in its abstract, and is reported with its line', () => {
  const { entries, problems } = parse(
    `Quiet Tokens\n\n${long('depth')}\n\nDecoding with less memory.\n\nMerging Late\n\n${long('merging')}`,
  )
  expect(entries.map((entry) => entry.title)).toEqual(['Quiet Tokens', 'Merging Late'])
  expect(problems).toEqual([
    {
      line: 5,
      message:
        'Taken as a further paragraph of the abstract above, although it could be a title: “Decoding with less memory.”.',
    },
  ])
})

test('a title that could be the end of an abstract is reported with its line', () => {
  const { entries, problems } = parse(
    `Quiet Tokens\n\n${long('depth')}\n\nResults confirm the approach\n\nMerging Late\n\n${long('merging')}`,
  )
  expect(entries.map((entry) => entry.title)).toContain('Results confirm the approach')
  expect(problems.map((problem) => `${problem.line} ${problem.message}`).join('\n')).toMatch(
    /5 Taken as a title, although it could be something else/,
  )
})

test('furniture among the papers is furniture, and takes no abstract away', () => {
  const { entries, parts } = parse(
    `Quiet Tokens\n\n${long('depth')}\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nMerging Late\n\n${long('merging')}`,
  )
  expect(entries.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Quiet Tokens', long('depth')],
    ['Merging Late', long('merging')],
  ])
  expect(parts.filter((part) => part.kind === 'furniture').map((part) => part.line)).toEqual([5, 7])
})

test('of two dates the first is taken, and the other is reported with its line', () => {
  const { capturedOn, problems } = parse(
    `Daily Papers\n\nJun 26\n\nJun 25\n\nQuiet Tokens\n\n${long('depth')}`,
  )
  expect(capturedOn?.day).toBe('2026-06-26')
  expect(problems).toMatchObject([{ line: 5 }])
  expect(problems[0]?.message).toContain('A second date')
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
