import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../src/main/importer/decode.ts'
import { markForms } from '../../../src/main/importer/marks/index.ts'
import type { ReadMarks } from '../../../src/main/importer/marks/mark-form.ts'

const quote = 'a quiet memory of earlier sentences'
const selector = { type: 'TextQuoteSelector', exact: quote, prefix: 'reader ', suffix: ' that' }
const source = 'https://arxiv.org/abs/2606.00001'
const context = 'http://www.w3.org/ns/anno.jsonld'

/** Reads a file as what it is taken for. */
function read(file: string | Uint8Array): ReadMarks & { form: string | null } {
  const { text } = decodeBytes(typeof file === 'string' ? Buffer.from(file) : file)
  const form = markForms.find((one) => one.recognise(text))
  return { form: form?.name ?? null, ...(form?.read(text) ?? { marks: [], problems: [] }) }
}

function annotation(more: object): object {
  return {
    '@context': context,
    type: 'Annotation',
    id: 'urn:x:1',
    body: { type: 'TextualBody', value: 'a comment' },
    target: { source, selector },
    ...more,
  }
}

const page = (more: object) => ({
  '@context': context,
  type: 'AnnotationPage',
  items: [annotation({})],
  ...more,
})

describe('Web Annotations of other tools', () => {
  it.each([
    [
      'a list of selectors',
      annotation({ target: { source, selector: [{ type: 'CssSelector' }, selector] } }),
    ],
    [
      'a selector that refines another',
      annotation({ target: { source, selector: { type: 'XPathSelector', refinedBy: selector } } }),
    ],
    [
      'a state beside the selector',
      annotation({ target: { source, selector, state: { type: 'TimeState', refinedBy: {} } } }),
    ],
    [
      'types in lists',
      annotation({
        type: ['Annotation'],
        target: { source, selector: { ...selector, type: ['TextQuoteSelector'] } },
      }),
    ],
    ['a context of the other scheme', annotation({ '@context': 'https://www.w3.org/ns/anno.jsonld' })],
    ['no context', annotation({ '@context': undefined })],
    ['a graph', { '@context': context, '@graph': [annotation({})] }],
    ['a page alone', page({})],
    [
      'a collection with its first page',
      { '@context': context, type: 'AnnotationCollection', first: page({}) },
    ],
    ['a list of pages', [page({ next: 'https://example.org/2' }), { ...page({}), items: [] }]],
  ])('read %s', (_name, value) => {
    const { marks, problems } = read(JSON.stringify(value))
    expect(marks).toMatchObject([
      { quote, comment: 'a comment', paper: { identifiers: [{ value: '2606.00001' }] } },
    ])
    expect(problems).toEqual([])
  })

  it('read one annotation a line, line ends of Windows, a byte order mark and UTF-16', () => {
    const text = JSON.stringify(annotation({}), null, 1)
    const lines = [annotation({}), annotation({ id: 'urn:x:2' })].map((one) => JSON.stringify(one))
    expect(read(`${lines.join('\n')}\n`).marks.map(({ id }) => id)).toEqual(['urn:x:1', 'urn:x:2'])
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    for (const file of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, utf16])
      expect(read(file).marks).toMatchObject([{ quote }])
  })

  it('say how many marks hold nothing that can be taken, and that a collection goes on elsewhere', () => {
    const mute = { source, selector: { type: 'TextPositionSelector', start: 3, end: 9 } }
    const { marks, problems } = read(JSON.stringify([annotation({}), annotation({ body: [], target: mute })]))
    expect(marks).toHaveLength(1)
    expect(problems).toEqual([expect.stringMatching(/^One mark holds neither words/)])
    expect(read(JSON.stringify(page({ next: 'https://example.org/2' }))).problems).toEqual([
      expect.stringMatching(/goes on elsewhere/),
    ])
    expect(read(JSON.stringify({ ...page({ next: 'https://example.org/2' }), items: [] })).problems).toEqual([
      expect.stringMatching(/only says where/),
    ])
  })
})

describe('tables of Readwise', () => {
  it.each([
    ['semicolons', 'Highlight;Book Title;Note\n"words; and more";Quiet;n, o\n'],
    ['semicolons that are announced', 'sep=;\nHighlight;Book Title;Note\n"words; and more";Quiet;n, o\n'],
    ['tabs', 'Book Title\tNote\tHighlight\r\nQuiet\tn, o\twords; and more\r\n'],
    ['the line ends of old Macs', 'Book Title,Note,Highlight\rQuiet,"n, o",words; and more\r'],
  ])('are read with %s', (_name, table) => {
    expect(read(table)).toMatchObject({
      form: 'readwise-csv',
      marks: [{ quote: 'words; and more', comment: 'n, o', paper: { title: 'Quiet' } }],
    })
    expect(read(Buffer.from(`\uFEFF${table}`, 'utf16le')).marks).toHaveLength(1)
  })
})

describe('notes of Zotero', () => {
  const cite = '([Haugen, 2026, p. 1](zotero://select/library/items/ABCD1234))'
  const pdf = '([pdf](zotero://open-pdf/library/items/EFGH5678?page=1&annotation=JKLM9012))'

  it.each([
    [
      'a quotation inside the quote',
      `“We call it “quiet memory” here” ${cite} ${pdf}`,
      'We call it “quiet memory” here',
    ],
    ['German quotation marks', `„leise Worte“ ${cite} ${pdf}`, 'leise Worte'],
    ['French quotation marks', `« des mots » ${cite} ${pdf}`, 'des mots'],
    [
      'a quote that is itself the link',
      '[“quiet words”](zotero://open-pdf/library/items/EFGH5678?page=1)',
      'quiet words',
    ],
    [
      'words that are marked with a colour',
      `- <mark style="background: #ff6666;">quiet words</mark> ${pdf}`,
      'quiet words',
    ],
    ['words between signs of a marker', `==quiet words== ${pdf}`, 'quiet words'],
  ])('are read with %s', (_name, line, words) => {
    const { form, marks } = read(`# Quiet Memory\n\n${line}\n`)
    expect(form).toBe('zotero-markdown')
    expect(marks).toMatchObject([{ quote: words, comment: null, paper: { title: 'Quiet Memory' } }])
  })

  it('tell a comment before the citation, a note without a quote, and the title in the front matter', () => {
    const text = `---\ntitle: "Quiet Memory"\n---\n# Annotations\n\n“one” a thought ${cite} ${pdf}\n\nA note of its own ${pdf}\n`
    expect(read(text).marks).toMatchObject([
      { quote: 'one', comment: 'a thought', paper: { title: 'Quiet Memory' } },
      { quote: null, comment: 'A note of its own', paper: { title: 'Quiet Memory' } },
    ])
  })
})

describe('notes of CSL-JSON', () => {
  it('are read from both fields, and from HTML', () => {
    const references = [
      { title: 'Quiet', note: '<p>So <b>good</b></p>', annote: 'Read twice.' },
      { title: 'Loud' },
    ]
    const notes = markForms.find(({ name }) => name === 'csl-notes')?.read(JSON.stringify(references))
    expect(notes).toMatchObject({ marks: [{ comment: 'So **good**\n\nRead twice.' }], problems: [] })
  })
})
