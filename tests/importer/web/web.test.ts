import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WholeFormat } from '../../../src/main/importer/formats/format.ts'
import { arxivListing } from '../../../src/main/importer/formats/web/arxiv-listing.ts'
import { citationPage } from '../../../src/main/importer/formats/web/citation-page.ts'
import { beginsAsHtml } from '../../../src/main/importer/formats/web/html-likeness.ts'
import { webPage } from '../../../src/main/importer/formats/web/page.ts'
import { scholarlyArticles } from '../../../src/main/importer/formats/web/scholarly-articles.ts'
import { abstractOn } from '../builders/importing.ts'
import { readCapture } from '../builders/reading.ts'

const golden = (name: string): string => readFileSync(join(import.meta.dirname, 'captures', name), 'utf8')
const parse = (format: WholeFormat, text: string) => format.parse({ text, referenceDay: '2026-06-02' })
const head = (tags: string): string => `<!doctype html><html><head>${tags}</head><body></body></html>`
const tag = (name: string, content: string): string => `<meta name="${name}" content="${content}">`

test('the page of a paper on arXiv gives everything that its tags and its abstract say', async () => {
  const { format, confidence, entries } = await readCapture(golden('arxiv-abstract.html'))
  expect([format, confidence, entries.length]).toEqual(['paper-page', 0.95, 1])
  expect(entries[0]).toMatchObject({
    title: 'Quiet Tokens: What $k^{th}$ Layers Leave Unsaid & Why',
    abstract:
      'We count the tokens that a model weighs and never writes, and show that they <2MB of memory take in layers of every depth.',
    authors: ['Ada Quill', 'Bo van Lind'],
    identifiers: [{ scheme: 'arxiv', value: '2601.00001' }],
    links: [
      { kind: 'pdf', url: 'https://arxiv.org/pdf/2601.00001' },
      { kind: 'other', url: 'https://arxiv.org/abs/2601.00001' },
    ],
    publishedOn: '2026-01-02',
    line: 5,
  })
})

test('the page of a publisher gives its DOI, journal, keywords and abstract', () => {
  const page = head(
    tag('citation_title', 'Merging Late') +
      tag('citation_authors', 'Quill, Ada; Bo Lind') +
      tag('citation_journal_title', 'Journal of Quiet') +
      tag('citation_doi', 'doi:10.1234/Quiet.2') +
      tag('citation_pmid', '123456') +
      tag('citation_publication_date', 'May 2026') +
      tag('citation_keywords', 'merging; layers') +
      tag('citation_abstract', '&lt;p&gt;Abstract: We merge late.&lt;/p&gt;'),
  )
  expect(parse(citationPage, page).entries[0]).toMatchObject({
    title: 'Merging Late',
    abstract: 'We merge late.',
    authors: ['Ada Quill', 'Bo Lind'],
    identifiers: [
      { scheme: 'doi', value: '10.1234/quiet.2' },
      { scheme: 'pubmed', value: '123456' },
    ],
    venue: 'Journal of Quiet',
    publishedOn: '2026-05',
  })
})

test.each([
  ['a description that is long enough', tag('description', abstractOn('merging')), abstractOn('merging')],
  ['a slogan', tag('description', 'The home of papers'), null],
])('where a page holds no abstract, %s is asked', (_name, tags, abstract) => {
  const page = head(tag('citation_title', 'Merging Late') + tags)
  expect(parse(citationPage, page).entries[0]?.abstract).toBe(abstract)
})

test('a page of a paper without a title is refused with its line', () => {
  const { entries, refused } = parse(citationPage, head('\n<meta name="citation_title" content=" ">'))
  expect([entries, refused]).toEqual([[], [{ line: 2, message: 'The page names no title of a paper.' }]])
})

test('a listing of arXiv gives its day, and each paper with the links above it', async () => {
  const { format, capturedOn, entries, refused } = await readCapture(golden('arxiv-listing.html'))
  expect([format, capturedOn]).toEqual(['arxiv-listing', '2026-05-29'])
  expect(entries[0]).toMatchObject({
    title: 'Quiet Tokens',
    abstract: 'We count the tokens that a model weighs and never writes.',
    authors: ['Ada Quill', 'Bo Lind'],
    links: [
      { kind: 'other', url: 'https://arxiv.org/abs/2601.00001' },
      { kind: 'other', url: 'https://arxiv.org/pdf/2601.00001' },
    ],
    venue: 'Journal of Quiet 3 (2026)',
    listedOn: '2026-05-29',
    line: 6,
  })
  expect(entries[0]?.keywords?.map((one) => one.trim())).toEqual([
    'Computation and Language (cs.CL)',
    'Machine Learning (cs.LG)',
  ])
  expect(entries[1]).toMatchObject({ title: 'Merging Late', abstract: null, authors: ['Cy Dorn', 'Di Elm'] })
  expect(refused).toEqual([{ line: 18, message: 'A paper of the listing has no title.' }])
})

test('articles described in JSON-LD are read wherever lists and graphs hold them', async () => {
  const { format, entries, refused } = await readCapture(golden('scholarly-articles.html'))
  expect(format).toBe('scholarly-articles')
  expect(entries).toMatchObject([
    {
      title: 'Quiet Tokens',
      abstract: 'We count tokens.\n\nWe stay.',
      authors: ['Ada Quill', 'Bo Lind', 'Cy Dorn'],
      identifiers: [{ scheme: 'doi', value: '10.1234/quiet.1' }],
      links: [{ kind: 'other', url: 'https://example.org/quiet' }],
      venue: 'Journal of Quiet',
      publishedOn: '2026-05-29',
    },
    { title: 'Merging Late', abstract: null },
  ])
  expect(refused.map(({ message }) => message)).toEqual([
    'An article described in JSON-LD has no title.',
    'A description in JSON-LD was passed over: it is no sound JSON.',
  ])
})

const block = (title: string): string =>
  `<div><h3><a href="/${title.length}">${title}</a></h3><span>By Ada</span><p>${abstractOn(title)}</p></div>`
const news = `<!doctype html><html><head><title>News</title></head><body><nav><h3>Places to go to</h3>
<p>${abstractOn('navigation')}</p></nav><h1>Papers of the week</h1>${block('Quiet Tokens')}\n${block('Merging Late')}</body></html>`

test('headings over paragraphs are papers on any page, less surely, and what leads around is not', async () => {
  const { format, confidence, entries } = await readCapture(news)
  expect([format, confidence]).toEqual(['web-page', 0.5])
  expect(entries.map(({ title, abstract, line }) => [title, abstract, line])).toEqual([
    ['Quiet Tokens', abstractOn('Quiet Tokens'), 2],
    ['Merging Late', abstractOn('Merging Late'), 3],
  ])
})

test('links that stand over paragraphs are titles where no heading is', () => {
  const item = (title: string): string =>
    `<li><a href="https://arxiv.org/abs/2601.00001">${title}</a> <a href="/more">More on this</a><div>${abstractOn(title)}</div></li>`
  const { entries } = parse(webPage, `<ul>${item('Quiet Tokens')}${item('Merging Late')}</ul>`)
  expect(entries.map(({ title, links }) => [title, links])).toEqual([
    ['Quiet Tokens', [{ kind: 'arxiv', url: 'https://arxiv.org/abs/2601.00001' }]],
    ['Merging Late', [{ kind: 'arxiv', url: 'https://arxiv.org/abs/2601.00001' }]],
  ])
})

test('a heading without a text below it is passed over, and that is said', () => {
  const { entries, problems } = parse(webPage, `${news}<h3>Subscribe to this</h3>`)
  expect(entries).toHaveLength(2)
  expect(problems.map(({ message }) => message)).toEqual([
    'Passed over: “Subscribe to this”, with no text below it.',
  ])
})

test.each([
  ['<!-- saved --><!DOCTYPE html><html>', true],
  ['<?xml version="1.0"?>\n<html xmlns="x">', true],
  ['<?xml version="1.0"?><rss version="2.0">', false],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', false],
  ['# A title', false],
  [`<!--${' -->'.repeat(5000)}`, false],
])('a page is told from other marked-up text by its beginning: %#', (text, isHtml) => {
  expect(beginsAsHtml(text)).toBe(isHtml)
})

const all: [WholeFormat, string][] = [
  [citationPage, golden('arxiv-abstract.html')],
  [arxivListing, golden('arxiv-listing.html')],
  [scholarlyArticles, golden('scholarly-articles.html')],
  [webPage, news],
]

test.each(all)('damage gives papers or reasons, within the text (form %#)', (format, text) => {
  const damage = fc.record({ at: fc.nat(text.length), cut: fc.nat(60), put: fc.string({ maxLength: 8 }) })
  const property = fc.property(damage, ({ at, cut, put }) => {
    const damaged = text.slice(0, at) + put + (cut === 0 ? '' : text.slice(at + cut))
    const { entries } = parse(format, damaged)
    for (const { title, span } of entries) {
      expect(title).not.toBe('')
      expect(span.start).toBeLessThanOrEqual(span.end)
      expect(span.end).toBeLessThanOrEqual(damaged.length)
    }
  })
  fc.assert(property, { numRuns: 60 })
})

test.each(all)('a nesting without end is read up to where it is beyond reason (form %#)', (format, text) => {
  const { problems } = parse(format, text + '<blockquote><h3>'.repeat(500_000))
  expect(problems.map(({ message }) => message).join()).toContain('nests beyond reason')
})
