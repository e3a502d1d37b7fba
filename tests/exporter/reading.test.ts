import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { highlight, note, paper, sourceOf, written } from './builders/papers.ts'

const text = paper().abstract ?? ''
const marked = paper({
  highlights: [
    highlight(text, 'tokens that are left unsaid. Half', { body: 'Why <i>not</i>?', tags: ['core'] }),
    highlight(text, 'left unsaid', { category: { id: 'general', name: 'General', hue: 'yellow' } }),
    highlight(text, 'quiet.\n\nAnd we'),
    highlight('An older text', 'older', { anchor: 'orphan' }),
  ],
})

const forms = [
  ['html', {}, 'html'],
  ['text', {}, 'txt'],
  ['csv', {}, 'csv'],
  ['csv', { rows: 'marks' }, 'marks.csv'],
] as const

test.each(forms)('%s (%o) is written as its golden file says', async (form, options, extension) => {
  const source = sourceOf([marked], { freeNotes: () => [note('A note of its own.')] })
  const golden = written(form, source, options).replace(/\r\n/g, '\n')
  await expect(golden).toMatchFileSnapshot(`golden/reading.${extension}`)
})

/** The rows of a table by RFC 4180. */
function rowsOf(table: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const formulas = ['=HYPERLINK("https://evil.example")', '+1+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1']

test('a text that a spreadsheet would run is defused, and every cell comes back', () => {
  const papers = formulas.map((body) =>
    paper({ title: body, remark: body, note: note(`${body}\r\n"quoted", x`) }),
  )
  const [head = [], ...rows] = rowsOf(written('csv', papers).slice(1))
  expect(rows).toHaveLength(formulas.length)
  for (const [index, row] of rows.entries()) {
    expect(row).toHaveLength(head.length)
    expect(row[head.indexOf('Remark')]).toBe(`'${formulas[index]}`)
    expect(row[head.indexOf('Note')]).toBe(`'${formulas[index]}\r\n"quoted", x`)
    expect(row.filter((cell) => /^[\s]*[=+@＝-]/u.test(cell))).toEqual([])
  }
})

const hostile =
  '<script>alert(1)</script> </style><img src=x onerror=alert(1)> "\'&amp; $\\href{javascript:alert(1)}{x}$'

test('nothing that a feed or a person wrote becomes an element of the page', () => {
  const page = written('html', [
    paper({
      title: hostile,
      abstract: `${hostile} [link](javascript:alert(1))`,
      authors: [hostile],
      venue: hostile,
      remark: hostile,
      tags: [hostile],
      collections: [[hostile]],
      note: note(hostile),
      links: [
        { kind: 'other', url: `javascript:alert("1")` },
        { kind: hostile, url: `https://x.example/"onx="` },
      ],
      highlights: [
        highlight(hostile, 'script', {
          body: hostile,
          category: { id: 'aside', name: hostile, hue: 'gray' },
        }),
      ],
    }),
  ])
  const names = new Set<string>()
  const attributes = new Set<string>()
  new Parser({
    onopentag: (name, found) => {
      names.add(name)
      for (const [attribute, value] of Object.entries(found)) {
        attributes.add(attribute)
        if (attribute === 'href') expect(value).toMatch(/^(?:https?:|#)/)
      }
    },
  }).end(page)
  expect([...names].filter((name) => ['script', 'img', 'iframe', 'object', 'link'].includes(name))).toEqual(
    [],
  )
  expect(
    [...attributes].filter((name) => name.startsWith('on') || name === 'src' || name === 'style'),
  ).toEqual([])
  expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/)
})

test('the page is well-formed, and every highlight that is in the text is a mark with its id', () => {
  const page = written('html', [marked])
  const open: string[] = []
  const empty = new Set(['meta', 'br'])
  const ids: string[] = []
  new Parser({
    onopentag: (name, { id }) => {
      if (!empty.has(name)) open.push(name)
      if (name === 'mark' && id) ids.push(id)
    },
    onclosetag: (name) => {
      if (!empty.has(name)) expect(open.pop()).toBe(name)
    },
  }).end(page)
  expect(open).toEqual([])
  expect(ids).toHaveLength(3)
  expect(page).toContain('<math')
})

test('a paper without anything but a title is written in every form', () => {
  const bare = paper({
    ...{ abstract: null, authors: [], venue: null, keywords: [], organisations: [], publishedOn: null },
    ...{
      listedOn: null,
      identifiers: [],
      links: [],
      votes: null,
      tags: [],
      collections: [],
      note: null,
      remark: null,
    },
  })
  for (const form of [
    'html',
    'text',
    'bibtex',
    'biblatex',
    'ris',
    'csl-json',
    'csv',
    'web-annotation',
  ] as const) {
    expect(written(form, [bare])).not.toMatch(/null|undefined|NaN/)
    expect(written(form, [])).not.toMatch(/undefined/)
  }
})
