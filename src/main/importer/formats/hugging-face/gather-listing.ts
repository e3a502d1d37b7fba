import { readCaptureDay } from '../../dates.ts'
import type { CaptureDay, FormatProblem, ParsedCapture, ParsedEntry, Part } from '../format.ts'
import type { FrontMatter } from './front-matter.ts'
import type { ListingPiece } from './listing-piece.ts'
import { type ListingRole, readListingRole } from './listing-roles.ts'
import { abstractText, plainLine, titleText } from './wrapped-text.ts'

/** How a listing is laid out, and what is known around it. */
export interface ListingLayout {
  readonly front: FrontMatter
  readonly referenceDay: string
  /** Level of the headings that are titles whether they are links or not; null where titles lead to their paper. */
  readonly titleLevel: number | null
}

/** An entry that is being read. */
export interface OpenEntry {
  readonly title: string
  /** Address of its page; null where the capture does not hold it. */
  readonly page: string | null
  readonly line: number
  readonly start: number
  end: number
  readonly abstract: string[]
  readonly links: { kind: string; url: string }[]
  readonly organisations: string[]
  votes: number | null
  comments: number | null
  listedOn: string | null
  /** Something stood below its abstract, so that no paragraph continues it. */
  isPastAbstract: boolean
}

/** What has been read so far of a listing, as far as it matters for what comes next. */
export interface ListingState {
  readonly entry: OpenEntry | null
  /** Votes that stand above the title they belong to. */
  readonly votes: number | null
  readonly isAfterSubmitter: boolean
}

/**
 * Puts the pieces of a captured papers page together: each title begins an entry, and what stands below belongs to it
 * until the next one. Every piece becomes a part.
 */
export function gatherListing(pieces: readonly ListingPiece[], layout: ListingLayout): ParsedCapture {
  const referenceDay = layout.front.day?.day ?? layout.referenceDay
  const entries: OpenEntry[] = []
  const parts: Part[] = [...layout.front.parts]
  const refused: FormatProblem[] = []
  const problems: FormatProblem[] = []
  let votes: number | null = null
  let pageDay: CaptureDay | null = null
  const inferredDays: string[] = []
  let isAfterSubmitter = false

  for (const piece of pieces) {
    const entry = entries.at(-1) ?? null
    const role = readListingRole(piece, { entry, votes, isAfterSubmitter }, layout.titleLevel)
    parts.push(...partsOf(piece, role))
    isAfterSubmitter = role.kind === 'submitter'
    if (role.kind === 'title') {
      entries.push(openEntry(piece, votes))
      votes = null
    } else if (role.kind === 'untitled') refused.push({ line: piece.line, message: NO_TITLE })
    else if (role.kind === 'votes') votes = role.count
    else if (role.kind === 'date') {
      const day = readCaptureDay(role.written, referenceDay)
      if (entry === null) pageDay ??= day
      else entry.listedOn ??= day?.day ?? null
      if (entry !== null && day?.isYearInferred === true) inferredDays.push(day.day)
    } else if (role.kind === 'skipped' && role.isText)
      problems.push({ line: piece.line, message: `Skipped: “${opening(piece)}”. ${role.reason}` })
    if (entry !== null) extend(entry, piece, role)
  }
  return {
    entries: entries.map((entry) => closeEntry(entry, pageDay)),
    parts,
    refused,
    problems: [...problems, ...entries.flatMap(lackOf)].sort((one, other) => one.line - other.line),
    capturedOn: layout.front.day ?? pageDay ?? newestInferred(inferredDays),
  }
}

/**
 * A page without a day of its own was captured when its newest paper stood on it, or later. Its years were inferred,
 * which is told of the capture as a whole.
 */
function newestInferred(days: readonly string[]): CaptureDay | null {
  const day = days.toSorted().at(-1)
  return day === undefined ? null : { day, isYearInferred: true }
}

const NO_TITLE = 'The title of an entry is blank, so it could not be taken.'

function openEntry(piece: ListingPiece, votes: number | null): OpenEntry {
  const page = piece.target?.place === 'paper' ? piece.target.url : null
  return {
    title: titleText(piece.text),
    page,
    ...wordsOf(piece),
    end: piece.end,
    abstract: [],
    links: page === null ? [] : [{ kind: 'page', url: page }],
    organisations: [],
    votes,
    comments: null,
    listedOn: null,
    isPastAbstract: false,
  }
}

function extend(entry: OpenEntry, piece: ListingPiece, role: ListingRole): void {
  if (role.kind === 'abstract') entry.abstract.push(abstractText(piece.text))
  else if (role.kind === 'comments') entry.comments ??= role.count
  else if (role.kind === 'organisation') entry.organisations.push(plainLine(piece.text))
  else if (role.kind === 'link') entry.links.push({ kind: role.linkKind, url: role.url })
  const isOwn = !['title', 'untitled', 'votes', 'submitter', 'furniture', 'skipped'].includes(role.kind)
  if (isOwn) entry.end = piece.end
  if (role.kind !== 'abstract' && entry.abstract.length > 0) entry.isPastAbstract = true
}

function closeEntry(entry: OpenEntry, pageDay: CaptureDay | null): ParsedEntry {
  const { title, abstract, links, organisations, votes, comments, start, end, line } = entry
  const listedOn = entry.listedOn ?? pageDay?.day
  return {
    title,
    abstract: abstract.length === 0 ? null : abstract.join('\n\n'),
    links,
    organisations,
    ...(votes === null ? {} : { votes }),
    ...(comments === null ? {} : { comments }),
    ...(listedOn === undefined ? {} : { listedOn }),
    span: { start, end },
    line,
  }
}

function lackOf({ abstract, title, line }: OpenEntry): FormatProblem[] {
  if (abstract.length > 0) return []
  return [{ line, message: `No abstract under “${shortened(title)}”. The title was kept.` }]
}

/** Of a title or an abstract only its words are labelled as such; the address behind them is a link. */
function partsOf(piece: ListingPiece, role: ListingRole): Part[] {
  const { start, end, line } = piece
  if (role.kind === 'skipped') return [{ kind: 'skipped', start, end, line, reason: role.reason }]
  if (role.kind === 'untitled') return [{ kind: 'skipped', start, end, line, reason: NO_TITLE }]
  if (role.kind !== 'title' && role.kind !== 'abstract') return [{ kind: kinds[role.kind], start, end, line }]
  const own: Part = { kind: role.kind, ...wordsOf(piece) }
  return piece.address === null ? [own] : [...leadOf(piece, own), own, { kind: 'link', ...piece.address }]
}

/** A bracket on a line above the words that it opens is a line too. */
function leadOf({ start, inner, line }: ListingPiece, own: Part): Part[] {
  return own.line > line ? [{ kind: 'furniture', start, end: inner.start, line }] : []
}

/** Where what is read of a piece stands, without the white space around it. */
function wordsOf({ text, inner, line }: ListingPiece): { start: number; end: number; line: number } {
  const lead = text.slice(0, text.length - text.trimStart().length)
  return {
    start: inner.start + lead.length,
    end: inner.start + text.trimEnd().length,
    line: line + (lead.match(/\r\n|\r|\n/g)?.length ?? 0),
  }
}

const kinds = {
  votes: 'votes',
  date: 'date',
  authors: 'authors',
  comments: 'link',
  organisation: 'link',
  link: 'link',
  furniture: 'furniture',
  submitter: 'furniture',
} as const satisfies Partial<Record<ListingRole['kind'], Part['kind']>>

function opening({ text }: ListingPiece): string {
  return shortened(plainLine(text.slice(0, 400)))
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
