import type { NewSubscription } from '../library/subscription-repository.ts'

/** Archives of arXiv, with or without a category: `cs.CL`, `math`, `quant-ph`. */
const ARXIV_CATEGORY =
  /^(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|nlin|nucl-ex|nucl-th|physics|q-bio|q-fin|quant-ph|stat)(?:\.[A-Za-z-]{2,})?$/
const ARXIV_QUERY = /^arxiv:\s*(.+)$/i
const DAILY = 24 * 60
const HOURLY = 60

/**
 * The feed that a person means: a web address, an arXiv category (`cs.CL`), or `arxiv:` and words to search for. Null
 * when it is none of these.
 */
export function readFeedAddress(typed: string): NewSubscription | null {
  const text = typed.trim()
  if (ARXIV_CATEGORY.test(text)) {
    // arXiv announces once a day.
    return { title: `arXiv ${text}`, url: `https://rss.arxiv.org/atom/${text}`, everyMinutes: DAILY }
  }
  const words = ARXIV_QUERY.exec(text)?.[1]
  if (words !== undefined) return { title: `arXiv: ${words}`, url: searchAddress(words), everyMinutes: DAILY }
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (/\s/.test(text) || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (!url.hostname.includes('.') && url.hostname !== 'localhost' && !url.hostname.startsWith('['))
    return null
  return { title: titleOf(url), url: url.href, everyMinutes: HOURLY }
}

/** The newest hundred papers that arXiv finds; words are all to be in them, fields as arXiv names them (`ti:`, `au:`). */
function searchAddress(words: string): string {
  const terms = words.match(/"[^"]+"|\S+/g) ?? []
  const query = terms.map((term) => (/^[a-z]{2,4}:/.test(term) ? term : `all:${term}`)).join(' AND ')
  const search = new URLSearchParams({
    search_query: query,
    sortBy: 'submittedDate',
    sortOrder: 'descending',
    max_results: '100',
  })
  return `https://export.arxiv.org/api/query?${search}`
}

function titleOf({ hostname, pathname }: URL): string {
  const host = hostname.replace(/^www\./, '')
  return pathname === '/' ? host : `${host}${pathname.replace(/\/$/, '')}`
}
