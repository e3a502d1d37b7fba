import type { Identifier, Link } from '../../../../shared/model/paper.ts'
import { arxivIdentifier, doiIdentifier } from '../../identifiers.ts'
import { kindOfLink } from '../../link-kinds.ts'
import { readPublishedDate } from '../../published-dates.ts'
import type { Part, PartKind } from '../format.ts'
import { isAuthorLine, readNames } from './author-line.ts'
import { type Label, readLabel } from './labels.ts'
import { linksIn } from './markdown-links.ts'
import type { Line } from './text-blocks.ts'

/** What the lines below a title say. */
export interface EntryBody {
  readonly abstract: string | null
  readonly authors: readonly string[]
  readonly identifiers: readonly Identifier[]
  readonly links: readonly Link[]
  readonly keywords: readonly string[]
  readonly venue: string | null
  readonly publishedOn: string | null
  readonly parts: readonly Part[]
  /** Whether a label says which lines are the abstract. */
  readonly isAbstractLabelled: boolean
}

const BARE_ADDRESS = /https?:\/\/[^\s<>|\])"]+/g
/** Longer ones carry something else than where to go. */
const LONGEST_ADDRESS = 2048
const NO_REFERENCES = new Map<string, string>()
const kinds: Record<Label, PartKind> = {
  ...{ title: 'title', authors: 'authors', abstract: 'abstract', date: 'date' },
  ...{ identifier: 'link', link: 'link', venue: 'furniture', keywords: 'furniture' },
}

/** Reads the lines below a title: those with labels, those that are links, dates or names, and the abstract. */
export function readEntryBody(lines: readonly Line[]): EntryBody {
  const said: Record<Label, string[]> = {
    ...{ title: [], authors: [], abstract: [], date: [] },
    ...{ venue: [], keywords: [], identifier: [], link: [] },
  }
  const parts: Part[] = []
  let label: Label | null = null
  let isAbstractLabelled = false
  let isNewParagraph = true
  // Only ever the line above: the whole abstract so far would be searched once for each of its lines.
  let above = ''

  const take = (kind: Label, line: Line, from: number): void => {
    const text = line.text.slice(from).replace(/^>\s+/, '')
    const place = { start: line.start + from, end: line.end, line: line.number }
    const last = parts.at(-1)
    const goesOn = kind === 'abstract' && !isNewParagraph && last?.kind === 'abstract'
    if (goesOn && last !== undefined) parts[parts.length - 1] = { ...last, end: line.end }
    else parts.push({ kind: kinds[kind], ...place })
    const texts = said[kind]
    if (goesOn && texts.length > 0) texts[texts.length - 1] += ` ${text}`
    else texts.push(text)
    isNewParagraph = false
    above = text
  }

  for (const line of lines) {
    if (line.text === '') {
      isNewParagraph = true
      if (label !== 'abstract') label = null
      continue
    }
    const labelled = readLabel(line.text)
    if (labelled !== null) {
      label = labelled.label
      isNewParagraph = true
      isAbstractLabelled ||= label === 'abstract'
      if (labelled.length < line.text.length) take(label, line, labelled.length)
      else parts.push({ kind: 'furniture', start: line.start, end: line.end, line: line.number })
      continue
    }
    label = labelThatGoesOn(label, said[label ?? 'abstract'].length > 0 ? above : null, line.text)
    const kind = label ?? kindOfLine(line.text, said)
    if (kind !== null) {
      const isInSentence = kind === 'abstract' && !isNewParagraph && isOpenSentence(above)
      take(linksOnly(line.text) && !isInSentence ? 'link' : kind, line, 0)
    } else parts.push({ kind: 'furniture', start: line.start, end: line.end, line: line.number })
  }
  return { ...readFields(said), parts, isAbstractLabelled }
}

/** A label speaks for the lines below it only as far as they read like more of the same. */
function labelThatGoesOn(label: Label | null, above: string | null, text: string): Label | null {
  if (label === null || label === 'abstract') return label
  const isOpen = above === null || /(?:,|;|&|\band)$/.test(above)
  return isOpen || (label === 'authors' && isAuthorLine(text)) ? label : null
}

function kindOfLine(text: string, said: Record<Label, string[]>): Label | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  if (said.abstract.length > 0) return 'abstract'
  if (said.authors.length === 0 && isAuthorLine(text)) return 'authors'
  if (text.length < 30 && readPublishedDate(text) !== null) return 'date'
  return /^(?:arxiv:|doi:)\S+$/i.test(text.replace(/\s/g, '')) && text.length < 80 ? 'identifier' : 'abstract'
}

/** "Our code is at" goes on in the next line, even if that is an address. */
function isOpenSentence(text: string): boolean {
  return !/[.!?…]["”')\]]{0,2}$/.test(text)
}

function linksOnly(text: string): boolean {
  if (!text.includes('http')) return false
  const links = linksIn(text, NO_REFERENCES)
  let rest = ''
  let past = 0
  for (const { start, end } of links) {
    rest += text.slice(past, start)
    past = end
  }
  const beside = (rest + text.slice(past)).replace(BARE_ADDRESS, '')
  return !/[\p{L}\p{N}]/u.test(beside)
}

function readFields(said: Record<Label, string[]>): Omit<EntryBody, 'parts' | 'isAbstractLabelled'> {
  const abstract = said.abstract.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  const dates = said.date.flatMap((text) => readPublishedDate(text.slice(0, 60)) ?? [])
  const [venue] = said.venue
  return {
    abstract: abstract.length === 0 ? null : abstract.join('\n\n'),
    authors: said.authors.flatMap(readNames),
    identifiers: said.identifier.flatMap((text) => {
      const plain = text.slice(0, 300).replace(/^[\s<]+|[\s>.]+$/g, '')
      return [...arxivIdentifier(plain), ...doiIdentifier(plain)]
    }),
    links: [...said.link, ...said.identifier].flatMap(addressesIn),
    keywords: said.keywords.flatMap((text) => text.split(/[,;]/).map((word) => word.trim())),
    venue: venue ?? null,
    publishedOn: dates[0] ?? null,
  }
}

/** The addresses of a line of links, of Markdown or bare. */
export function addressesIn(text: string): Link[] {
  const links = linksIn(text, NO_REFERENCES)
  const urls =
    links.length > 0
      ? links.flatMap(({ address }) => address ?? [])
      : (text.match(BARE_ADDRESS) ?? [])
          .filter(({ length }) => length <= LONGEST_ADDRESS)
          .map((url) => url.replace(/[.,;]+$/, ''))
  return urls.filter((url) => /^https?:/i.test(url)).map((url) => ({ kind: kindOfLink(url), url }))
}
