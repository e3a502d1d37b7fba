/** What an address on a papers page leads to. `unknown`: the capture does not hold the address of a link. */
export type Place = 'paper' | 'discussion' | 'vote' | 'profile' | 'site' | 'elsewhere' | 'unknown'

/** Where a link of a papers page leads. `url` is whole; of a paper it is the address of its page and nothing more. */
export interface Target {
  readonly place: Place
  readonly url: string
}

export const UNKNOWN_TARGET: Target = { place: 'unknown', url: '' }

const SITE = 'https://huggingface.co'
/** What an archive of the web writes in front of each address of a page it keeps. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d{1,14}[a-z_]{0,4}\/(?=https?:)/i
const HOST = /^(?:www\.)?(?:huggingface\.co|hf\.co)$/i
const PAPER = /^\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?\/?$/
const VOTE = /^\/login\/?$/
const PROFILE = /^\/(?!login|join|papers|models|datasets|spaces|docs|blog|pricing|tasks)[\w.-]+\/?$/

/** Tells an address that stands on a papers page, relative or whole; null where it is none. */
export function targetOf(written: string): Target | null {
  const address = written.replace(ARCHIVED, '')
  if (!/^(?:https?:\/\/|\/|#|mailto:)/i.test(address) || !URL.canParse(address, SITE)) return null
  const url = new URL(address, SITE)
  if (!HOST.test(url.hostname)) return { place: 'elsewhere', url: url.href }
  const paper = PAPER.exec(url.pathname)?.[1]
  if (paper !== undefined) {
    const page = `${SITE}/papers/${paper}`
    return { place: url.hash === '#community' ? 'discussion' : 'paper', url: page }
  }
  if (VOTE.test(url.pathname) && /papers/.test(url.search)) return { place: 'vote', url: url.href }
  return { place: PROFILE.test(url.pathname) ? 'profile' : 'site', url: url.href }
}
