import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { huggingFacePage } from '../../../src/main/importer/formats/hugging-face/page-html.ts'
import { readCapture } from '../builders/reading.ts'

const capture = (name: string): string => readFileSync(join(import.meta.dirname, 'captures', name), 'utf8')
const golden = capture('papers-page.html')
const parse = (text: string) => huggingFacePage.parse({ text, referenceDay: '2026-06-02' })

const attribute = (value: unknown): string =>
  JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** A page with its papers in the properties of an element, as they are when it was made by the server. */
const propsPage = (props: string): string =>
  `<!doctype html>\n<html><body>\n<div class="SVELTE_HYDRATER" data-target="DailyPapers" data-props="${props}">` +
  '<article><h3>The same paper, drawn</h3></article></div></body></html>'

test('the list that the page was made from is read, entities resolved', async () => {
  const dailyPapers = JSON.parse(capture('daily-papers.json'))
  dailyPapers[1].title = dailyPapers[1].paper.title = `Merging "Late" & <Later> 'n on`
  const page = propsPage(attribute({ periodType: 'day', dateString: '2026-05-29', dailyPapers }))
  const read = await readCapture(page)
  expect(read).toMatchObject({ format: 'hugging-face-html', confidence: 0.99, capturedOn: '2026-05-29' })
  expect(read.entries.map(({ title, line }) => [title, line])).toEqual([
    ['Quiet Tokens: What a Model Leaves Unsaid', 3],
    [`Merging "Late" & <Later> 'n on`, 3],
  ])
  expect(read.entries[0]).toMatchObject({ votes: 101, keywords: ['token pruning', 'quiet layers'] })
  expect(page.slice(read.entries[0]?.span.start, read.entries[0]?.span.end)).toMatch(/^<div class.*">$/)
})

test('where the list is missing its articles are read', async () => {
  const read = await readCapture(golden)
  expect(read).toMatchObject({ format: 'hugging-face-html', confidence: 0.95, capturedOn: '2026-05-29' })
  expect(read.entries[0]).toMatchObject({
    title: 'Quiet Tokens & What a Model Leaves Unsaid',
    abstract: 'We count the tokens that a model weighs <2MB and never writes.',
    authors: ['Ada Quill', 'Bo Lind'],
    organisations: ['Quiet Lab'],
    votes: 101,
    comments: 6,
    publishedOn: '2026-05-28',
    line: 7,
  })
  expect(read.entries[0]?.links?.map(({ url }) => url)).toEqual([
    'https://huggingface.co/papers/2601.00001',
    'https://huggingface.co/papers/2601.00001',
    'https://github.com/quiet/tokens',
    'https://arxiv.org/abs/2601.00001',
  ])
})

test('an article with nothing but a heading and paragraphs is a paper', async () => {
  const { entries } = await readCapture(golden)
  expect(entries[1]).toMatchObject({ title: 'Merging Late', abstract: 'We merge late.\n\nAnd later still.' })
  expect(entries[1]).not.toHaveProperty('votes')
})

test('an article without a heading is refused with its line', async () => {
  const { refused } = await readCapture(golden)
  expect(refused).toEqual([{ line: 20, message: 'An article of the page has no heading, so no title.' }])
})

test('bare articles are taken for the page, less surely', async () => {
  const article = (title: string) => `<article><h3>${title}</h3><p>On ${title}.</p></article>`
  const read = await readCapture(`<div>${article('Quiet')}${article('Late')}</div>`)
  expect(read).toMatchObject({ format: 'hugging-face-html', confidence: 0.62 })
  expect(read.entries.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Quiet', 'On Quiet.'],
    ['Late', 'On Late.'],
  ])
})

test('a single file that begins with styles beyond the sample is recognised by its name', () => {
  const start = `<!DOCTYPE html><html><!--\n Page saved with SingleFile\n url: https://huggingface.co/papers\n-->`
  expect(huggingFacePage.recognise(`${start}<style>${'a {} '.repeat(50_000)}`)).toBe(0.9)
})

test.each([
  ['unsound JSON', 'not JSON', /no list of papers/],
  ['a list cut off', attribute({ dailyPapers: [{ title: 'A' }] }).slice(0, -10), /not closed/],
])('where the list is %s the drawn articles are read instead, and that is said', (_name, props, says) => {
  const { entries, problems } = parse(propsPage(props))
  expect(entries.map(({ title }) => title)).toEqual(['The same paper, drawn'])
  expect(problems.map(({ message }) => message).join()).toMatch(says)
})

test('a page nested beyond reason is read up to there, and that is said', () => {
  const { entries, problems } = parse(`<article><h3>Quiet</h3></article>${'<b>'.repeat(1_000_000)}`)
  expect(entries.map(({ title }) => title)).toEqual(['Quiet'])
  expect(problems.map(({ message }) => message).join()).toContain('nests beyond reason')
})

test('a page cut anywhere or damaged gives papers or reasons within the text', () => {
  const damage = fc.record({ at: fc.nat(golden.length), cut: fc.nat(60), put: fc.string({ maxLength: 8 }) })
  const property = fc.property(damage, ({ at, cut, put }) => {
    const text = golden.slice(0, at) + put + (cut === 0 ? '' : golden.slice(at + cut))
    for (const { title, span } of parse(text).entries) {
      expect(title).not.toBe('')
      expect(span.start).toBeLessThan(span.end)
      expect(span.end).toBeLessThanOrEqual(text.length)
    }
  })
  fc.assert(property, { numRuns: 200 })
})

test('any text is parsed without a crash', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(parse(`<article><h3>${text}`)).toBeDefined()
    }),
    { numRuns: 200 },
  )
})
