import { expect, test } from 'vitest'
import { normaliseEntry } from '../../src/main/importer/normalise.ts'
import type { ExportedPaper } from '../../src/main/library/exported-paper.ts'
import { plainText } from '../../src/shared/text/index.ts'
import { readCapture } from '../importer/builders/reading.ts'
import { highlight, note, paper, written } from './builders/papers.ts'

const forms = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const

const text = paper().abstract ?? ''
const full = paper({
  highlights: [highlight(text, 'left unsaid', { body: 'arXiv:2601.99999 says otherwise.', tags: ['core'] })],
})

test.each(forms)('%s is written as its golden file says', async (form) => {
  await expect(written(form, [full])).toMatchFileSnapshot(`golden/quiet.${form}`)
})

async function readBack(form: (typeof forms)[number], papers: readonly ExportedPaper[]) {
  const { format, entries, problems } = await readCapture(written(form, papers))
  expect(format).toBe(form === 'biblatex' ? 'bibtex' : form)
  expect(problems).toEqual([])
  return entries.map((entry, index) => normaliseEntry(entry, index + 1))
}

test.each(forms)('%s comes back through its own importer with all that it can hold', async (form) => {
  const [read] = await readBack(form, [full])
  expect(plainText(read?.title ?? '')).toBe(plainText(full.title))
  expect(plainText(read?.abstract ?? '')).toBe(plainText(text))
  expect(read?.abstract?.split('\n\n')).toHaveLength(2)
  expect(read?.abstract).toContain('$k^{th}$')
  expect(read).toMatchObject({
    authors: full.authors,
    publishedOn: '2026-01-15',
    venue: full.venue,
    keywords: ['silence', 'counting', 'to cite'],
  })
  expect(read?.identifiers).toEqual(expect.arrayContaining([...full.identifiers]))
  expect(read?.identifiers).toHaveLength(2)
  expect(read?.links).toContainEqual(full.links[0])
  if (form !== 'csl-json') expect(read?.links.map(({ url }) => url)).toEqual(full.links.map(({ url }) => url))
})

const hostile = [
  '50% of C# & R_2 cost $5, not $6: ~{sets} of \\emph{signs}^*',
  'A title that closes }, key = {itself} and { opens',
  'On \\input{/etc/passwd} and $\\input{/etc/passwd}$',
  'TY  - JOUR ER  - @article{evil, title = {x}}',
  'Ünïcode 𝔸 “quoted” — a < b > c &amp; <script>alert(1)',
  '=HYPERLINK("https://evil.example") "with quotes", and commas',
  'Formulas $\\frac{a}{b}$ and $a_1 < b_2$ in a *title*',
]

test.each(forms)('hostile titles, notes and abstracts stay what they are in %s', async (form) => {
  const papers = hostile.map((title) =>
    paper({
      title,
      abstract: `${title}. It goes on.\n\nER  - \n\nTY  - JOUR\n${title}`,
      venue: 'A & B_1 {C}',
      authors: ['O’Hara & Sons', 'Conan the and of And', 'A, B, C, and D', 'X'],
      keywords: ['a, b; c'],
      note: note(`${title}\nER  - \nTY  - JOUR\n\narXiv:2601.99999\n}`),
      identifiers: [],
      links: [],
      tags: [],
    }),
  )
  const read = await readBack(form, papers)
  expect(read).toHaveLength(hostile.length)
  expect(read.map(({ title }) => plainText(title))).toEqual(hostile.map(plainText))
  for (const one of read) {
    expect(one.authors).toEqual(['O’Hara & Sons', 'Conan the and of And', 'A, B, C, and D', 'X'])
    expect(one.identifiers).toEqual([])
    expect(one.venue).toBe('A & B_1 {C}')
    expect(one.abstract).toContain('It goes on.')
  }
})

test('no command that a feed brought is run by a document that cites it', () => {
  const bib = written('bibtex', [paper({ title: hostile[2] as string, abstract: hostile[2] as string })])
  expect(bib).not.toMatch(/\\input/)
  expect(bib).toContain('{\\textbackslash}input')
})

test('keys are the same in every export, and each is given once', () => {
  const ids = ['01978c5a-0000-7000-8000-00000000a001', '01978c5a-0000-7000-8000-00000000a002'] as const
  const [one, two] = ids.map((id) => paper({ id: id as never }))
  if (one === undefined || two === undefined) throw new Error('No papers')
  const keys = [...written('bibtex', [one, two]).matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key)
  expect(keys).toEqual(['lind2026quiettokens', 'lind2026quiettokens-00000000a002'])
  expect(written('bibtex', [two])).toContain('{lind2026quiettokens,')
})
