import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownHeadings } from '../../../src/main/importer/formats/prose/markdown-headings.ts'
import { abstractOn } from '../builders/importing.ts'
import { readCapture } from '../builders/reading.ts'
import { expectEveryLineInAPart, listedPapers, wrapped } from '../hugging-face/listings.ts'

const parse = (text: string) => markdownHeadings.parse({ text, referenceDay: '2026-11-23' })

const said = (text: string) => parse(text).entries.map(({ title, abstract }) => ({ title, abstract }))

const layout = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  width: fc.constantFrom(60, 80, 10_000),
  style: fc.constantFrom<(title: string, index: number) => string>(
    (title) => `## ${title}\n\n`,
    (title) => `### **${title}** ###\n`,
    (title, index) => `## ${index + 1}. ${title}\n\n`,
    (title) => `${title}\n${'='.repeat(title.length)}\n\n`,
    (title, index) => `## [${title}](https://arxiv.org/abs/2601.0000${index})\n\n`,
    (title) => `- **${title}**: `,
    (title) => `**${title}**\n\n`,
    (title, index) => `${index + 1}. **${title}**\n   `,
  ),
  head: fc.constantFrom('', '#### Reading List\n\n', 'Some notes of May.\n\n'),
  above: fc.constantFrom(
    '',
    '*Ada Quill and Bo Lind*\n\n',
    '**Authors:** Ada Quill, Bo Lind\n\n',
    '### Abstract\n\n',
  ),
})

/** Two and more, so that their style stands out; titles hold none of the marks that end bold words, links or labels. */
const papers = listedPapers(5).map((listed) =>
  [...listed, ...listed].slice(0, 6).map((paper) => ({
    title: paper.title.replace(/[*[\]:]/g, '').replace(/(?:\s\S)?\s?$/, ' Codecs'),
    abstract: `${paper.abstract} It ends.`,
  })),
)

test('each title and abstract comes back exactly, whatever the style of titles', () => {
  fc.assert(
    fc.property(papers, layout, (listed, { lineEnd, width, style, head, above }) => {
      const isBold = style('x', 0).includes('**x') && !style('x', 0).startsWith('#')
      const text = `${head}${listed
        .map(
          ({ title, abstract }, index) =>
            `${style(title, index)}${isBold ? '' : above}${wrapped(abstract, width, '\n')}\n`,
        )
        .join('\n')}`.replaceAll('\n', lineEnd)
      expect(said(text)).toEqual(listed)
      expectEveryLineInAPart(text, parse(text))
      expect(markdownHeadings.recognise(text)).toBeGreaterThanOrEqual(0.3)
      expect(markdownHeadings.recognise(text)).toBeLessThanOrEqual(0.6)
    }),
    { numRuns: 300 },
  )
})

test('authors, dates, links and identifiers that stand around an abstract are read', async () => {
  const read = await readCapture(
    '# Reading list\n\n## 1. Quiet Tokens\n\n**Authors:** Ada Quill, Bo Lind\n**Date:** 29 May 2026\n**DOI:** 10.1234/quiet\n\n' +
      `[PDF](https://arxiv.org/pdf/2601.00001) | [Code](https://github.com/quiet/a_(b))\n\n${abstractOn('quiet')}\n\nKeywords: tokens, silence\n\n` +
      `## [Merging Late](https://arxiv.org/abs/2601.00002)\n\n*Cy van Dorn and Di Eld*\n\n### Abstract\n\n${abstractOn('late')}\n\nIn two paragraphs.\n`,
  )
  expect(read).toMatchObject({ format: 'markdown-headings', confidence: 0.6 })
  expect(read.entries).toMatchObject([
    {
      title: 'Quiet Tokens',
      abstract: abstractOn('quiet'),
      authors: ['Ada Quill', 'Bo Lind'],
      publishedOn: '2026-05-29',
      identifiers: [{ scheme: 'doi', value: '10.1234/quiet' }],
      links: [{ kind: 'pdf' }, { kind: 'code', url: 'https://github.com/quiet/a_(b)' }],
      keywords: ['tokens', 'silence'],
    },
    {
      title: 'Merging Late',
      abstract: `${abstractOn('late')}\n\nIn two paragraphs.`,
      authors: ['Cy van Dorn', 'Di Eld'],
      links: [{ kind: 'arxiv', url: 'https://arxiv.org/abs/2601.00002' }],
    },
  ])
})

test('tables, code and pictures are skipped with a reason, and a table is reported with its line', () => {
  const { entries, parts, problems } = parse(
    `## Quiet Tokens\n\n${abstractOn('quiet')}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\ncode\n\`\`\`\n\n![x](https://example.org/a.png)\n`,
  )
  expect(entries.map(({ abstract }) => abstract)).toEqual([abstractOn('quiet')])
  expect(parts.filter(({ kind }) => kind === 'skipped').map(({ line }) => line)).toEqual([
    5, 6, 7, 9, 10, 11, 13,
  ])
  expect(problems).toMatchObject([{ line: 5 }])
})

test('any text is read without a crash, and each of its lines has a part', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '# A b',
      '## Abstract',
      '- **Bold** x',
      '**B**',
      '===',
      '---',
      '|a|',
      '```',
      'Authors: A',
      'Some text.',
      '**',
      '#',
      '![x](y)',
    ],
    ...['[a](https://x.org)', '> q', 'Date:', '1. **x**', '## ****', '## [](https://x.org)'],
  )
  const lines = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
    .map((made) => made.flat().join(''))
  fc.assert(
    fc.property(lines, (text) => expectEveryLineInAPart(text, parse(text))),
    { numRuns: 400 },
  )
})

test.each(['# ', '**', '**a** ', '- **', '[', '|', '```\n', 'a:', '# a\n', '==\na\n', 'A, '])(
  '%j without end is read in linear time',
  (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    expect(() => [parse(text), markdownHeadings.recognise(text)]).not.toThrow()
  },
  5000,
)

test.each([
  ['# a', ' ', 'b'],
  ['- **a', ' ', '**'],
  ['# ', '#', ' a'],
  ['## A\n\nAuthors: A', ' ', 'B'],
  ['## A\n\nAuthors: A', '*', 'B'],
  ['## A\n', 'a\n', ''],
  ['## A\nAuthors: A,\n', 'A,\n', ''],
  ['## A\n\nDOI: a', '>', 'b'],
  ['## A\n\nURL: https://x', ',', 'b'],
])(
  '%j, then %j over and over, then %j is read in linear time',
  (start, piece, end) => {
    const text = start + piece.repeat(Math.ceil(500_000 / piece.length)) + end
    expect(() => [parse(text), markdownHeadings.recognise(text.slice(0, 200_000))]).not.toThrow()
  },
  5000,
)
