import type { Link } from '../../shared/model/paper.ts'

/** Longer addresses carry something else than where to go. */
const LONGEST_ADDRESS = 2048

const kinds: readonly { kind: string; pattern: RegExp }[] = [
  { kind: 'pdf', pattern: /^https?:\/\/(?:[a-z-]+\.)?arxiv\.org\/pdf\/|^[^?#]*\.pdf(?:[?#]|$)/i },
  { kind: 'arxiv', pattern: /^https?:\/\/(?:[a-z-]+\.)?arxiv\.org\/(?:abs|html|format)\//i },
  { kind: 'doi', pattern: /^https?:\/\/(?:dx\.)?doi\.org\//i },
  {
    kind: 'dataset',
    pattern: /^https?:\/\/(?:www\.)?(?:huggingface\.co\/datasets|zenodo\.org|kaggle\.com\/datasets)\b/i,
  },
  {
    kind: 'model',
    pattern:
      /^https?:\/\/(?:www\.)?huggingface\.co\/(?!papers\/|datasets\/|spaces\/|login|join|blog|docs)[\w.-]+\/[\w.-]+\/?$/i,
  },
  { kind: 'demo', pattern: /^https?:\/\/(?:www\.)?huggingface\.co\/spaces\//i },
  {
    kind: 'code',
    pattern:
      /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|anonymous\.4open\.science|code\.google\.com)\//i,
  },
  {
    kind: 'page',
    pattern:
      /^https?:\/\/(?:www\.)?(?:huggingface\.co\/papers|openreview\.net|aclanthology\.org|semanticscholar\.org|pubmed\.ncbi\.nlm\.nih\.gov|openalex\.org)\b/i,
  },
  {
    kind: 'project',
    pattern: /^https?:\/\/[a-z0-9-]+\.(?:github|gitlab)\.io\b|^https?:\/\/sites\.google\.com\//i,
  },
]

/** What an address leads to, told from the address alone: one of the kinds above, or `other`. */
export function kindOfLink(url: string): string {
  return kinds.find(({ pattern }) => pattern.test(url))?.kind ?? 'other'
}

/**
 * Links with their kinds told where the form left them open, each address once; what is no web address is left out.
 * Addresses that differ in their scheme or a closing slash alone are one.
 */
export function tidyLinks(links: readonly Link[]): Link[] {
  const tidy = new Map<string, Link>()
  for (const link of links) {
    const url = webAddress(link.url)
    if (url === null) continue
    const same = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
    const kind = link.kind === 'other' ? kindOfLink(url) : link.kind
    const held = tidy.get(same)
    if (held === undefined || held.kind === 'other') tidy.set(same, { kind, url: held?.url ?? url })
  }
  return [...tidy.values()]
}

function webAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS || !/^https?:\/\//i.test(text)) return null
  return URL.canParse(text) ? text.trim() : null
}
