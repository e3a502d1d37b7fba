import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseFormat } from '../../../src/main/importer/detect.ts'
import { formats } from '../../../src/main/importer/formats/index.ts'
import { hueOfColour } from '../../../src/main/importer/marks/hue-of-colour.ts'
import { markForms } from '../../../src/main/importer/marks/index.ts'

const captures = [
  ['hypothesis.json', 'hypothesis-json'],
  ['hypothesis.csv', 'hypothesis-csv'],
  ['readwise.csv', 'readwise-csv'],
  ['zotero.md', 'zotero-markdown'],
  ['annotation.jsonld', 'web-annotation'],
] as const

function capture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'captures', name), 'utf8')
}

function read(name: string, form: string) {
  return markForms.find((one) => one.name === form)?.read(capture(name)).marks ?? []
}

describe('the forms of marks', () => {
  it.each(captures)('tell %s from all others', (name, form) => {
    const sample = capture(name)
    expect(markForms.filter((one) => one.recognise(sample)).map((one) => one.name)).toEqual([form])
  })

  it('take no list of papers for marks', () => {
    expect(recogniseFormat(capture('csl-notes.json'), formats)[0]?.format.name).toBe('csl-json')
    expect(markForms.filter((one) => one.recognise(capture('csl-notes.json')))).toEqual([])
  })

  it('read what Hypothesis exports: words, comment, tags, date and the paper', () => {
    const [first, note, lost, elsewhere] = read('hypothesis.json', 'hypothesis-json')
    expect(first).toMatchObject({
      id: 'hypothesis:aBcDeFgHiJkLmNoPqRsT_1',
      quote: 'a quiet memory of earlier sentences',
      prefix: 'We give the reader ',
      suffix: ' that grows slowly.',
      comment: 'Does this hold for *longer* texts?',
      tags: ['to read', 'Memory'],
      createdAt: '2026-06-28T09:15:00.000Z',
      position: null,
    })
    expect(first?.paper.identifiers).toEqual([{ scheme: 'arxiv', value: '2606.00001' }])
    expect(note).toMatchObject({ quote: null, comment: 'A page note on the whole paper.' })
    expect(lost).toMatchObject({ comment: null })
    expect(elsewhere?.paper).toMatchObject({ title: 'Elsewhere', identifiers: [] })
  })

  it('read the answer of the Hypothesis API', () => {
    const { annotations } = JSON.parse(capture('hypothesis.json'))
    const answer = JSON.stringify({ total: annotations.length, rows: annotations })
    const form = markForms.find((one) => one.recognise(answer))
    expect(form?.name).toBe('hypothesis-json')
    expect(form?.read(answer).marks).toEqual(read('hypothesis.json', 'hypothesis-json'))
  })

  it('read the table of Hypothesis, with line feeds and quotation marks in a cell', () => {
    const [first, note] = read('hypothesis.csv', 'hypothesis-csv')
    expect(first).toMatchObject({ comment: 'Two lines,\nand a "quotation"', tags: ['to read', 'Memory'] })
    expect(note).toMatchObject({ quote: null, comment: 'A page note.' })
  })

  it('read the table of Readwise: colours, tags of both kinds, both ways to write a date', () => {
    const [first, second] = read('readwise.csv', 'readwise-csv')
    expect(first).toMatchObject({
      quote: 'a quiet memory of earlier sentences',
      hue: 'blue',
      tags: ['memory', 'reading'],
      paperTags: ['papers'],
      comment: 'Ask about, say, scale',
      createdAt: '2026-06-28T09:15:00.000Z',
    })
    expect(first?.paper.title).toBe('Quiet Memory for Slow Readers')
    expect(second?.quote).toBe('=HYPERLINK("https://example.org") in a quote')
    expect(second?.createdAt).toMatch(/^2026-06-29T/)
  })

  it('read what Zotero writes into a note: titles, colours, comments beside and below', () => {
    const [first, second] = read('zotero.md', 'zotero-markdown')
    expect(first).toMatchObject({
      id: 'zotero:JKLM9012',
      quote: 'a quiet memory of earlier sentences',
      hue: 'green',
      comment: 'Is this the same memory as before?',
    })
    expect(first?.paper).toMatchObject({
      title: 'Quiet Memory for Slow Readers',
      identifiers: [{ scheme: 'arxiv', value: '2606.00001' }],
    })
    expect(second).toMatchObject({ id: 'zotero:NPQR3456', comment: 'A comment on a line of its own.' })
  })

  it('read the notes of CSL-JSON and leave its data out', () => {
    const marks = read('csl-notes.json', 'csl-notes')
    expect(marks.map(({ comment }) => comment)).toEqual(['Read this with the older one.'])
  })

  it('read a Web Annotation of others: markup as text, selectors that refine each other', () => {
    const [first] = read('annotation.jsonld', 'web-annotation')
    expect(first).toMatchObject({
      quote: 'a quiet memory of earlier sentences',
      prefix: 'the reader ',
      comment: 'What of *very* long texts?',
      tags: ['memory'],
      position: null,
    })
    expect(first?.paper.identifiers).toContainEqual({ scheme: 'arxiv', value: '2606.00001' })
  })

  it('never throw, cut off anywhere or filled with anything', () => {
    const texts = fc.oneof(
      fc
        .constantFrom(...captures.map(([name]) => name))
        .chain((name) => fc.nat(2000).map((length) => capture(name).slice(0, length))),
      fc.json(),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom(...markForms), (text, form) => {
        form.recognise(text)
        for (const { quote, comment, tags } of form.read(text).marks)
          expect(quote !== null || comment !== null || tags.length > 0).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('read a hundred thousand brackets and a line without end in no time to speak of', () => {
    for (const form of markForms)
      for (const text of ['['.repeat(100_000), `{"target":${'['.repeat(100_000)}`, `“${'a'.repeat(500_000)}`])
        expect(form.read(text).marks).toEqual([])
  })
})

describe('the hue of a colour', () => {
  it.each([
    ['#ffd400', 'yellow'],
    ['#ff6666', 'red'],
    ['#5fb236', 'green'],
    ['#2ea8e5', 'blue'],
    ['#a28ae5', 'purple'],
    ['#e56eee', 'magenta'],
    ['#f19837', 'orange'],
    ['#aaaaaa', 'gray'],
    ['Pink', 'magenta'],
    ['rgb(255, 255, 0)', 'yellow'],
  ])('tells %s as %s', (colour, hue) => {
    expect(hueOfColour(colour)).toBe(hue)
  })

  it('is none of a text that is no colour', () => {
    expect(hueOfColour('')).toBeNull()
    expect(hueOfColour('constructor')).toBeNull()
  })
})
