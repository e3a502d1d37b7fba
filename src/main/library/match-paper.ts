import type { PaperKey } from '../../shared/model/ids.ts'
import { fold } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import type { EntryToWrite } from './entry.ts'

/** What of an entry tells which paper it speaks of. */
type Evidence = Pick<EntryToWrite, 'abstract' | 'authors' | 'identifiers' | 'publishedOn'>

/** Share of three-word runs that two abstracts must have in common to be versions of one text. */
const AGREEMENT = 0.4
/** A title without any abstract to compare must be at least this long, folded, to speak for itself. */
const TELLING_TITLE_LENGTH = 24

/** What an entry was found to speak of: a paper that we hold, or else those that it may be. */
export interface Match {
  readonly paper: PaperKey | null
  /** Papers with the same title that nothing else tells from this one, for a person to decide. */
  readonly doubtful: readonly PaperKey[]
}

/**
 * The paper we already hold that an entry speaks of, or null. Identifiers decide first. Then the same title key,
 * with evidence: where both sides name authors, a surname in common and years within one; else abstracts that agree.
 */
export function matchPaper(database: ReadableDatabase, entry: Evidence, titleKey: string): Match {
  for (const { scheme, value } of entry.identifiers) {
    const paper = database.value<PaperKey>('SELECT paper FROM identifier WHERE scheme = ? AND value = ?', [
      scheme,
      value,
    ])
    if (paper !== undefined) return { paper, doubtful: [] }
  }
  if (titleKey === '') return { paper: null, doubtful: [] }
  const candidates = database.all<Candidate>(
    `SELECT paper.key, revision.text AS abstract, paper.published_on AS publishedOn,
       paper.removed_at IS NOT NULL AS isRemoved, paper_alias.paper AS mergedInto
     FROM paper LEFT JOIN revision ON revision.key = paper.abstract_revision
     LEFT JOIN paper_alias ON paper_alias.id = paper.id
     WHERE paper.title_key = ? ORDER BY paper.removed_at IS NOT NULL, paper.key`,
    [titleKey],
  )
  // Two different arXiv ids (or DOIs) are two papers, whatever their titles.
  const possible = candidates.filter(({ key }) => !hasForeignIdentifier(database, key, entry))
  const match = possible.find((candidate) => {
    const authors = authorsOf(database, candidate.key)
    return authors.length > 0 && entry.authors.length > 0
      ? shareSurname(authors, entry.authors) && areYearsClose(candidate.publishedOn, entry.publishedOn)
      : doAbstractsAgree(candidate.abstract, entry.abstract, titleKey)
  })
  if (match !== undefined) return { paper: match.mergedInto ?? match.key, doubtful: [] }
  const standing = possible.filter(({ isRemoved }) => isRemoved === 0)
  return { paper: null, doubtful: standing.slice(0, MOST_DOUBTFUL).map(({ key }) => key) }
}

/** A title that many papers share ("Introduction") is no sign that they are one. */
const MOST_DOUBTFUL = 3

interface Candidate {
  key: PaperKey
  abstract: string | null
  publishedOn: string | null
  isRemoved: number
  /** The paper that a person made it a part of: what comes under its title is that one's. */
  mergedInto: PaperKey | null
}

/**
 * Whether two abstracts are versions of one text: the shorter one's runs of three folded words are mostly in the
 * longer one, so that a truncated, re-typeset or lightly edited abstract still agrees with itself.
 */
export function doAbstractsAgree(one: string | null, other: string | null, titleKey: string): boolean {
  if (one === null || other === null) return titleKey.length >= TELLING_TITLE_LENGTH
  const left = wordRuns(one)
  const right = wordRuns(other)
  const [small, large] = left.size <= right.size ? [left, right] : [right, left]
  if (small.size === 0) return one.trim() === other.trim()
  let shared = 0
  for (const run of small) if (large.has(run)) shared += 1
  return shared / small.size >= AGREEMENT
}

function wordRuns(text: string): Set<string> {
  const words =
    fold(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let index = 0; index + 2 < words.length; index += 1) runs.add(words.slice(index, index + 3).join(' '))
  if (runs.size === 0 && words.length > 0) runs.add(words.join(' '))
  return runs
}

function hasForeignIdentifier(database: ReadableDatabase, paper: PaperKey, entry: Evidence): boolean {
  return entry.identifiers.some(({ scheme, value }) => {
    const held = database.column<string>('SELECT value FROM identifier WHERE paper = ? AND scheme = ?', [
      paper,
      scheme,
    ])
    return held.length > 0 && !held.includes(value)
  })
}

function authorsOf(database: ReadableDatabase, paper: PaperKey): string[] {
  return database.column<string>(
    `SELECT author.name FROM paper_author JOIN author ON author.key = paper_author.author
     WHERE paper_author.paper = ? ORDER BY position`,
    [paper],
  )
}

function shareSurname(one: readonly string[], other: readonly string[]): boolean {
  const surnames = new Set(one.map(surname))
  return other.some((name) => surnames.has(surname(name)))
}

function surname(name: string): string {
  const folded = fold(name).text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const [beforeComma] = folded.split(',')
  return (folded.includes(',') ? beforeComma : folded.split(/\s+/).at(-1))?.trim() ?? ''
}

function areYearsClose(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) <= 1
}
