import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feedFormats } from '../../../src/main/importer/formats/feeds/index.ts'
import { readCapture } from '../builders/reading.ts'
import { captureNamed, countOf, entriesIn, goldens, itemsOf } from './feeds.ts'

const anyName = fc.constantFrom(...feedFormats.map(({ name }) => name))
/** Short captures are cut at every position, longer ones at some. */
const stepOf = (text: string): number => (text.length < 2000 ? 1 : 7)
const isXml = (text: string): boolean => text.startsWith('<')

test.each(goldens)('%s is the same cut at every position', async (name, text) => {
  const whole = await itemsOf(name, [text])
  for (let at = 0; at < text.length; at += stepOf(text))
    expect(await itemsOf(name, [text.slice(0, at), text.slice(at)])).toEqual(whole)
  expect(await itemsOf(name, [...text])).toEqual(whole)
})

test.each(goldens)(
  '%s that breaks off anywhere keeps only what is whole, and says so',
  async (name, text) => {
    const whole = await itemsOf(name, [text])
    const titles = entriesIn(whole).map(({ title }) => title)
    const abstracts = entriesIn(whole).map(({ abstract }) => abstract)
    for (let at = 1; at < text.trimEnd().length; at += 2 * stepOf(text)) {
      const items = await itemsOf(name, [text.slice(0, at)])
      expect(titles).toEqual(expect.arrayContaining(entriesIn(items).map(({ title }) => title)))
      for (const { abstract, span } of entriesIn(items)) {
        // Of two fields, the shorter one may be whole and the longer one not.
        if (abstract !== null && name !== 'atom' && name !== 'rss') expect(abstracts).toContain(abstract)
        expect(span.end).toBeLessThanOrEqual(at)
      }
      expect(countOf(items)).toBeLessThanOrEqual(countOf(whole))
      if (/<(?:rss|feed|rdf:RDF|opml)\s/.test(text.slice(0, at)))
        expect(items.some(({ kind }) => kind === 'problem')).toBe(true)
    }
  },
)

test.each(goldens)('%s: one damaged character hides no entry in silence', async (name, text) => {
  const whole = countOf(await itemsOf(name, [text]))
  const damage = fc.tuple(
    fc.nat(text.length - 1),
    fc.constantFrom('<', '>', '&', '"', "'", '/', '!', '?', '[', ']', ';', ' ', '\0', '\ud800', 'x', ''),
  )
  await fc.assert(
    fc.asyncProperty(damage, async ([at, put]) => {
      const items = await itemsOf(name, [`${text.slice(0, at)}${put}${text.slice(at + 1)}`])
      // In a list of feeds, what is no outline is no feed.
      const isSaid = name === 'opml' || items.some(({ kind }) => kind === 'problem' || kind === 'refused')
      expect(countOf(items) >= whole || isSaid).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('every item of a sound feed is a paper or refused, whatever its fields hold', async () => {
  const name = fc.constantFrom(
    ...[
      'title',
      'link',
      'guid',
      'description',
      'content:encoded',
      'dc:creator',
      'author',
      'pubDate',
      'dc:date',
    ],
    ...['category', 'prism:doi', 'dc:identifier', 'prism:publicationName', 'source', 'arxiv:DOI'],
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc.constantFrom('<b>a', '&nbsp;', '10.1234/a', 'a; b, c'),
  )
  const field = fc
    .tuple(name, text)
    .map(([tag, value]) => `<${tag}>${value.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</${tag}>`)
  const items = fc.array(fc.array(field, { maxLength: 8 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(items, fc.constantFrom('rss', 'rdf', 'arxiv-rss'), async (all, form) => {
      const feed = `<rss><channel>${all.map((fields) => `<item>${fields.join('')}</item>`).join('\n')}</channel></rss>`
      const read = await itemsOf(form, [feed])
      expect(countOf(read)).toBe(all.length)
      expect(read.filter(({ kind }) => kind === 'problem')).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('any text at all is read to its end by every form, and recognised within bounds', async () => {
  const piece = fc.constantFrom(
    ...[
      '<rss>',
      '<feed>',
      '<entry>',
      '</entry>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<outline xmlUrl="',
      '"/>',
    ],
    ...[
      '{"items":[',
      '{"title":"',
      '"}',
      ']',
      '&',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<!DOCTYPE a [',
      '<?xml',
      '?>',
      '\n',
    ],
  )
  await fc.assert(
    fc.asyncProperty(anyName, fc.array(fc.oneof(piece, fc.string())), async (name, pieces) => {
      await itemsOf(name, pieces)
      for (const format of feedFormats) {
        const confidence = format.recognise(pieces.join(''))
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 200 },
  )
})

test('a bomb of entities in one another stays a few characters', async () => {
  const names = Array.from({ length: 30 }, (_, number) => `e${number + 1}`)
  const bomb = names.map((name, number) => `<!ENTITY ${name} "${`&e${number};`.repeat(10)}">`).join('\n')
  const text = `<?xml version="1.0"?>\n<!DOCTYPE rss [\n<!ENTITY e0 "boom">\n${bomb}\n]>
    <rss version="2.0"><channel><item><title>&e30; Bomb</title></item></channel></rss>`
  const { format, entries, problems } = await readCapture(text)
  expect(format).toBe('rss')
  expect(entries.map(({ title }) => title)).toEqual(['&e30; Bomb'])
  expect(problems).toEqual([{ line: 35, message: expect.stringContaining('&e30; is not known') }])
})

test.each([
  ['nested elements', (form: string) => `<${form}>${'<a>'.repeat(500_000)}`],
  ['nested elements in a title', (form: string) => `<${form}><title>${'<a>'.repeat(500_000)}`],
  [
    'nested tags in HTML',
    (form: string) => `<${form}><title>T</title><summary>${'&lt;b&gt;'.repeat(100_000)}</summary></${form}>`,
  ],
  [
    'names in a list',
    (form: string) =>
      `<${form}><title>T</title><dc:creator>${'A B, '.repeat(500_000)}</dc:creator></${form}>`,
  ],
  [
    'parentheses',
    (form: string) => `<${form}><title>T</title><dc:creator>${'('.repeat(300_000)}</dc:creator></${form}>`,
  ],
  ['spaces', (form: string) => `<${form}><title>T (arXiv:${' '.repeat(300_000)}</title></${form}>`],
  ['brackets', (form: string) => `<${form}><title>T${'&lt;'.repeat(200_000)}&lt;/b&gt;</title></${form}>`],
])('hundreds of thousands of %s are read or refused', async (_what, inner) => {
  // One form stands for those alike.
  for (const [name, form] of [
    ['rss', 'item'],
    ['arxiv-rss', 'item'],
    ['arxiv-atom', 'entry'],
  ] as const)
    expect(countOf(await itemsOf(name, [`<x>${inner(form)}</x>`]))).toBe(1)
})

test('outlines in one another very deep are read', async () => {
  const items = await itemsOf('opml', [
    `<opml><body>${'<outline text="a">'.repeat(200_000)}<outline xmlUrl="https://example.org/a"/>`,
  ])
  expect(countOf(items)).toBe(1)
})

test('JSON nested a million deep is refused', async () => {
  const text = `{"version":"https://jsonfeed.org/version/1.1","items":[{"title":"Deep","tags":${'['.repeat(1_000_000)}`
  const { entries, refused } = await readCapture(text)
  expect(entries).toEqual([])
  expect(refused).toHaveLength(1)
})

const accented =
  '<?xml version="1.0" encoding="ENCODING"?><rss version="2.0"><channel><item><title>Déjà vu</title></item></channel></rss>'

test.each([
  ['UTF-8 that calls itself Latin-1', 'iso-8859-1', new TextEncoder()],
  [
    'Latin-1 that calls itself UTF-8',
    'utf-8',
    { encode: (text: string) => Uint8Array.from(Buffer.from(text, 'latin1')) },
  ],
  [
    'UTF-16 that calls itself UTF-8',
    'utf-8',
    { encode: (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')) },
  ],
])('%s is read as what it is', async (_what, declared, encoder) => {
  const { entries } = await readCapture(encoder.encode(accented.replace('ENCODING', declared)))
  expect(entries.map(({ title }) => title)).toEqual(['Déjà vu'])
})

test('a feed without any item says that it has no paper, and what form it has', async () => {
  const { format, entries } = await readCapture(
    '<rss version="2.0"><channel><title>Quiet</title></channel></rss>',
  )
  expect([format, entries]).toEqual(['rss', []])
})

test('a JSON Feed without items is no paper, although it has a title', async () => {
  const text = '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1","title":"Quiet"}'
  const { format, entries, refused } = await readCapture(text)
  expect([format, entries.length, refused.length]).toEqual(['json-feed', 0, 1])
})

test.each([
  ['a page', '<!DOCTYPE html><html><head><title>A feed</title></head><body><rss></body></html>'],
  ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><title>feed</title></svg>'],
  ['another RDF', '<rdf:RDF xmlns:rdf="a"><foaf:Person/></rdf:RDF>'],
  ['JSON of another kind', '{"version": "1.1", "items": []}'],
  ['prose', 'The <rss> element holds a channel.'],
  ['nothing but a declaration', '<?xml version="1.0"?>'],
  ['a comment without end', '<!-- <rss>'],
])('%s is no feed', (_what, text) => {
  for (const format of feedFormats) expect([format.name, format.recognise(text)]).toEqual([format.name, 0])
})

test('no form takes the capture of another for its own', () => {
  for (const [name, text] of goldens.filter(([, one]) => isXml(one)))
    for (const format of feedFormats.filter((one) => one.name !== name))
      expect(format.recognise(text), `${format.name} of ${name}`).toBeLessThan(0.96)
  expect(captureNamed('feed.json').startsWith('{')).toBe(true)
})
