/** Bare links, DOIs and e-mail addresses in running text. */
import { isAlphanumeric, isWordUnit } from './characters.ts'

/** A link read at some place: where its text ends and the address it leads to. */
export interface BareLink {
  /** UTF-16 offset after the last unit of the link; a closing full stop or bracket is left outside. */
  readonly end: number
  readonly href: string
}

/** Returns the bare link that starts at `position`, reaching to `limit` at most, or null. */
export function readBareLink(source: string, position: number, limit: number): BareLink | null {
  if (position > 0 && isWordUnit(source.charCodeAt(position - 1))) return null
  openingPattern.lastIndex = position
  const opening = openingPattern.exec(source)
  if (opening === null) return null
  const runEnd = endOfRun(source, position, Math.min(limit, position + LONGEST_ADDRESS))
  if (runEnd - position >= LONGEST_ADDRESS) return null
  const end = trimmedEnd(source, position, runEnd)
  if (end < position + opening[0].length) return null
  const href = hrefOf(unescaped(source.slice(position, end)))
  return href === null ? null : { end, href }
}

function hrefOf(address: string): string | null {
  const doi = doiPattern.exec(address)?.[1]
  if (doi !== undefined) return `https://doi.org/${doi.replace(/[?#]/g, encodeURIComponent)}`
  if (!isComplete(address)) return null
  return /^https?:/i.test(address) ? address : `https://${address}`
}

/** The DOI in `doi:10.1145/3474085` or `10.1145/3474085`. */
const doiPattern = /^(?:doi:)?(10\.\d{4,9}\/.+)$/i

/** In UTF-16 units; bounds what a text full of almost-links costs. */
const LONGEST_ADDRESS = 2048

/** A DOI without its scheme needs a long suffix: `10.1234/5` may be a ratio. */
const openingPattern =
  /https?:\/\/[^\s/.]|www\.[a-z0-9-]+\.[a-z]|(?:(?:github|gitlab|huggingface|arxiv|doi|youtu)\.(?:com|co|org|be)|bit\.ly)\/[A-Za-z0-9]|[a-z0-9][a-z0-9-]{0,60}\.github\.io\b|doi:10\.\d{4,9}\/[A-Za-z0-9(]|(?<![./_-])10\.\d{4,9}\/[\w.();-]{5}/iy

/** A host has a dot or is a machine of one's own; without it the text only shows what a link looks like. */
function isComplete(address: string): boolean {
  return /^(?:https?:\/\/)?(?:[^\s/?#@]+@)?(?:[^\s/?#.]+(?:\.[^\s/?#.]+)+|localhost(?::\d+)?|\[[\da-f:]+\])\.?(?:[/?#]|$)/i.test(
    address,
  )
}

/** Signs that end an address: white space, quotes, brackets of markup, a genitive, and the punctuation of CJK text. */
const stopPattern =
  /[\s<>"`{}|^“”‘’«»，。；：、！？（）【】「」『』\p{Cc}]|\\(?![_%#&~$-])|\]\(|'s(?![\w/])/gu

function endOfRun(source: string, position: number, limit: number): number {
  const run = source.slice(position, limit)
  stopPattern.lastIndex = 0
  for (let match = stopPattern.exec(run); match !== null; match = stopPattern.exec(run)) {
    // A caret is allowed in the midst of an address, braces and bars are not.
    if (match[0] !== '^' || !isAlphanumeric(run.charCodeAt(match.index + 1))) return position + match.index
  }
  return limit
}

/** Takes closing punctuation off the end, and brackets that the address itself did not open. */
function trimmedEnd(source: string, position: number, runEnd: number): number {
  let opened = 0
  for (let index = position; index < runEnd; index++) {
    const unit = source.charCodeAt(index)
    if (unit === 0x28 || unit === 0x5b) opened++
    else if (unit === 0x29 || unit === 0x5d) opened--
  }
  let end = runEnd
  while (end > position) {
    const sign = source[end - 1] ?? ''
    if (sign === ')' || sign === ']') {
      if (opened >= 0) break
      opened++
    } else if (!".,;:!?'*$\\…".includes(sign)) break
    end--
  }
  return end
}

function unescaped(address: string): string {
  return address.replace(/\\([_%#&~$-])/g, '$1').replace(/&amp;/g, '&')
}

/** Longest part before the sign of an address, in UTF-16 units. */
const LONGEST_LOCAL_PART = 64
const localPartPattern = /[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,63})/y
const domainPattern =
  /@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))*\.[A-Za-z]{2,24}(?![A-Za-z0-9])/y

/** What stands at a word: an e-mail address, or how far there is none. */
export type EmailReading = { readonly link: BareLink } | { readonly link: null; readonly noneUntil: number }

/** Returns the e-mail address whose local part starts at `position`, or up to where none can start. */
export function readEmail(source: string, position: number, limit: number): EmailReading {
  // Most texts hold no address at all: one look ahead spares the one at every word.
  const sign = source.indexOf('@', position)
  const noneUntil = sign === -1 ? source.length : sign - LONGEST_LOCAL_PART
  if (noneUntil > position) return { link: null, noneUntil }
  localPartPattern.lastIndex = position
  const local = localPartPattern.exec(source)?.[0] ?? ''
  const at = position + local.length
  if (local === '' || source.charCodeAt(at) !== 0x40) return { link: null, noneUntil: at }
  domainPattern.lastIndex = at
  const domain = domainPattern.exec(source)?.[0] ?? ''
  const end = at + domain.length
  if (domain === '' || end > limit) return { link: null, noneUntil: at }
  return { link: { end, href: `mailto:${source.slice(position, end)}` } }
}

/**
 * Returns the address as a link may carry it (http, https or mailto, no white space or control characters), or null
 * for every other scheme, for relative addresses and for what is no address at all.
 */
export function safeHref(address: string): string | null {
  const cleaned = unescaped(address.trim())
  if (/[\s\p{Cc}<>"]/u.test(cleaned)) return null
  if (/^https?:\/\/[^\s/?#]/i.test(cleaned)) return cleaned
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(cleaned)) return cleaned
  return /^www\.[a-z0-9-]+\.[a-z]/i.test(cleaned) ? `https://${cleaned}` : null
}

/** The same for the address of a `\url` or `\href`, which may lack its scheme: `a.org/b`. */
export function commandHref(address: string): string | null {
  const isBare = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(address.trim())
  return safeHref(isBare ? `https://${address.trim()}` : address)
}
