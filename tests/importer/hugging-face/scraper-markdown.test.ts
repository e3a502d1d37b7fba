import fc from 'fast-check'
import { expect, test } from 'vitest'
import { huggingFaceMarkdown } from '../../../src/main/importer/formats/hugging-face/scraper-markdown.ts'
import { emptyLibrary } from '../../library/builders/library.ts'
import { abstractOn, fromText, importSnapshotInto } from '../builders/importing.ts'
import { readCapture } from '../builders/reading.ts'
import { examplePaper, expectEveryLineInAPart, expectListed, listedPapers, pageLayout } from './listings.ts'
import { scrapedPage } from './written-pages.ts'

const parse = (text: string) => huggingFaceMarkdown.parse({ text, referenceDay: '2026-11-23' })

const papers = listedPapers(6)

test('titles, abstracts and all that stands around them come back exactly', () => {
  fc.assert(
    fc.property(papers, pageLayout, (listed, layout) => {
      const text = scrapedPage(listed, layout)
      const read = parse(text)
      expectListed(read, listed)
      expectEveryLineInAPart(text, read)
      expect(huggingFaceMarkdown.recognise(text)).toBeGreaterThan(0.9)
    }),
    { numRuns: 200 },
  )
})

test('any text is read without a crash, and each of its lines has a part', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '---',
      'date: 2026-05-29',
      '# Daily Papers',
      '### [A](https://huggingface.co/papers/2601.00001)',
      '### [',
      '[',
    ],
    ...[
      '](https://huggingface.co/papers/2601.00001)',
      '][3]',
      '[3]: /papers/2601.00002',
      'Jun 26',
      'Subscribe',
      '###',
      '\\\\',
    ],
    ...[
      '[a](/login?next=%2Fpapers%2F2601.00001)',
      abstractOn('depth'),
      `[${abstractOn('depth')}](/papers/2601.00001)`,
      '![x](y)',
    ],
  )
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
  fc.assert(
    fc.property(
      fc.oneof(
        lines.map((made) => made.flat().join('')),
        fc.string({ unit: 'binary', maxLength: 300 }),
      ),
      (text) => expectEveryLineInAPart(text, parse(text)),
    ),
    { numRuns: 150 },
  )
})

const example = (front = ''): string =>
  scrapedPage(
    [examplePaper('Quiet Tokens')],
    { lineEnd: '\n', furniture: ['Daily Papers'], isWrapped: false },
    front,
  )

test('the day that front matter names is the day of the capture, and years are inferred from it', async () => {
  const read = await readCapture(
    example(
      '---\nurl: https://huggingface.co/papers\nretrieved: "2024-06-02T10:00:00Z"\ntitle: Daily Papers\n---\n\n',
    ),
  )
  expect(read).toMatchObject({ format: 'hugging-face-markdown', capturedOn: '2024-06-02' })
  expect(read.entries[0]).toMatchObject({ listedOn: '2024-05-29', votes: 101, comments: 6 })
})

test('an abstract over several paragraphs stays one, and guarded brackets are brackets', () => {
  const page = 'https://huggingface.co/papers/2601.00001'
  const [entry] = parse(
    `### [Quiet \\[Late\\]\\\\\n  Tokens](${page})\n\n[One\\\\\ntwo.\\\\\n\\\\\nThree \\[0, 1\\].](${page})`,
  ).entries
  expect(entry).toMatchObject({ title: 'Quiet [Late] Tokens', abstract: 'One two.\n\nThree [0, 1].' })
})

test('a page that an archive of the web kept is read as the page itself', () => {
  const text = example().replaceAll('(https://', '(https://web.archive.org/web/20260529im_/https://')
  expect(huggingFaceMarkdown.recognise(text.replaceAll('im_', ''))).toBeGreaterThan(0.9)
  expect(parse(text).entries).toMatchObject([
    {
      votes: 101,
      comments: 6,
      organisations: ['Some Lab'],
      links: [{ url: 'https://huggingface.co/papers/2601.00001' }],
    },
  ])
})

test('who submitted a paper is no organisation, and navigation and footer are furniture', () => {
  const { entries, parts } = parse(
    '[Datasets](https://huggingface.co/datasets)\n\n' +
      'Submitted by\n\n[someone](https://huggingface.co/someone)\n\n' +
      example() +
      '\nSubmitted by\n\n[other](https://huggingface.co/other)\n\n[Terms](https://huggingface.co/terms-of-service)\n',
  )
  expect(entries.map(({ organisations }) => organisations)).toEqual([['Some Lab']])
  expect(parts.filter(({ kind }) => kind === 'skipped')).toEqual([])
})

test('a blank title is refused with its line, and its abstract is not given to the paper above', () => {
  const page = 'https://huggingface.co/papers/2601.00002'
  const { entries, refused } = parse(`${example()}\n### [](${page})\n\n[${abstractOn('depth')}](${page})\n`)
  expect(entries.map(({ abstract }) => abstract)).toEqual([abstractOn('Quiet Tokens')])
  expect(refused).toMatchObject([{ line: 15 }])
})

test('a title without an abstract and text under no title are reported with their lines', () => {
  const page = 'https://huggingface.co/papers/2601.00002'
  const { entries, problems } = parse(
    `${example()}\n### [Late](${page})\n\n·\n\n### [Later](${page})\n\n${abstractOn('later')}\n`,
  )
  expect(entries.map(({ title, abstract }) => [title, abstract === null])).toEqual([
    ['Quiet Tokens', false],
    ['Late', true],
    ['Later', false],
  ])
  expect(problems).toMatchObject([{ line: 15 }])
})

test.each([
  [
    'a README with one heading that leads to a paper',
    `# Tool\n\n### [Our paper](https://huggingface.co/papers/2601.00001)\n\n${abstractOn('tools')}`,
  ],
  [
    'Markdown with other links',
    '### [Quiet Tokens](https://example.org/1)\n\n[An abstract.](https://example.org/1)',
  ],
])('%s is not taken without asking', (_name, text) => {
  expect(huggingFaceMarkdown.recognise(text)).toBeLessThan(0.5)
})

test.each([
  '[',
  '![',
  '](',
  '](https://',
  '### [',
  '[a](/papers/2601.00001)',
  '\\',
  '[]',
  '---\n',
  '[\n\n',
  'Daily\n',
  'Jun 26\r',
])(
  '%j without end is read in linear time',
  (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    expect(() => parse(text)).not.toThrow()
    expect(() => huggingFaceMarkdown.recognise(text.slice(0, 100_000))).not.toThrow()
  },
  5000,
)

test.each([
  ['a', ' ', 'b [c](https://example.org) d'],
  ['[a](https://example.org)', '- ', 'b'],
  ['[', '\\ ', '](/papers/2601.00001)'],
  ['### [', '\\[', '](/papers/2601.00001)'],
])(
  '%j, then %j over and over, then %j is read in linear time',
  (start, piece, end) => {
    expect(() => parse(start + piece.repeat(500_000) + end)).not.toThrow()
  },
  5000,
)

test('a page without a day of its own is known by its newest paper, with the year marked as inferred', async () => {
  const library = emptyLibrary()
  const { snapshot } = await importSnapshotInto(library, fromText(example('')))
  expect(snapshot).toMatchObject({ capturedOn: '2026-05-29', isYearInferred: true })
})
