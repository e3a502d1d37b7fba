import { describe, expect, test } from 'vitest'
import { readCapture } from '../builders/reading.ts'
import { captureNamed } from './captures.ts'

const library = captureNamed('library.bib')

/** One entry with these fields besides its title. */
const entryOf = async (fields: string) =>
  (await readCapture(`@article{key, title = {Quiet Tokens},\n${fields}\n}\n`, 'bibtex')).entries[0]
const titlesIn = async (text: string) => (await readCapture(text, 'bibtex')).entries.map(({ title }) => title)

test('a reference comes back whole, its text as LaTeX', async () => {
  const { format, confidence, entries } = await readCapture(library)
  expect([format, confidence]).toEqual(['bibtex', 0.97])
  expect(entries[0]).toMatchObject({
    title: `{BERT} and the $k^{th}$ Token: On G{\\"o}del's {S}ilence`,
    abstract: 'We count 50\\% of the $k^{th}$ tokens, hard-wrapped.\n\nAnd \\emph{stop}.',
    authors: ['Ada B. Example', 'Ludwig van Beethoven', 'Martin Luther King, Jr.', 'The Quiet Collaboration'],
    identifiers: [{ scheme: 'doi', value: '10.1234/quiet_2026.1' }],
    links: [{ kind: 'page', url: 'https://journal.example.org/quiet_tokens' }],
    keywords: ['silence', 'counting, late', 'tokens'],
    publishedOn: '2026-01-15',
    venue: 'Journal of Invented Results',
    line: 11,
  })
  const { span } = entries[0] ?? { span: { start: 0, end: 0 } }
  expect(library.slice(span.start, span.end)).toMatch(/^@Article\{[\s\S]*tokens\},\n\}$/)
})

test('an entry in parentheses, values joined, accents in names, and a range of days are read', async () => {
  const { entries } = await readCapture(library)
  expect(entries[1]).toMatchObject({
    title: "Merging {Late}: {\\'E}tudes",
    authors: ['Özgür Müller', 'Pál Erdős'],
    identifiers: [{ scheme: 'arxiv', value: '2601.00002' }],
    publishedOn: '1999-03-04',
    venue: 'Proc. of the 1st Conference on Inventions (CI)',
  })
  expect(entries[2]).toMatchObject({
    title: 'Shallow Codebooks: A Study',
    identifiers: [{ scheme: 'arxiv', value: '1808.00001' }],
    links: [{ kind: 'other', url: 'https://example.org/shallow' }],
    publishedOn: '2018-08',
  })
})

test('comments, preambles and macros are no papers, and an entry without a title is refused with its line', async () => {
  const { entries, refused, problems } = await readCapture(library)
  expect(entries).toHaveLength(3)
  expect(refused).toEqual([{ line: 39, message: 'The entry that begins here has no title.' }])
  expect(problems).toEqual([])
})

test.each([
  ['Ada Lovelace', ['Ada Lovelace']],
  ['Lovelace, Ada AND Sample, Lin', ['Ada Lovelace', 'Lin Sample']],
  ['van der Berg, Anna\n and Lin', ['Anna van der Berg', 'Lin']],
  ['{Barnes and Noble} and A. Sand', ['Barnes and Noble', 'A. Sand']],
  ["de la Vall{\\'e}e Poussin, Jean~Charles", ['Jean Charles de la Vallée Poussin']],
  ['King, III, Martin', ['Martin King III']],
  ['{\\relax Ch}ekhov, Anton', ['Anton Chekhov']],
  ['family=Beethoven, given=Ludwig, prefix=van, useprefix=true', ['Ludwig van Beethoven']],
  ['Anderson, and others', ['Anderson']],
  ['others', []],
  ['', []],
])('authors %j are %j', async (author, expected) => {
  expect((await entryOf(`author = {${author}}`))?.authors).toEqual(expected)
})

test.each([
  ['year = 2020', '2020'],
  ['year = {2020}, month = {05}', '2020-05'],
  ['year = "2020", month = may, day = 7', '2020-05-07'],
  ['year = {2020}, month = {7 May}', '2020-05-07'],
  ['year = {2020}, month = "May--June"', '2020-05'],
  ['year = {(2020a)}', '2020'],
  ['date = {2020-05-07}, year = 1999', '2020-05-07'],
  ['date = {2020-05/2020-07}', '2020-05'],
  ['date = {2020?}', '2020'],
  ['year = {in press}', undefined],
])('%s is read as %s', async (fields, expected) => {
  expect((await entryOf(fields))?.publishedOn).toBe(expected)
})

test.each([
  ['eprint = {2601.00001}, eprinttype = {arxiv}', 'arxiv', '2601.00001'],
  ['eprint = {arXiv:math.GT/0309136v1}', 'arxiv', 'math/0309136'],
  ['journal = {CoRR}, volume = {abs/2601.00001}', 'arxiv', '2601.00001'],
  ['journal = {CoRR, abs/2601.00001}', 'arxiv', '2601.00001'],
  ['journal = {ArXiv}, volume = {abs/2601.00001}', 'arxiv', '2601.00001'],
  ['note = {arXiv:2601.00001 [cs]}', 'arxiv', '2601.00001'],
  ['doi = {https://doi.org/10.1234/A\\_b}', 'doi', '10.1234/a_b'],
  ['pmid = {39000001}', 'pubmed', '39000001'],
  ['eprint = {39000001}, eprinttype = {pubmed}', 'pubmed', '39000001'],
])('%s names the paper', async (fields, scheme, value) => {
  expect((await entryOf(fields))?.identifiers).toContainEqual({ scheme, value })
})

test('an arXiv id that a note only speaks of is not the paper’s', async () => {
  expect((await entryOf('note = {A reply to arXiv:2601.00001}'))?.identifiers).toEqual([])
})

describe('malformed text', () => {
  test('an entry that is not closed costs itself alone', async () => {
    const text = '@article{a, title={One}}\n@article{b, title={Two, year=2020}\n@article{c, title={Three}}\n'
    const { entries, refused } = await readCapture(text)
    expect(entries.map(({ title }) => title)).toEqual(['One', 'Three'])
    expect(refused).toEqual([{ line: 2, message: 'It is not closed before the next one begins, on line 3.' }])
  })

  test('a text that breaks off refuses what it breaks', async () => {
    const { entries, refused } = await readCapture(library.slice(0, library.indexOf('archivePrefix')))
    expect(entries).toHaveLength(1)
    expect(refused).toEqual([{ line: 29, message: 'It is not closed before the text ends.' }])
  })

  test('missing commas, fields without a value and stray words are passed over and told', async () => {
    const text = '@article{a, author = {A} title = {One} year 2020, month = , doi = {10.1234/a}}'
    const { entries, problems } = await readCapture(text, 'bibtex')
    expect(entries).toMatchObject([{ title: 'One', authors: ['A'], identifiers: [{ value: '10.1234/a' }] }])
    expect(problems).toEqual([
      { line: 1, message: expect.stringContaining('after its field “title” is no field that can be read') },
    ])
  })

  test('a comment that nothing closes hides its line alone', async () => {
    expect(
      await titlesIn('@comment{ never closed\n@article{a, title={One}}\n@comment{\n@misc{b, title={Two}}'),
    ).toEqual(['One', 'Two'])
  })

  test('an unknown macro stands for its name, and is told once', async () => {
    const entry = '@article{a, title={One}, journal = nips # " 2020"}\n'
    const { entries, problems } = await readCapture(entry + entry)
    expect(entries[1]?.venue).toBe('nips 2020')
    expect(problems).toEqual([{ line: 1, message: expect.stringContaining('what nips means') }])
  })

  test('an entry without a key, one with nothing, and several on a line are read for what they are', async () => {
    const text = '@misc{title={One}} @misc{} @misc{key} @misc{ , title={Two}}, @misc{k,title=three}'
    const { entries, refused } = await readCapture(text, 'bibtex')
    expect(entries.map(({ title }) => title)).toEqual(['One', 'Two', 'three'])
    expect(refused).toHaveLength(2)
  })

  test('text between entries is counted', async () => {
    const { problems } = await readCapture('My references.\n\n@misc{a, title={One}}\nmore\n')
    expect(problems).toEqual([
      { line: 1, message: expect.stringContaining('2 lines, of which this is the first') },
    ])
  })

  test('macros that double a hundred times stay small', async () => {
    const doubling = Array.from({ length: 100 }, (_, at) => `@string{m${at + 1} = m${at} # m${at}}\n`)
    const text = `@string{m0 = "xxxxxxxxxx"}\n${doubling.join('')}@misc{a, title = m3, note = ${'m12 # '.repeat(9999)}m12}`
    const { entries } = await readCapture(text)
    expect(entries[0]?.title).toBe('x'.repeat(80))
  })
})

test('line ends of Windows change nothing but the places', async () => {
  const saidOf = async (text: string) =>
    (await readCapture(text)).entries.map(({ span: _span, ...said }) => said)
  expect(await saidOf(library.replaceAll('\n', '\r\n'))).toEqual(await saidOf(library))
})

test.each([
  ["On {``}Words{''} A{:} {3}D G{-}ANs", "On ``Words'' A: 3D G-ANs"],
  ['{B}ERT {GPU}s {\\"o} {a1}', '{B}ERT {GPU}s {\\"o} {a1}'],
  ['$x^{2}_{1}{3}$ and \\foo{3} $5', '$x^{2}_{1}{3}$ and \\foo{3} $5'],
  ['Section~3, ~5 and a/~me', 'Section 3, ~5 and a/~me'],
])('of the braces and ties in %s only those go that would be drawn', async (written, expected) => {
  expect(await titlesIn(`@misc{a, title = {${written}}}`)).toEqual([expected])
})

test('a text of macros alone says that it holds no references', async () => {
  const { format, entries, problems } = await readCapture('@string{jir = "Journal of Invented Results"}\n')
  expect([format, entries]).toEqual(['bibtex', []])
  expect(problems).toEqual([{ line: 0, message: expect.stringContaining('no references') }])
})

test('a command of the ADS for a journal is its name', async () => {
  expect((await entryOf('journal = {\\apj}'))?.venue).toBe('Astrophysical Journal')
  expect((await entryOf('journal = {\\constructor}'))?.venue).toBe('\\constructor')
})

test('a long text that only cites a reference is not taken for a list of them', async () => {
  const page = `${'Words of a page about something else. '.repeat(40)}\n\n@article{a,\n title = {One}\n}\n`
  await expect(readCapture(page)).rejects.toThrow(/not recognised/)
  expect((await readCapture(page, 'bibtex')).entries).toHaveLength(1)
})
