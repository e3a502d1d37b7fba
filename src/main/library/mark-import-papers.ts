import type { PaperId, PaperKey } from '../../shared/model/ids.ts'
import { titleKey } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import type { ForeignPaper } from './foreign-mark.ts'

/** One text of a paper, as it is shown now. */
export interface ShownText {
  readonly revision: number
  readonly text: string
}

/** A paper that marks are to be found in. */
export interface MarkedPaper {
  readonly key: PaperKey
  readonly id: PaperId
  readonly title: ShownText
  readonly abstract: ShownText | null
}

/**
 * Finds the papers that marks of other tools are in: by identifier, by an address that the paper has and no other one,
 * or by a title that no two papers share. Asks the library once for each paper and once for all addresses.
 */
export function paperFinder(
  database: ReadableDatabase,
  papers: readonly ForeignPaper[],
): (paper: ForeignPaper) => MarkedPaper | null {
  const byAddress = papersByAddress(database, papers)
  const found = new Map<string, MarkedPaper | null>()
  return (paper) => {
    const place = JSON.stringify([paper.identifiers, paper.urls, paper.title])
    const known = found.get(place)
    if (known !== undefined) return known
    const key = findKey(database, paper, byAddress)
    const read = key === null ? null : readPaper(database, key)
    found.set(place, read)
    return read
  }
}

function findKey(
  database: ReadableDatabase,
  { identifiers, urls, title }: ForeignPaper,
  byAddress: ReadonlyMap<string, PaperKey | null>,
): PaperKey | null {
  for (const { scheme, value } of identifiers) {
    const key = database.value<PaperKey>('SELECT paper FROM identifier WHERE scheme = ? AND value = ?', [
      scheme,
      value,
    ])
    if (key !== undefined) return key
  }
  for (const url of urls) {
    const key =
      keyOfUid(database, url) ??
      formsOf(url)
        .map((form) => byAddress.get(form))
        .find((one) => one)
    if (key !== undefined && key !== null) return key
  }
  return title === null ? null : keyOfTitle(database, title)
}

/** What Offprint itself calls a paper that has no address. */
function keyOfUid(database: ReadableDatabase, url: string): PaperKey | undefined {
  const id = /^urn:uuid:([0-9a-f-]{36})$/.exec(url)?.[1]
  if (id === undefined) return undefined
  return (
    database.value<PaperKey>('SELECT key FROM paper WHERE id = ? AND removed_at IS NULL', [id]) ??
    database.value<PaperKey>('SELECT paper FROM paper_alias WHERE id = ?', [id])
  )
}

function keyOfTitle(database: ReadableDatabase, title: string): PaperKey | null {
  const key = titleKey(title)
  if (key.length < LEAST_TITLE) return null
  const keys = database.column<PaperKey>(
    'SELECT key FROM paper WHERE title_key = ? AND removed_at IS NULL LIMIT 2',
    [key],
  )
  const [first, second] = keys
  return first === undefined || second !== undefined ? null : first
}

/** A title that is shorter, folded, is that of too many papers. */
const LEAST_TITLE = 6

/** The paper that has one of these addresses, null where several have it. Links are in no index: they are read once. */
function papersByAddress(
  database: ReadableDatabase,
  papers: readonly ForeignPaper[],
): Map<string, PaperKey | null> {
  const wanted = [...new Set(papers.flatMap(({ urls }) => urls.flatMap(formsOf)))]
  const found = new Map<string, PaperKey | null>()
  if (wanted.length === 0) return found
  const rows = database.each<{ url: string; paper: PaperKey }>(
    `SELECT url, link.paper FROM link JOIN paper ON paper.key = link.paper
     WHERE url IN (SELECT value FROM json_each(?)) AND paper.removed_at IS NULL`,
    [JSON.stringify(wanted)],
  )
  for (const { url, paper } of rows) found.set(url, found.has(url) && found.get(url) !== paper ? null : paper)
  return found
}

/** An address, and as others may write it: without its fragment, with or without a slash at its end, of either scheme. */
function formsOf(url: string): string[] {
  if (!/^https?:/i.test(url)) return []
  const bare = url.replace(/#.*$/s, '').replace(/\/$/, '')
  const other = bare.replace(/^http(s?):/i, (_match, secure: string) => (secure === '' ? 'https:' : 'http:'))
  return [...new Set([url, bare, `${bare}/`, other, `${other}/`])]
}

function readPaper(database: ReadableDatabase, key: PaperKey): MarkedPaper | null {
  const row = database.get<{
    id: PaperId
    titleRevision: number
    title: string
    abstractRevision: number | null
    abstract: string | null
  }>(
    `SELECT paper.id, title_revision AS titleRevision, title.text AS title,
       abstract_revision AS abstractRevision, abstract.text AS abstract
     FROM paper JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = paper.abstract_revision
     WHERE paper.key = ? AND paper.removed_at IS NULL`,
    [key],
  )
  if (row === undefined) return null
  const { id, titleRevision, title, abstractRevision, abstract } = row
  return {
    key,
    id,
    title: { revision: titleRevision, text: title },
    abstract:
      abstractRevision === null || abstract === null ? null : { revision: abstractRevision, text: abstract },
  }
}
