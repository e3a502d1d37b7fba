import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  markupIn,
  type XmlElement,
  type XmlItem,
  type XmlWish,
  xmlElements,
} from '../../../src/main/importer/xml-elements.ts'

const entries: XmlWish = { elements: ['entry'], headers: ['title', 'updated'] }

async function* chunked(pieces: Iterable<string>): AsyncIterable<string> {
  yield* pieces
}

async function read(pieces: Iterable<string>, wish: XmlWish = entries): Promise<XmlItem[]> {
  const items: XmlItem[] = []
  for await (const item of xmlElements(chunked(pieces), wish)) items.push(item)
  return items
}

const elementsIn = (items: readonly XmlItem[]): XmlElement[] =>
  items.flatMap((item) => (item.kind === 'element' ? [item.element] : []))
const problemsIn = (items: readonly XmlItem[]) =>
  items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : []))
const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.children.find((child) => child.name === name)?.text

const feed = `<?xml version="1.0"?>
<feed xmlns="urn:a"><title>Invented &amp; checked</title>
<!-- an <entry> that is none -->
<entry kind="new" n='1 &lt; 2'><title>One</title>
<x:more>a<b>c</b> &#100;</x:more></entry>
<entry><title><![CDATA[Two & <three>]]></title></entry>
</feed>
`

test('elements come with their attributes, children, texts and places', async () => {
  const items = await read([feed])
  expect(problemsIn(items)).toEqual([])
  expect(items.map(({ kind }) => kind)).toEqual(['header', 'element', 'element'])
  const [one, two] = elementsIn(items)
  expect([...(one?.attributes ?? [])]).toEqual([
    ['kind', 'new'],
    ['n', '1 < 2'],
  ])
  expect(one?.children.map(({ name, localName, line }) => [name, localName, line])).toEqual([
    ['title', 'title', 4],
    ['x:more', 'more', 5],
  ])
  expect(textOf(one, 'x:more')).toBe('ac d')
  expect(textOf(two, 'title')).toBe('Two & <three>')
  expect(feed.slice(one?.start, one?.end)).toMatch(/^<entry kind[\s\S]*<\/entry>$/)
  expect(feed.slice(two?.start, two?.end)).toBe('<entry><title><![CDATA[Two & <three>]]></title></entry>')
})

test('headers come before the first element, with what they stand in', async () => {
  const [header] = await read([feed])
  expect(header).toMatchObject({
    kind: 'header',
    parent: 'feed',
    element: { text: 'Invented & checked', line: 2 },
  })
  const later = await read(['<f><entry/><title>Too late</title></f>'])
  expect(later.map(({ kind }) => kind)).toEqual(['element'])
})

test('a document is the same cut at every position', async () => {
  const whole = await read([feed])
  for (let at = 0; at <= feed.length; at += 1)
    expect(await read([feed.slice(0, at), feed.slice(at)])).toEqual(whole)
  expect(await read([...feed])).toEqual(whole)
})

test('prefixes count unless they are not to', async () => {
  const text = '<a:feed><a:entry><a:title>One</a:title></a:entry></a:feed>'
  expect(await read([text])).toEqual([])
  const [one] = elementsIn(await read([text], { ...entries, anyPrefix: true }))
  expect(one?.name).toBe('a:entry')
})

test('elements that nest are given one by one', async () => {
  const text = '<body><o t="1"><o t="2"/><o t="3"><o t="4"></o></o></o><o t="5"/></body>'
  const items = await read([text], { elements: ['o'], nested: true })
  expect(elementsIn(items).map(({ attributes }) => attributes.get('t'))).toEqual(['1', '2', '3', '4', '5'])
  expect(problemsIn(items)).toEqual([])
})

test('what stands in an element can be read as markup', async () => {
  const text = '<f><entry><x:p class="a">a &lt; <jats:sup>2</jats:sup></x:p>&amp;</entry></f>'
  const [one] = elementsIn(await read([text]))
  expect(one && markupIn(one)).toBe('<p>a &lt; <jats:sup>2</jats:sup></p>&amp;')
})

test.each([
  ['a bare ampersand', '<t>AT&T and R & D</t>', 'AT&T and R & D', 'stands for itself'],
  ['an entity of HTML', '<t>caf&eacute;&nbsp;&amp;nbsp;</t>', 'caf\u00e9\u00a0&nbsp;', '&eacute; is no XML'],
  ['an entity that nobody knows', '<t>&lol9; &notit;</t>', '&lol9; &notit;', '&lol9; is not known'],
  [
    'a number that is no character',
    '<t>&#0;&#xD800;&#x110000;&#99999999;</t>',
    '\ufffd'.repeat(4),
    '&#0; is no character',
  ],
  ['a tag that is not closed', '<t>one <br>two</t>', 'one two', 'The <br> that begins here is not closed'],
  ['a tag that closes nothing', '<t>one</b> two</t>', 'one two', '</b> closes nothing'],
  ['an attribute without its end quote', '<a x="1><b y="2"/><t>a</t>', 'a', 'its quote is missing'],
])('%s is read as far as it makes sense, and reported with its line', async (_what, inner, text, message) => {
  const items = await read([`<f>\n<entry>\n${inner}</entry><entry/></f>`])
  expect(elementsIn(items)).toHaveLength(2)
  expect(textOf(elementsIn(items)[0], 't')).toBe(text)
  expect(problemsIn(items)[0]).toEqual({ line: 3, message: expect.stringContaining(message) })
})

test('an element that is not closed ends where the next begins', async () => {
  const items = await read(['<f><entry><t>One</t>\n<entry><t>Two</t></entry><title>x</f>'])
  expect(elementsIn(items).map((element) => textOf(element, 't'))).toEqual(['One', 'Two'])
  expect(problemsIn(items).map(({ line }) => line)).toEqual([1, 2])
})

test('an element that the document breaks off in is given without what was not whole', async () => {
  const items = await read(['<f>\n<entry><t>One</t><u>Half a sen'])
  expect(items).toMatchObject([
    { kind: 'element', isCut: true, element: { text: 'One' } },
    {
      kind: 'problem',
      problem: { line: 2, message: expect.stringContaining('breaks off inside the <entry>') },
    },
  ])
})

test('what a document type declares is neither expanded nor read', async () => {
  const bomb = `<!DOCTYPE f [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;"><!ENTITY c "<entry><t>x</t></entry>">\n]>`
  const items = await read([`${bomb}<f>\n<entry><t>&b;&xx;</t></entry></f>`])
  expect(elementsIn(items).map((element) => textOf(element, 't'))).toEqual(['&b;&xx;'])
  expect(problemsIn(items)).toEqual([{ line: 5, message: expect.stringContaining('&b; is not known') }])
})

test('an external document type is passed over', async () => {
  const text = '<!DOCTYPE set PUBLIC "-//A//B [2]//EN" "https://example.org/a.dtd"><f><entry/></f>'
  expect((await read([text])).map(({ kind }) => kind)).toEqual(['element'])
})

test('an element that is too large is refused, and the next one read', async () => {
  const pieces = [
    '<f>\n<entry><t>',
    ...Array.from({ length: 90 }, () => 'word '.repeat(10_000)),
    '</t></entry><entry/></f>',
  ]
  const items = await read(pieces)
  expect(items[0]).toEqual({
    kind: 'refused',
    problem: { line: 2, message: expect.stringContaining('too large') },
  })
  expect(items.slice(1)).toMatchObject([{ kind: 'element', element: { children: [] } }])
})

const million = (text: string): string => text.repeat(1_000_000)

test.each([
  ['nested elements', `<f>${million('<a>')}${million('</a>')}<entry/></f>`, 1],
  [
    'nested elements of many names',
    `<f>${Array.from({ length: 200_000 }, (_, n) => `<a${n}>`).join('')}</f>`,
    0,
  ],
  ['closing tags', `<f>${'<a>'.repeat(90)}${million('</b>')}</f>`, 0],
  ['nested elements in an entry', `<f><entry>${million('<a>')}</entry><entry/></f>`, 2],
  ['entries in one another', '<entry>'.repeat(100_000), 100_000],
  ['attributes', `<f><entry ${million('a="1" ')}/></f>`, 1],
  [
    'attributes of many names',
    `<f><entry ${Array.from({ length: 300_000 }, (_, n) => `a${n}`).join(' ')}/></f>`,
    1,
  ],
  ['ampersands', `<f><entry>${million('&')}</entry></f>`, 1],
  [
    'made-up entities',
    `<f><entry>${Array.from({ length: 100_000 }, (_, n) => `&e${n};`).join('')}</entry></f>`,
    1,
  ],
  ['brackets', million('<'), 0],
  ['openings of comments', million('<!--'), 0],
  ['openings of CDATA', `<f><entry>${million('<![CDATA[')}`, 0],
  ['declarations', million('<!DOCTYPE a ['), 0],
  ['line feeds', million('\n'), 0],
])('a million %s are read', async (_what, text, least) => {
  const items = await read([text])
  expect(elementsIn(items).length).toBeGreaterThanOrEqual(least)
})

test('any text in any pieces is read, each gathered element once', async () => {
  const piece = fc.constantFrom(
    ...[
      '<entry>',
      '</entry>',
      '<entry/>',
      '<a b="',
      '"',
      '>',
      '<',
      '/',
      '&',
      ';',
      '&amp;',
      '<![CDATA[',
      ']]>',
      '<!--',
    ],
    ...[
      '-->',
      '<?x',
      '?>',
      '<!DOCTYPE a [',
      ']',
      '\n',
      'text',
      '<title>',
      '</title>',
      '<f>',
      '</f>',
      '\0',
      '\ud800',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), async (pieces) => {
      const items = await read(pieces)
      const elements = elementsIn(items)
      const text = pieces.join('')
      expect(await read([text])).toEqual(items)
      for (const { start, end, line } of elements) {
        expect(text.slice(start, end)).toMatch(/^<entry/)
        expect(line).toBe(text.slice(0, start).split('\n').length)
      }
    }),
    { numRuns: 500 },
  )
})
