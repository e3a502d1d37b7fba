import { expect, test } from 'vitest'
import { citationOf, markdownCitationOf } from '../../../../src/renderer/features/citations/citation-text.ts'

type Cited = Parameters<typeof citationOf>[0]

const paper = (rest: Partial<Cited> = {}): Cited => ({
  title: { revisionId: 'one' as never, text: 'Sorting in $O(n)$ with na\\"ive *trees*' },
  authors: ['Ana Haugen', 'Bo Lindqvist'],
  publishedOn: '2026-06-12',
  listedOn: '2026-06-26',
  isYearInferred: false,
  venue: null,
  identifiers: [{ scheme: 'arxiv', value: '2606.01234' }],
  links: [],
  ...rest,
})

test('a citation names authors, year, title as it reads, identifier and address', () => {
  expect(citationOf(paper())).toBe(
    'Ana Haugen and Bo Lindqvist (2026). Sorting in O(n) with naïve trees. arXiv:2606.01234. https://arxiv.org/abs/2606.01234',
  )
})

test('the address that lasts longest is given, and the venue where it is known', () => {
  const identifiers = [
    { scheme: 'arxiv', value: '2606.01234' },
    { scheme: 'doi', value: '10.1000/182' },
  ]
  expect(citationOf(paper({ venue: 'Journal of Trees', identifiers }))).toMatch(
    /Journal of Trees, arXiv:2606\.01234\. https:\/\/doi\.org\/10\.1000\/182$/,
  )
})

test('what is not known is left out, and a year that was inferred is not known', () => {
  const unknown = paper({
    authors: [],
    publishedOn: null,
    isYearInferred: true,
    identifiers: [],
    title: { revisionId: 'one' as never, text: 'Why trees?' },
  })
  expect(citationOf(unknown)).toBe('Why trees?')
})

test('of a crowd of authors the first is named', () => {
  const authors = Array.from({ length: 40 }, (_value, index) => `Author ${index + 1}`)
  expect(citationOf(paper({ authors }))).toMatch(/^Author 1 et al\. \(2026\)\./)
})

test('a citation in Markdown links the title, and nothing in it is read as a sign', () => {
  const cited = markdownCitationOf({
    ...paper(),
    title: { text: 'Is $k$-Nearest *Enough*? [No](x)' },
    authors: ['Ana *Haugen*'],
    identifiers: [],
    links: [{ kind: 'page', url: 'https://example.org/a_(b) c' }],
    venue: null,
  })
  expect(cited).toMatch(/^Ana \\\*Haugen\\\*\. \[Is \$k\$\\?-Nearest/)
  expect(cited).toContain('](https://example.org/a_%28b%29%20c)')
})
