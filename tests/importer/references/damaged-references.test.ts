import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedFormat, ParsedEntry, ParsedItem } from '../../../src/main/importer/formats/format.ts'
import { referenceFormats } from '../../../src/main/importer/formats/references/index.ts'
import { captureNamed } from './captures.ts'
import { libraryIn } from './libraries.ts'

const goldens: readonly [name: string, text: string][] = [
  ['bibtex', captureNamed('library.bib')],
  ['ris', captureNamed('library.ris')],
  ['csl-json', captureNamed('library.csl.json')],
  ['endnote-xml', captureNamed('endnote.xml')],
  ['nbib', captureNamed('pubmed.nbib')],
  ['pubmed-xml', captureNamed('pubmed.xml')],
]

async function* chunked(pieces: readonly string[]): AsyncIterable<string> {
  yield* pieces
}

function formatNamed(name: string): Extract<FeedFormat, { reads: 'stream' }> {
  const format = referenceFormats.find((one) => one.name === name)
  if (format?.reads !== 'stream') throw new Error(`There is no ${name} that streams`)
  return format
}

async function itemsOf(name: string, pieces: readonly string[]): Promise<ParsedItem[]> {
  const items: ParsedItem[] = []
  for await (const item of formatNamed(name).parse(chunked(pieces), '2026-11-23')) items.push(item)
  return items
}

const entriesOf = (items: readonly ParsedItem[]): ParsedEntry[] =>
  items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []))
const counted = (items: readonly ParsedItem[]): number =>
  items.filter(({ kind }) => kind === 'entry' || kind === 'refused').length

/** A title without its marks; half an entity is left out. */
const letters = (title: string): string => title.replace(/&.*$/, '').replace(/\W+/g, '')

const anyName = fc.constantFrom(...referenceFormats.map(({ name }) => name))

describe.each(goldens)('%s', (name, text) => {
  // The beginning of each golden holds its hardest entries.
  const opening = text.slice(0, 900)

  test('is the same cut at every position', async () => {
    const whole = await itemsOf(name, [opening])
    for (let at = 0; at < opening.length; at += 1)
      expect(await itemsOf(name, [opening.slice(0, at), opening.slice(at)])).toEqual(whole)
    expect(await itemsOf(name, [...opening])).toEqual(whole)
  })

  test('breaks off anywhere and gives nothing that it did not hold', async () => {
    const whole = entriesOf(await itemsOf(name, [text]))
    const titles = whole.map(({ title }) => letters(title))
    // A comment of BibTeX that breaks off cannot be told from one that hides its line alone: begin after it.
    for (let at = Math.max(1, text.indexOf('@Article')); at < text.length; at += 11) {
      const items = await itemsOf(name, [text.slice(0, at)])
      expect(counted(items)).toBeLessThanOrEqual(whole.length + 1)
      for (const { title, span } of entriesOf(items)) {
        expect(titles.filter((one) => one.startsWith(letters(title)))).not.toEqual([])
        expect(span.end).toBeLessThanOrEqual(at)
      }
    }
  })

  test('gives the span of each entry, and the line that it begins on', async () => {
    const entries = entriesOf(await itemsOf(name, [text]))
    expect(entries.length).toBeGreaterThan(1)
    for (const { span, line, title } of entries) {
      const first = title.replace(/^\W+/, '').slice(0, 4)
      expect(text.slice(span.start, span.end)).toContain(first)
      expect(text.slice(0, span.start).split('\n')).toHaveLength(line)
    }
  })

  test('one damaged character leaves something to tell of', async () => {
    const put = fc.constantFrom(
      '"',
      '{',
      '}',
      '<',
      '>',
      '@',
      '&',
      '\\',
      '\n',
      '\0',
      '\ud800',
      '',
      ',',
      '-',
      ' ',
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), put, async (at, mark) => {
        const items = await itemsOf(name, [`${text.slice(0, at)}${mark}${text.slice(at + 1)}`])
        expect(items.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })

  test('every reference of a library is an entry, or refused where it has no title', async () => {
    const word = fc.constantFrom(
      'Quiet',
      'k^{th}',
      '50\\%',
      '$a<b$',
      'Müller',
      'a-b',
      'x@y',
      '#1',
      '% so',
      "''",
    )
    const title = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
    await fc.assert(
      fc.asyncProperty(
        fc.array(title, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (titles, isWindows) => {
          const written = libraryIn(name, titles)
          const items = await itemsOf(name, [isWindows ? written.replaceAll('\n', '\r\n') : written])
          expect(entriesOf(items).map((entry) => entry.title)).toEqual(titles.filter((one) => one !== ''))
          expect(counted(items)).toBe(titles.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('any text at all is read to its end', async () => {
  const mark = fc.constantFrom(
    ...['@article{', '@comment{', '@string(', '{', '}', '"', '#', '=', ',', '\n', '\r\n', '%', '\\'],
    ...[
      'TY  - JOUR\n',
      'ER  - \n',
      'TI  - ',
      'PMID- 1\n',
      '      ',
      '[{',
      '"title":',
      '<record>',
      '</',
      '<style',
    ],
    ...['<PubmedArticle>', '<ArticleTitle>', '&', ';', '<![CDATA[', '<!--', ']]>'],
  )
  const pieces = fc.array(fc.oneof(fc.string(), mark))
  await fc.assert(
    fc.asyncProperty(anyName, pieces, async (name, given) => {
      await itemsOf(name, given)
      for (const format of referenceFormats) {
        const confidence = format.recognise(given.join(''))
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 400 },
  )
})

test('fields that hold anything at all break no reference in JSON', async () => {
  const keys = fc.constantFrom(
    ...['title', 'author', 'issued', 'DOI', 'URL', 'note', 'number', 'keyword', 'PMID', 'container-title'],
    ...['abstract', 'type', 'id', '__proto__'],
  )
  await fc.assert(
    fc.asyncProperty(fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 })), async (fields) => {
      expect(counted(await itemsOf('csl-json', [JSON.stringify({ ...fields, marker: 1 })]))).toBe(1)
    }),
    { numRuns: 300 },
  )
})

const MILLION = 1_000_000

test.each([
  ['bibtex', 'braces in a title', `@a{k,title={${'{'.repeat(MILLION)}x${'}'.repeat(MILLION)}}}`],
  ['bibtex', 'braces in an author', `@a{k,title={x},author={${'{'.repeat(MILLION)}x${'}'.repeat(MILLION)}}}`],
  ['bibtex', 'open braces', `@a{k,title=${'{'.repeat(MILLION)}`],
  ['bibtex', 'beginnings', '@a{k,'.repeat(MILLION)],
  ['bibtex', 'comments that nothing closes', '@comment{\n'.repeat(MILLION / 4)],
  ['bibtex', 'quotes', `@a{k,title="${'"'.repeat(MILLION)}}`],
  ['bibtex', 'values that are joined', `@a{k,title=${'a#'.repeat(MILLION)}b}`],
  ['bibtex', 'fields without values', `@a{k,${'a = '.repeat(MILLION)}}`],
  ['bibtex', 'commas in a name', `@a{k,title={x},author={${','.repeat(MILLION)}}}`],
  ['bibtex', 'percent signs', '%\n'.repeat(MILLION / 4)],
  ['ris', 'lines that go on', `TY  - JOUR\nTI  - x\nAB  - ${'y\n'.repeat(MILLION / 4)}ER  - \n`],
  ['ris', 'references without an end', 'TY  - JOUR\n'.repeat(MILLION / 10)],
  ['ris', 'semicolons', `TY  - JOUR\nTI  - x\nUR  - ${'; '.repeat(MILLION / 4)}\nER  - \n`],
  ['nbib', 'blanks', `PMID- 1\nTI  - x\n${' '.repeat(MILLION / 2)}y\n`],
  ['nbib', 'brackets', `PMID- 1\nTI  - ${'['.repeat(MILLION / 4)}${']'.repeat(MILLION / 4)}.\n`],
  ['csl-json', 'lists', `[{"title":"x","author":${'['.repeat(MILLION)}`],
  ['endnote-xml', 'styles', `<xml><records><record><titles><title>${'<style>'.repeat(MILLION / 4)}`],
  ['pubmed-xml', 'elements', `<PubmedArticle>${'<Article>'.repeat(MILLION / 4)}`],
])('%s: a million %s or nearly so are read or refused', async (name, _what, text) => {
  await expect(itemsOf(name, [text])).resolves.toBeDefined()
})

test('an entity that a document type declares is not expanded', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]>\n`
  const text = captureNamed('pubmed.xml')
    .replace(/<!DOCTYPE[^>]+>\n/, bomb)
    .replace('elsewhere', '&b;')
  const [first] = entriesOf(await itemsOf('pubmed-xml', [text]))
  expect(first?.title).toContain('Quiet')
  expect(first?.title).not.toContain('xxx')
})

test('no form of references takes the capture of another', () => {
  for (const [name, text] of goldens)
    for (const format of referenceFormats)
      expect(format.recognise(text) > 0.3, `${format.name} of ${name}`).toBe(format.name === name)
})

test('a beginning that holds a whole entry is enough to know a form by', () => {
  for (const [name, text] of goldens) {
    const known = [1100, 1500, 1900].map((length) => formatNamed(name).recognise(text.slice(0, length)))
    expect(Math.min(...known), name).toBeGreaterThan(0.7)
  }
})
