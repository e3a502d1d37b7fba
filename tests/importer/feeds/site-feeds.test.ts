import { expect, test } from 'vitest'
import type { ParsedEntry } from '../../../src/main/importer/formats/format.ts'
import { readCapture } from '../builders/reading.ts'
import { captureNamed, entriesIn, itemsOf } from './feeds.ts'

const rssWith = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Feed</title>\n${items.map((item) => `<item>${item}</item>`).join('\n')}</channel></rss>`

async function entryOf(item: string): Promise<ParsedEntry | undefined> {
  return entriesIn(await itemsOf('rss', [rssWith(item)]))[0]
}

test('Atom: what is longer of summary and content, the paper’s page and PDF, and who published it', async () => {
  const { entries, capturedOn, problems } = await readCapture(captureNamed('journal.atom'))
  expect([capturedOn, problems]).toEqual(['2026-05-06', []])
  expect(entries[0]).toMatchObject({
    title: 'On *Small* Things & Large Ones',
    abstract: 'Small things are measured, and x < y holds.\n\nWater is H_{2}O; *so far*.',
    authors: ['Ada Lovelace', 'Alan Turing'],
    identifiers: [{ scheme: 'doi', value: '10.1234/jir.17' }],
    links: [
      { kind: 'page', url: 'https://journal.example.org/article/17' },
      { kind: 'pdf', url: 'https://journal.example.org/article/17/download' },
    ],
    keywords: ['Small things', 'large'],
    venue: 'Journal of Invented Results',
    publishedOn: '2026-05-01',
    listedOn: '2026-05-06',
    line: 10,
  })
  expect(entries[1]).toMatchObject({
    title: 'Without an Abstract',
    abstract: null,
    publishedOn: '2026-05-02',
  })
})

test('RSS 2.0: HTML becomes text, and pictures, logos and other media titles stay out', async () => {
  const { entries, refused, capturedOn } = await readCapture(captureNamed('journal.rss'))
  expect(capturedOn).toBe('2026-02-10')
  expect(entries[0]).toMatchObject({
    title: 'Patience & Practice in *E. coli*',
    abstract: 'Patience pays\u00a0off, as **ten** trials show.\n\nCode: here',
    authors: ['A. Lovelace', 'A. M. Turing'],
    identifiers: [{ scheme: 'doi', value: '10.5555/methods.2026.1' }],
    links: [
      { kind: 'page', url: 'https://methods.example.org/a/1?utm_source=rss' },
      { kind: 'pdf', url: 'https://methods.example.org/a/1.pdf' },
      { kind: 'code', url: 'https://github.com/invented/patience' },
    ],
    keywords: ['Biology', 'Patience'],
    publishedOn: '2026-02-09',
    listedOn: '2026-02-10',
  })
  expect(entries[1]).toMatchObject({
    abstract: null,
    authors: ['Grace Hopper'],
    identifiers: [{ scheme: 'arxiv', value: '2601.00002' }],
    publishedOn: '2026-02-08',
  })
  expect(refused).toEqual([{ line: 30, message: 'The entry that begins here has no title.' }])
})

test('RSS 1.0: the fields of Dublin Core and PRISM', async () => {
  const { entries, capturedOn } = await readCapture(captureNamed('journal.rdf'))
  expect(capturedOn).toBe('2026-04-03')
  expect(entries).toMatchObject([
    {
      title: 'A map of a small brain',
      abstract: 'Every cell of a small brain is drawn.\n\nAll of it is open.',
      authors: ['S. R. Cajal', 'D. Hodgkin'],
      identifiers: [{ scheme: 'doi', value: '10.5555/2026.04.01.123456' }],
      keywords: ['Neuroscience'],
      venue: 'Invented Preprints',
      publishedOn: '2026-04-01',
    },
  ])
})

test('JSON Feed, both versions', async () => {
  const { entries, refused } = await readCapture(captureNamed('feed.json'))
  expect(entries).toMatchObject([
    {
      title: 'Quiet Tokens & Loud Ones',
      abstract: 'Tokens that nobody attends to are dropped.\n\nThe rest is kept.',
      authors: ['Ada Lovelace', 'Alan Turing'],
      keywords: ['tokens', 'pruning'],
      publishedOn: '2026-01-05',
      line: 7,
    },
    {
      title: 'Written in Version 1',
      abstract: 'Plain text, wrapped by hand.',
      authors: ['Grace Hopper'],
      links: [],
    },
  ])
  expect(entries[0]?.links?.map(({ kind }) => kind)).toEqual(['arxiv', 'page', 'page', 'pdf'])
  expect(refused.map(({ line }) => line)).toEqual([25])
})

test('OPML: each feed once, however deep its folder; what is none is said', async () => {
  const { feeds, entries, refused } = await readCapture(captureNamed('subscriptions.opml'))
  expect(feeds).toEqual([
    { title: 'cs.CL & more', url: 'https://rss.arxiv.org/rss/cs.CL+cs.LG' },
    { title: 'Invented Methods', url: 'http://methods.example.org/rss' },
    {
      title: 'https://journal.example.org/feed?format=atom&n=50',
      url: 'https://journal.example.org/feed?format=atom&n=50',
    },
  ])
  expect(entries).toEqual([])
  expect(refused).toEqual([
    { line: 13, message: '“A page” is a link and not a feed.' },
    { line: 14, message: '“A script” has no address that can be fetched: javascript:alert(1)' },
  ])
})

test.each([
  ['<pubDate>Mon, 09 Feb 2026 06:00:00 GMT</pubDate>', '2026-02-09'],
  ['<pubDate>9 Feb 26</pubDate>', '2026-02-09'],
  ['<dc:date>2026-02</dc:date>', '2026-02'],
  ['<pubDate>soon</pubDate><dc:date>2026-02-09T06:00:00+01:00</dc:date>', '2026-02-09'],
  ['<prism:coverDate>2026</prism:coverDate>', '2026'],
  ['<pubDate>February 9, 2026</pubDate>', '2026-02-09'],
  ['<pubDate></pubDate>', undefined],
  [`<pubDate>${'9 Feb 2026 '.repeat(1000)}</pubDate>`, undefined],
])('the date in %s', async (field, day) => {
  expect((await entryOf(`<title>Dated</title>${field}`))?.publishedOn).toBe(day)
})

test.each([
  [
    '<dc:creator>Ada Lovelace, Alan Turing and Grace Hopper</dc:creator>',
    ['Ada Lovelace', 'Alan Turing', 'Grace Hopper'],
  ],
  ['<dc:creator>Lovelace, Ada</dc:creator>', ['Ada Lovelace']],
  ['<dc:creator>Lovelace, Ada; Turing, Alan</dc:creator>', ['Ada Lovelace', 'Alan Turing']],
  [
    '<dc:creator>Lovelace, Ada</dc:creator><dc:creator>Alan Turing</dc:creator>',
    ['Ada Lovelace', 'Alan Turing'],
  ],
  [
    '<dc:creator>Martin Luther King, Jr., Ada Lovelace</dc:creator>',
    ['Martin Luther King, Jr.', 'Ada Lovelace'],
  ],
  ['<author>grace@example.org (Grace Hopper)</author>', ['Grace Hopper']],
  ['<author>grace@example.org (Grace (Rear Admiral) Hopper)</author>', ['Grace Hopper']],
  ['<author>grace@example.org</author>', []],
  ['<dc:creator>Lovelace, Ada, Turing, Alan</dc:creator>', ['Ada Lovelace', 'Alan Turing']],
  ['<dc:creator>王小明, 李四</dc:creator>', ['王小明', '李四']],
  ['<dc:creator>Plato and Socrates</dc:creator>', ['Plato', 'Socrates']],
  ['<author>Grace &amp;amp; Ada</author>', ['Grace', 'Ada']],
])('the authors in %s', async (field, authors) => {
  expect((await entryOf(`<title>Signed</title>${field}`))?.authors).toEqual(authors)
})

test.each([
  ['<guid>10.5555/abc</guid>', [{ scheme: 'doi', value: '10.5555/abc' }]],
  ['<guid isPermaLink="false">doi:10.5555/ABC</guid>', [{ scheme: 'doi', value: '10.5555/abc' }]],
  ['<guid>oai:arXiv.org:2601.00001v3</guid>', [{ scheme: 'arxiv', value: '2601.00001' }]],
  ['<guid>2601.00001</guid>', []],
  ['<prism:doi>10.5555/abc</prism:doi><guid>7</guid>', [{ scheme: 'doi', value: '10.5555/abc' }]],
])('the identifiers in %s', async (field, identifiers) => {
  expect((await entryOf(`<title>Numbered</title>${field}`))?.identifiers).toEqual(identifiers)
})

test.each([
  ['&lt;p&gt;If $a&lt;b$ then x&lt;y, &lt;i&gt;always&lt;/i&gt;.&lt;/p&gt;', 'If $a<b$ then x<y, *always*.'],
  ['<![CDATA[One&amp;two<br/>three]]>', 'One&two\nthree'],
  ['<p>Elements <b>in</b> a description</p> &amp; text', 'Elements **in** a description\n\n& text'],
  ['Hard\nwrapped,\n\nin two paragraphs, k &lt; n', 'Hard wrapped,\n\nin two paragraphs, k < n'],
  ['caf&eacute; &amp;eacute; AT&T', 'café é AT&T'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Safe&lt;/p&gt;', 'Safe'],
  ['&lt;img src="https://example.org/a.png"/&gt; A picture first', 'A picture first'],
  ['  ', null],
])('the description %s', async (inner, abstract) => {
  expect((await entryOf(`<title>Described</title><description>${inner}</description>`))?.abstract).toBe(
    abstract,
  )
})

test('a feed whose elements all have prefixes is read like any other', async () => {
  const text = `<ns0:feed xmlns:ns0="http://www.w3.org/2005/Atom"><ns0:updated>2026-02-03</ns0:updated>
    <ns0:entry><ns0:title>Prefixed</ns0:title><ns0:link href="https://example.org/1"/></ns0:entry></ns0:feed>`
  expect(await readCapture(text)).toMatchObject({
    format: 'atom',
    capturedOn: '2026-02-03',
    entries: [{ title: 'Prefixed', links: [{ kind: 'page', url: 'https://example.org/1' }] }],
  })
})

test('fields whose prefixes a tool numbered anew are known by the rest of their names', async () => {
  const item =
    '<title>Renumbered</title><ns2:title>A picture</ns2:title><ns1:creator>Ada Lovelace</ns1:creator>'
  expect(await entryOf(item)).toMatchObject({ title: 'Renumbered', authors: ['Ada Lovelace'] })
})

test('a feed that speaks of arXiv’s API is not taken for its answer', async () => {
  const entry = '<entry><title>On http://arxiv.org/api/query</title><id>urn:1</id></entry>'
  const { format } = await readCapture(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`)
  expect(format).toBe('atom')
})

test('a feed of papers of arXiv that lost its head is read as arXiv’s', async () => {
  const entry = '<entry><id>http://arxiv.org/abs/2601.00001v1</id><title>Headless</title></entry>'
  expect(await readCapture(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`)).toMatchObject({
    format: 'arxiv-atom',
    entries: [{ title: 'Headless' }],
  })
})

test('an item that stands twice is given twice: the library makes it one paper', async () => {
  const item = '<title>Twice</title><guid>10.5555/twice</guid>'
  expect(entriesIn(await itemsOf('rss', [rssWith(item, item)]))).toHaveLength(2)
})
