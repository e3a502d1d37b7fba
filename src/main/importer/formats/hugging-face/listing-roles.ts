import { readCaptureDay } from '../../dates.ts'
import { kindOfLink } from '../../link-kinds.ts'
import { titleLikeness } from '../prose/title-likeness.ts'
import { isCountOfAuthors, isFurniture, isUnmistakableFurniture } from './furniture.ts'
import type { ListingState, OpenEntry } from './gather-listing.ts'
import type { ListingPiece } from './listing-piece.ts'
import { plainLine } from './wrapped-text.ts'

/** What a piece of a captured papers page is. */
export type ListingRole =
  | {
      readonly kind:
        | 'title'
        | 'untitled'
        | 'abstract'
        | 'authors'
        | 'organisation'
        | 'furniture'
        | 'submitter'
    }
  | { readonly kind: 'votes' | 'comments'; readonly count: number | null }
  | { readonly kind: 'date'; readonly written: string }
  | { readonly kind: 'link'; readonly linkKind: string; readonly url: string }
  /** `isText`: it reads like more than a word of the page, so that a person should know. */
  | { readonly kind: 'skipped'; readonly reason: string; readonly isText: boolean }

/** With the alternatives of their pictures before it. */
const LINKED_COUNT_OF_AUTHORS = /(?:^|\s)\d{1,5}\s+authors?$/i
const WHOLE_NUMBER = /^(?:\[-\]\s*)?(\d{1,7})$/
const NUMBER_AT_END = /(\d{1,7})$/
/** As stars are counted: `11.3k`. */
const SHORT_NUMBER = /^[\d.,]{1,8}[kM]?$/
/** What digests write in front of what a link says. */
const DIGEST_MARK = /^LINK:\s*/
const SUBMITTED_BY = /^submitted by:?$/i
const BEFORE_DATE = /^(?:[·•-]\s*)?(?:(?:published|submitted) on\s+)?/i
/** Words of the page are shorter than this; an abstract is longer. */
const LONGEST_PAGE_WORD = 80

const FURNITURE: ListingRole = { kind: 'furniture' }

/** Tells what a piece is from what it says, where it leads and what was read before it. */
export function readListingRole(
  piece: ListingPiece,
  state: ListingState,
  titleLevel: number | null,
): ListingRole {
  // Only short ones are looked at word by word.
  const said = piece.text.length > 3000 ? piece.text : plainLine(piece.text).replace(DIGEST_MARK, '')
  if (piece.target?.place === 'vote') return { kind: 'votes', count: numberIn(NUMBER_AT_END, said) }
  if (piece.heading > 0) return roleOfHeading(piece, said, titleLevel)
  if (countsAuthors(piece, said)) return { kind: 'authors' }
  return piece.target === null ? roleOfText(said, state, titleLevel) : roleOfLink(piece, said, state)
}

function countsAuthors({ target }: ListingPiece, said: string): boolean {
  if (said.length > 200) return false
  return target === null ? isCountOfAuthors(said) : LINKED_COUNT_OF_AUTHORS.test(said)
}

function roleOfHeading(piece: ListingPiece, said: string, titleLevel: number | null): ListingRole {
  const isLinked = piece.target?.place === 'paper' || piece.target?.place === 'unknown'
  if (isLinked || titleLevel === piece.heading) {
    if (!isUnmistakableFurniture(said)) return { kind: hasWords(said) ? 'title' : 'untitled' }
  }
  if (piece.target !== null || isFurniture(said) || piece.heading < 3) return FURNITURE
  return skipped('It is a heading that leads to no paper.', said)
}

function roleOfLink(piece: ListingPiece, said: string, state: ListingState): ListingRole {
  const { entry } = state
  const { place, url } = piece.target ?? { place: 'unknown', url: '' }
  if (place === 'discussion') return { kind: 'comments', count: numberIn(WHOLE_NUMBER, said) }
  if (place === 'paper' || place === 'unknown') return roleUnderPaper(piece, said, state)
  if (place === 'elsewhere' && entry !== null) return { kind: 'link', linkKind: kindOfLink(url), url }
  if (place !== 'profile' || entry === null || state.isAfterSubmitter || !hasWords(said)) return FURNITURE
  const isOpen = entry.abstract.length > 0 && entry.listedOn === null && entry.comments === null
  return isOpen && entry.organisations.length === 0 ? { kind: 'organisation' } : FURNITURE
}

/** A link to a paper, or one whose address the capture does not hold. */
function roleUnderPaper({ target }: ListingPiece, said: string, { entry }: ListingState): ListingRole {
  if (!hasWords(said) && said !== '-') return FURNITURE
  const isOwn =
    entry !== null && (target?.place === 'unknown' || entry.page === null || entry.page === target?.url)
  const number = numberIn(WHOLE_NUMBER, said)
  if (number !== null || said === '-') {
    const isCommented = isOwn && entry.listedOn !== null && entry.comments === null
    return { kind: isCommented ? 'comments' : 'votes', count: number }
  }
  if (isOwn && entry.abstract.length === 0) return { kind: 'abstract' }
  if (said.length < LONGEST_PAGE_WORD) return FURNITURE
  return skipped(isOwn ? 'The paper above has its abstract already.' : NO_TITLE, said)
}

function roleOfText(said: string, state: ListingState, titleLevel: number | null): ListingRole {
  const { entry } = state
  if (!hasWords(said)) return FURNITURE
  const written = said.length < 60 ? said.replace(BEFORE_DATE, '') : said
  if (written.length < 40 && readCaptureDay(written, '2000-01-01') !== null) return { kind: 'date', written }
  if (SUBMITTED_BY.test(said)) return { kind: 'submitter' }
  if (isFurniture(said)) return FURNITURE
  if (entry !== null && continuesAbstract(entry, said, titleLevel !== null)) return { kind: 'abstract' }
  if (SHORT_NUMBER.test(said) || (entry === null && said.length < LONGEST_PAGE_WORD)) return FURNITURE
  return skipped(
    entry === null
      ? 'It stands above the first paper.'
      : 'It stands under no title and is no known part of the page.',
    said,
  )
}

/** Outside of a link an abstract is told by how it reads. */
function continuesAbstract(entry: OpenEntry, said: string, isOfHeadings: boolean): boolean {
  if (entry.isPastAbstract) return false
  if (isOfHeadings) return true
  return entry.abstract.length === 0 && (said.length >= LONGEST_PAGE_WORD || titleLikeness(said) < 0)
}

const NO_TITLE = 'It reads like an abstract, but the title of its paper does not stand above it.'

function skipped(reason: string, said: string): ListingRole {
  return { kind: 'skipped', reason, isText: said.length >= LONGEST_PAGE_WORD }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}
