import { SEARCH_LIMIT } from '../../../shared/model/search-limit.ts'
import { plainText } from '../../../shared/text/index.ts'
import { type ListingSort, listingSorts, listPapers } from '../../library/paper-listing.ts'
import { type Command, UsageError } from '../command.ts'

const DEFAULT_LIMIT = 100

export const papers: Command = {
  name: 'papers',
  usage: `papers [QUERY] [--limit N] [--sort ${listingSorts.join('|')}]`,
  summary: 'lists papers, or searches them',
  options: ['limit', 'sort'],
  run: async ({ arguments: words, options, openForReading, print, say }) => {
    const limit = readLimit(options.limit, options.json)
    const sort = readSort(options.sort)
    const query = words.join(' ')
    const listing = listPapers(openForReading().database, { query, limit, sort })
    if (options.json) print(JSON.stringify(listing, null, 2))
    else
      for (const paper of listing.papers)
        print(`${paper.listedOn ?? '          '}  ${plainText(paper.title)}`)
    const left = listing.total - listing.papers.length
    if (left > 0) say(`… and ${left} more; --limit shows them.`)
    if (listing.total === 0) say('No paper found.')
    if (query.trim() !== '' && listing.total === SEARCH_LIMIT)
      say(`These are the best ${SEARCH_LIMIT}; a search lists no more. Add a word to find fewer.`)
    return 0
  },
}

/** A script gets everything unless it asks for less; a person gets what fits a screen or two. */
function readLimit(text: string | undefined, isForScript: boolean): number {
  if (text === undefined) return isForScript ? Number.POSITIVE_INFINITY : DEFAULT_LIMIT
  if (!/^\d+$/.test(text)) throw new UsageError('--limit takes a whole number, as in --limit 20')
  return Number(text)
}

function readSort(text: string | undefined): ListingSort | null {
  if (text === undefined) return null
  const sort = listingSorts.find((one) => one === text)
  if (sort === undefined) throw new UsageError(`--sort takes one of: ${listingSorts.join(', ')}`)
  return sort
}
