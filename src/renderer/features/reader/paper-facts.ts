import type { PaperDetails } from '../../../shared/model/paper.ts'
import { shortDuration } from '../../ui/duration.ts'
import { plainNumber } from '../../ui/plain-number.ts'

/** A fact about a paper, drawn as a chip; with `url` it is a link. `explanation` is shown on pointing at it. */
export interface Fact {
  key: string
  label: string
  url: string | null
  explanation: string | null
}

/** The date line of a paper. `note` is a quiet addition to it, `explanation` says why. */
export interface DateFact {
  label: string
  note: string | null
  explanation: string | null
}

/**
 * The chips of a paper: identifiers, links, votes and rank, where it comes from, and how long it was read.
 * Only what is known of it.
 */
export function factsOf(paper: PaperDetails): Fact[] {
  return [
    ...identifierFacts(paper),
    ...linkFacts(paper),
    ...standingFacts(paper),
    ...originFacts(paper),
    ...visitFacts(paper),
  ]
}

/** The page of the paper itself: that of an identifier, else its own link, else whatever it links to; null without any. */
export function originalOf(paper: PaperDetails): string | null {
  const own = paper.links.filter(({ kind }) => !COMPANIONS.has(kind))
  const pages = [...identifierFacts(paper), ...linkFacts({ ...paper, links: own }), ...linkFacts(paper)]
  return pages.find(({ url }) => url !== null)?.url ?? null
}

/** What lies beside a paper, and is not the paper. */
const COMPANIONS: ReadonlySet<string> = new Set(['code', 'model', 'dataset', 'demo', 'project'])

/** Where the paper comes from, in a line: its organisations and where it was printed. Empty when neither is known. */
export function provenanceOf({ organisations, venue }: PaperDetails): string {
  const named = organisations.slice(0, NAMED_ORGANISATIONS)
  const others = organisations.length - named.length
  return [named.join(', ') + (others > 0 ? ` and ${others} more` : ''), venue ?? '']
    .filter((part) => part !== '')
    .join(' · ')
}

/** So many organisations are named; the others are counted. */
const NAMED_ORGANISATIONS = 6

/** When the paper appeared, else when it was listed; null when neither is known. */
export function dateOf(paper: PaperDetails): DateFact | null {
  if (paper.publishedOn) return { label: dayLabel(paper.publishedOn), note: null, explanation: null }
  if (!paper.listedOn) return null
  const label = `Listed ${dayLabel(paper.listedOn)}`
  if (!paper.isYearInferred) return { label, note: null, explanation: null }
  return {
    label,
    note: '(year inferred)',
    explanation:
      'The capture gives a day without a year. The year was inferred from when the capture was made.',
  }
}

/** A day as a person writes it: 26 June 2026; June 2026 or 2026 where no more is known. */
export function dayLabel(day: string): string {
  if (day.length === 4) return day
  if (day.length === 7) return monthFormat.format(new Date(`${day}-01T00:00:00Z`))
  return dayFormat.format(new Date(`${day}T00:00:00Z`))
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What an identifier is called, and the page it leads to, for the schemes that have one. */
const schemes: Record<string, { name: string; page(value: string): string }> = {
  arxiv: { name: 'arXiv', page: (value) => `https://arxiv.org/abs/${encodeURI(value)}` },
  pubmed: {
    name: 'PubMed',
    page: (value) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(value)}/`,
  },
  openalex: { name: 'OpenAlex', page: (value) => `https://openalex.org/${encodeURIComponent(value)}` },
  s2: {
    name: 'Semantic Scholar',
    page: (value) => `https://api.semanticscholar.org/CorpusID:${encodeURIComponent(value)}`,
  },
  doi: { name: 'DOI', page: (value) => `https://doi.org/${encodeURI(value)}` },
}

const linkNames: Record<string, string> = {
  pdf: 'PDF',
  arxiv: 'arXiv page',
  doi: 'DOI page',
  code: 'Code',
  model: 'Model',
  dataset: 'Dataset',
  demo: 'Demo',
  project: 'Project page',
}

function identifierFacts(paper: PaperDetails): Fact[] {
  return paper.identifiers.flatMap(({ scheme, value }) => {
    const known = schemes[scheme]
    const isAddress = /^https?:/.test(value)
    if (isAddress && paper.links.some((link) => link.url === value)) return []
    return {
      key: `identifier ${scheme} ${value}`,
      label: isAddress ? hostOf(value) : `${known?.name ?? scheme} ${value}`,
      url: known ? known.page(value) : openable(value),
      explanation: isAddress ? value : null,
    }
  })
}

function linkFacts(paper: PaperDetails): Fact[] {
  const pages = new Set(
    paper.identifiers.flatMap(({ scheme, value }) => schemes[scheme]?.page(value).toLowerCase() ?? []),
  )
  return (
    paper.links
      // The chip of an identifier leads there already.
      .filter(({ url }) => !pages.has(url.replace(/^http:/, 'https:').toLowerCase()))
      .map(({ kind, url }) => ({
        key: `link ${kind} ${url}`,
        label: linkNames[kind] ?? hostOf(url),
        url: openable(url),
        explanation: url,
      }))
  )
}

function standingFacts(paper: PaperDetails): Fact[] {
  const parts: string[] = []
  if (paper.votes !== null)
    parts.push(paper.votes === 1 ? '1 vote' : `${plainNumber.format(paper.votes)} votes`)
  if (paper.rank !== null) parts.push(`rank ${plainNumber.format(paper.rank)}`)
  const label = parts.join(', ')
  if (label === '') return []
  return [
    { key: 'standing', label: label.charAt(0).toUpperCase() + label.slice(1), url: null, explanation: null },
  ]
}

function originFacts(paper: PaperDetails): Fact[] {
  const newest = paper.appearances[0]
  if (!newest) return []
  const others = new Set(paper.appearances.map((appearance) => appearance.snapshotId)).size - 1
  const all = paper.appearances.map(
    ({ origin, capturedOn, rank }) =>
      `${origin}${capturedOn ? `, ${dayLabel(capturedOn)}` : ''}, place ${plainNumber.format(rank)}`,
  )
  return [
    {
      key: 'origin',
      label: others > 0 ? `From ${newest.origin} and ${others} more` : `From ${newest.origin}`,
      url: null,
      explanation: all.join('\n'),
    },
  ]
}

/** A shorter time than this, in seconds, is not worth a chip. */
const WORTH_TELLING = 20

/** How long the paper was read before, and when last. */
function visitFacts({ visit }: PaperDetails): Fact[] {
  if (visit === null || visit.secondsSpent < WORTH_TELLING) return []
  return [
    {
      key: 'visit',
      label: `Read for ${shortDuration(visit.secondsSpent)}`,
      url: null,
      explanation: `Last read on ${momentFormat.format(new Date(visit.lastReadAt))}.`,
    },
  ]
}

/** Where the person is, and not in UTC. */
const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

function openable(url: string): string | null {
  return /^(https:|mailto:)/i.test(url) ? url : null
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url
}
