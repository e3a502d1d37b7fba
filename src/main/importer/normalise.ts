import type { Identifier, Link } from '../../shared/model/paper.ts'
import { tokenize } from '../../shared/text/index.ts'
import type { EntryToWrite } from '../library/entry.ts'
import type { ParsedEntry } from './formats/format.ts'
import { identifiersOfAddress } from './identifiers.ts'
import { kindOfLink, tidyLinks } from './link-kinds.ts'

/** More authors than this are a list of something else; the largest collaborations stay below. */
const MOST_AUTHORS = 5000
/** Kinds of links that lead to the paper itself, so that their address may tell its identifiers. */
const OWN_KINDS = new Set(['arxiv', 'pdf', 'doi', 'page'])

/**
 * An entry as it is written to the library, whatever form it came in: identifiers told from its own links, links found
 * in the abstract added, everything trimmed and each thing once. `rank` counts from 1.
 */
export function normaliseEntry(entry: ParsedEntry, rank: number): EntryToWrite {
  const given = tidyLinks(entry.links ?? [])
  const links = tidyLinks([...given, ...linksInText(entry.abstract)])
  // An abstract speaks of other papers too: only the links of the form itself tell who this one is.
  const told = given.filter(({ kind }) => OWN_KINDS.has(kind)).flatMap(({ url }) => identifiersOfAddress(url))
  return {
    title: entry.title.trim(),
    abstract: blankToNull(entry.abstract),
    authors: (entry.authors ?? [])
      .map(oneLine)
      .filter((name) => name !== '')
      .slice(0, MOST_AUTHORS),
    identifiers: distinctIdentifiers([...(entry.identifiers ?? []), ...told]),
    links,
    votes: entry.votes ?? null,
    comments: entry.comments ?? null,
    publishedOn: entry.publishedOn ?? null,
    listedOn: entry.listedOn ?? null,
    organisations: distinct(entry.organisations ?? []),
    keywords: distinct(entry.keywords ?? []),
    venue: blankToNull(entry.venue ?? null),
    rank,
    span: entry.span,
  }
}

function linksInText(abstract: string | null): Link[] {
  if (abstract === null || !/https?:|www\.|doi|\.(?:com|org|io)\b/i.test(abstract)) return []
  return tokenize(abstract).flatMap(({ href }) =>
    href === null || !/^https?:/i.test(href) ? [] : [{ kind: kindOfLink(href), url: href }],
  )
}

/** One identifier per scheme: a paper has one arXiv id and one DOI, and what is named first is its own. */
function distinctIdentifiers(identifiers: readonly Identifier[]): Identifier[] {
  const byScheme = new Map<string, Identifier>()
  for (const identifier of identifiers)
    if (!byScheme.has(identifier.scheme)) byScheme.set(identifier.scheme, identifier)
  return [...byScheme.values()]
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map(oneLine).filter((name) => name !== ''))]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function blankToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}
