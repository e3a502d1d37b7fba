import { identifiersOfAddress } from '../../identifiers.ts'
import type { FormatProblem, ParsedCapture, ParsedEntry, Part } from '../format.ts'
import { readsAsAbstract } from './abstract-likeness.ts'
import { type EntryBody, readEntryBody } from './entry-body.ts'
import { titleLikeness } from './title-likeness.ts'
import type { Sectioning, TitledSection } from './titled-section.ts'

/** Makes an entry of each title and what stands below it. Every line becomes a part. */
export function gatherSections({ sections, parts, problems }: Sectioning): ParsedCapture {
  const read = sections.map((section) => ({ section, body: readEntryBody(section.body) }))
  const taken = read.filter(({ section }) => hasWords(section.title))
  return {
    entries: taken.map(({ section, body }) => entryOf(section, body)),
    parts: [...parts, ...read.flatMap(({ section, body }) => [...titleParts(section), ...body.parts])].sort(
      (one, other) => one.start - other.start,
    ),
    refused: read
      .filter(({ section }) => !hasWords(section.title))
      .map(({ section }) => ({
        line: section.place.line,
        message: 'A title without a word could not be taken.',
      })),
    problems: [...problems, ...taken.flatMap(({ section, body }) => lackOf(section, body))].sort(
      (one, other) => one.line - other.line,
    ),
    capturedOn: null,
  }
}

/** How much a text that was taken apart reads like papers. */
export interface Evidence {
  readonly entries: number
  /** Shares of the entries, 0 to 1: with an abstract; that say who they are by a label or an identifier; that sound like papers. */
  readonly complete: number
  readonly identified: number
  readonly scholarly: number
}

/** What speaks for the sections being papers. */
export function weighSections(sections: readonly TitledSection[]): Evidence {
  const bodies = sections.map((section) => ({ section, body: readEntryBody(section.body) }))
  const share = (holds: (one: { section: TitledSection; body: EntryBody }) => boolean): number =>
    sections.length === 0 ? 0 : bodies.filter(holds).length / sections.length
  return {
    entries: sections.length,
    complete: share(({ body }) => body.abstract !== null),
    identified: share(({ section, body }) => isIdentified(section, body)),
    scholarly: share(
      ({ section, body }) =>
        titleLikeness(section.title) > 0 &&
        section.title.includes(' ') &&
        readsAsAbstract(body.abstract ?? ''),
    ),
  }
}

function isIdentified(section: TitledSection, body: EntryBody): boolean {
  if (body.abstract === null) return false
  const links = [...section.links, ...body.links]
  const isOfPaper = links.some(({ url }) => identifiersOfAddress(url).length > 0)
  return isOfPaper || body.identifiers.length > 0 || (body.isAbstractLabelled && body.authors.length > 0)
}

function entryOf({ title, place, links }: TitledSection, body: EntryBody): ParsedEntry {
  const { abstract, authors, identifiers, keywords, venue, publishedOn } = body
  const end = body.parts.at(-1)?.end ?? place.end
  return {
    title,
    abstract,
    authors,
    identifiers,
    links: [...links, ...body.links],
    keywords,
    ...(venue === null ? {} : { venue }),
    ...(publishedOn === null ? {} : { publishedOn }),
    span: { start: place.start, end: Math.max(end, place.end) },
    line: place.line,
  }
}

function titleParts({ title, place }: TitledSection): Part[] {
  return [hasWords(title) ? { kind: 'title', ...place } : { kind: 'furniture', ...place }]
}

function lackOf({ title, place }: TitledSection, { abstract }: EntryBody): FormatProblem[] {
  if (abstract !== null) return []
  const short = title.length > 60 ? `${title.slice(0, 57)}…` : title
  return [{ line: place.line, message: `No abstract under “${short}”. The title was kept.` }]
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
