import { describe, expect, it } from 'vitest'
import {
  dateOf,
  factsOf,
  originalOf,
  provenanceOf,
} from '../../../../src/renderer/features/reader/paper-facts.ts'
import type { PaperId, PaperKey, RevisionId, SnapshotId } from '../../../../src/shared/model/ids.ts'
import type { PaperDetails } from '../../../../src/shared/model/paper.ts'

function paper(changes: Partial<PaperDetails> = {}): PaperDetails {
  return {
    key: 1 as PaperKey,
    id: 'paper' as PaperId,
    title: { revisionId: 'title' as RevisionId, text: 'A Title' },
    abstract: null,
    authors: [],
    identifiers: [],
    links: [],
    listedOn: null,
    isYearInferred: false,
    publishedOn: null,
    votes: null,
    rank: null,
    addedAt: '2026-06-26T00:00:00.000Z',
    state: 'inbox',
    isRead: false,
    isStarred: false,
    highlights: [],
    note: null,
    tags: [],
    highlightTags: [],
    collections: [],
    remark: null,
    visit: null,
    appearances: [],
    organisations: [],
    keywords: [],
    venue: null,
    ...changes,
  }
}
const labels = (changes: Partial<PaperDetails>) => factsOf(paper(changes)).map((fact) => fact.label)

describe('the chips of a paper', () => {
  it('say nothing where nothing is known', () => {
    expect(factsOf(paper())).toEqual([])
  })

  it('lead from an identifier to its page', () => {
    const [fact] = factsOf(paper({ identifiers: [{ scheme: 'arxiv', value: 'hep-th/9901001' }] }))
    expect(fact).toMatchObject({ label: 'arXiv hep-th/9901001', url: 'https://arxiv.org/abs/hep-th/9901001' })
  })

  it('do not name an address twice', () => {
    const url = 'https://example.org/paper'
    expect(
      labels({ identifiers: [{ scheme: 'landing', value: url }], links: [{ kind: 'project', url }] }),
    ).toEqual(['Project page'])
  })

  it('make no link of an address that the app does not open', () => {
    const [fact] = factsOf(paper({ links: [{ kind: 'pdf', url: 'file:///etc/passwd' }] }))
    expect(fact).toMatchObject({ label: 'PDF', url: null })
  })

  it('tell votes and rank together, and either alone', () => {
    expect(labels({ votes: 1117, rank: 2 })).toEqual(['1,117 votes, rank 2'])
    expect(labels({ votes: 1 })).toEqual(['1 vote'])
    expect(labels({ rank: 9 })).toEqual(['Rank 9'])
  })

  it('name the snapshot the paper comes from, and how many others hold it', () => {
    const appearance = (id: string, origin: string) => ({
      snapshotId: id as SnapshotId,
      origin,
      capturedOn: '2026-06-26',
      rank: 2,
    })
    expect(labels({ appearances: [appearance('a', 'papers.txt')] })).toEqual(['From papers.txt'])
    const twice = factsOf(
      paper({ appearances: [appearance('a', 'papers.txt'), appearance('b', 'older.txt')] }),
    )
    expect(twice[0]?.label).toBe('From papers.txt and 1 more')
    expect(twice[0]?.explanation).toBe('papers.txt, 26 June 2026, place 2\nolder.txt, 26 June 2026, place 2')
  })
})

describe('the date of a paper', () => {
  it('is when it appeared, else when it was listed, else nothing', () => {
    expect(dateOf(paper({ publishedOn: '2025-06-24', listedOn: '2025-06-26' }))?.label).toBe('24 June 2025')
    expect(dateOf(paper({ listedOn: '2025-06-26' }))).toEqual({
      label: 'Listed 26 June 2025',
      note: null,
      explanation: null,
    })
    expect(dateOf(paper())).toBe(null)
  })

  it('says so when its year was inferred', () => {
    expect(dateOf(paper({ listedOn: '2026-06-26', isYearInferred: true }))?.note).toBe('(year inferred)')
  })
})

it('organisations and the venue stand on a line, with a long list cut', () => {
  const organisations = Array.from({ length: 8 }, (_, index) => `Lab ${index}`)
  expect(provenanceOf(paper({ organisations, venue: 'Journal of Tokens' }))).toBe(
    'Lab 0, Lab 1, Lab 2, Lab 3, Lab 4, Lab 5 and 2 more · Journal of Tokens',
  )
  expect(provenanceOf(paper({ venue: 'Journal of Tokens' }))).toBe('Journal of Tokens')
  expect(provenanceOf(paper({}))).toBe('')
})

it('a link to where an identifier leads already is not shown twice', () => {
  const links = [
    { kind: 'arxiv', url: 'http://arxiv.org/abs/2601.00001' },
    { kind: 'other', url: 'https://lab.example.org/page' },
  ]
  const facts = factsOf(paper({ identifiers: [{ scheme: 'arxiv', value: '2601.00001' }], links }))
  expect(facts.map(({ label }) => label)).toEqual(['arXiv 2601.00001', 'lab.example.org'])
})

describe('the original of a paper', () => {
  const link = (kind: string, url: string) => ({ kind, url })

  it('is the page of its identifier, else its own link, else what lies beside it', () => {
    const identifiers = [{ scheme: 'arxiv', value: '2601.00001' }]
    const links = [link('code', 'https://code.example'), link('page', 'https://paper.example')]
    expect(originalOf(paper({ identifiers, links }))).toBe('https://arxiv.org/abs/2601.00001')
    expect(originalOf(paper({ links }))).toBe('https://paper.example')
    expect(originalOf(paper({ links: links.slice(0, 1) }))).toBe('https://code.example')
  })

  it('is none where none is known, or none that may be opened', () => {
    expect(originalOf(paper())).toBeNull()
    expect(originalOf(paper({ links: [link('page', 'javascript:alert(1)')] }))).toBeNull()
  })
})
