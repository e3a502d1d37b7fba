/** A paragraph this long is no title, whatever else it looks like. */
const LONGEST_TITLE = 300

const MARKER = /^(?:[-*•–]\s|\(?\d{1,2}[).]\s|\(?[ivx]{1,4}\)\s)/
const KEYWORDS =
  /^(?:key\s?words?|index terms|tags|code|data|project page|demo|website|github)\b.{0,24}?[:—–-]/i
const SENTENCE_BREAK = /[.!?][”"')\]]?\s+\p{Lu}/gu
const LINK = /https?:\/\/|www\./i

/**
 * How much a paragraph reads like the title of a paper: above 0 for rather a title, below for rather a part of an
 * abstract, between -10 and 6. By length, sentences, ends and capitals, as a reader does at a glance.
 */
export function titleLikeness(text: string): number {
  const length = text.length
  if (length > LONGEST_TITLE) return -8
  const words = text.split(/\s+/)
  return (
    ofLength(length, text) +
    ofEnding(text, words.length) +
    ofSentences(text) +
    ofCapitals(words) +
    (MARKER.test(text) ? -3 : 0) +
    (KEYWORDS.test(text) ? -5 : 0) +
    (LINK.test(text) ? -3 : 0) +
    (/^\p{Ll}/u.test(text) && !/^\p{Ll}\S*\p{Lu}/u.test(text) ? -1.5 : 0)
  )
}

function ofLength(length: number, text: string): number {
  const lines = text.split('\n').length
  // Three lines or more are a paragraph that was wrapped by hand.
  if (lines > 2) return -4
  if (length <= 130) return 2
  if (length <= 180) return 0.5
  return length <= 230 ? -1.5 : -4
}

function ofEnding(text: string, words: number): number {
  if (/\.{2,}$|…$/.test(text)) return -1.5
  // "Attention Is Enough." is a title with a full stop; a long sentence with one is not.
  if (/[.;,:]["”')]?$/.test(text)) return words <= 6 ? -1 : -2.5
  return /[!?]["”')]?$/.test(text) ? 0 : 0.75
}

function ofSentences(text: string): number {
  const breaks = text.match(SENTENCE_BREAK)?.length ?? 0
  // One break may be inside a title ("Attention! A Survey"); a full stop before it makes that less likely.
  return Math.max(-4, -1.5 * breaks)
}

function ofCapitals(words: readonly string[]): number {
  const cased = words.filter((word) => /^[^\p{L}]*\p{L}{4,}/u.test(word))
  if (cased.length === 0) return 0
  const share = cased.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / cased.length
  if (share >= 0.6) return 1.5
  return share >= 0.3 || cased.length <= 3 ? 0 : -0.75
}
