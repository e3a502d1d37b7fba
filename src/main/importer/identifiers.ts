import type { Identifier } from '../../shared/model/paper.ts'

/** arXiv ids of both kinds, without their version: `2601.00001`, `math.GT/0309136`. */
const ARXIV_ID = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i
const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i

/** The arXiv id that a text is, without its version, or null. */
export function readArxivId(text: string): string | null {
  const id = ARXIV_ID.exec(text.trim())?.[1]
  if (id === undefined) return null
  const [archive, number] = id.split('/')
  // Only the archive counts in an old id: math.GT/0309136 is math/0309136. Its case never does.
  return number === undefined ? id : `${archive?.split('.')[0]?.toLowerCase()}/${number}`
}

/** The DOI that a text or an address is, in lower case as they are compared, or null. */
export function readDoi(text: string): string | null {
  const doi = DOI.exec(text.trim())?.[1]
  return doi === undefined
    ? null
    : decodeAddress(doi)
        .replace(/[.,;]+$/, '')
        .toLowerCase()
}

export function arxivIdentifier(text: string): Identifier[] {
  const value = readArxivId(text)
  return value === null ? [] : [{ scheme: 'arxiv', value }]
}

/** A DOI; one that arXiv gave is the arXiv id in other words, and both are returned. */
export function doiIdentifier(text: string): Identifier[] {
  const value = readDoi(text)
  if (value === null) return []
  const arxiv = ARXIV_DOI.exec(value)?.[1]
  return [...(arxiv === undefined ? [] : arxivIdentifier(arxiv)), { scheme: 'doi', value }]
}

const ARXIV_PAGE =
  /^https?:\/\/(?:[a-z-]+\.)?arxiv\.org\/(?:abs|pdf|html|format)\/([^?#]+?)(?:\.pdf)?\/?(?:[?#]|$)/i
const PAPERS_PAGE =
  /^https?:\/\/(?:www\.)?(?:huggingface\.co\/papers|alphaxiv\.org\/abs|paperswithcode\.com\/paper)\/(\d{4}\.\d{4,5})(?:v\d+)?(?:[/?#]|$)/i

/** The identifiers that an address speaks of: of an arXiv page or PDF, a papers page about it, or a DOI link. */
export function identifiersOfAddress(url: string): Identifier[] {
  const arxiv = ARXIV_PAGE.exec(url)?.[1] ?? PAPERS_PAGE.exec(url)?.[1]
  return arxiv === undefined ? doiIdentifier(url) : arxivIdentifier(decodeAddress(arxiv))
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
