import type { ParsedItem, StreamedFormat } from '../format.ts'
import { dailyReader } from './daily-json-items.ts'

/** Fields that only entries of this list have. */
const OWN_FIELDS = [
  'upvotes',
  'numComments',
  'submittedOnDailyAt',
  'isAuthorParticipating',
  'discussionId',
  'submittedBy',
  'ai_keywords',
  'ai_summary',
  'githubStars',
]
const PAPER_INSIDE = /"paper"\s*:\s*\{/
const LIST_BY_NAME = /"dailyPapers"\s*:\s*\[/
const OBJECT_OF_TEXT = /^\s*\{\s*"[^"\\]{1,200}"\s*:\s*"\s*[[{]/

/**
 * The daily papers as the site's own interface gives them: a list of entries, each with the paper inside it, or the
 * object that holds the list. A paper standing alone in the list is taken too.
 */
export const dailyPapersJson: StreamedFormat = {
  name: 'hugging-face-json',
  title: 'Hugging Face daily papers, JSON',
  about: 'The list of daily papers as the interface of the site and the collections made from it give it.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!/^\s*[[{]/.test(sample)) return 0
  if (LIST_BY_NAME.test(sample)) return 0.98
  const own = OWN_FIELDS.filter((field) => sample.includes(`"${field}"`)).length
  if (PAPER_INSIDE.test(sample)) return own === 0 ? 0.35 : own === 1 ? 0.8 : 0.98
  if (OBJECT_OF_TEXT.test(sample)) return isAboutPapers(sample) ? 0.7 : 0
  // Papers without the listing around them: the names of their fields must do.
  return /^\s*\[\s*\{/.test(sample) && own >= 2 && sample.includes('"title"') ? 0.7 : 0
}

/** In text that was quoted, with or without its quotes escaped. */
function isAboutPapers(sample: string): boolean {
  return /[\\'"]paper\b/.test(sample) && OWN_FIELDS.some((field) => sample.includes(field))
}

async function* parse(chunks: AsyncIterable<string>): AsyncIterable<ParsedItem> {
  const reader = dailyReader()
  for await (const chunk of chunks) yield* reader.push(chunk)
  yield* reader.end()
}
