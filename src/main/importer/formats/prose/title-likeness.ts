/** A paragraph this long is no title, whatever else it looks like. */
const LONGEST_TITLE = 400

const LIST_ITEM = /^(?:[-*•–]\s|\(?\d{1,2}[).]\s|\(?[ivx]{1,4}\)\s)/
const KEYWORDS = /^(?:key\s?words?|index terms|ccs concepts|tags)(?: and phrases)?\s*[:—–-]/i
const WHERE_TO_FIND =
  /^(?:(?:our|the|all) )?(?:source )?(?:code|data|datasets?|models?|project(?: page)?|demo|website|github|homepage)\s*(?:[:—–-]|(?:is|are|can|will)\b)/i
const LINK = /https?:\/\/|www\./i
/** Words that make a sentence of what they stand in, as they are written inside one. */
const SENTENCE_WORD =
  /\b(?:we|our|us|they|this|these|it|which|that|is|are|was|were|has|have|can|could|will|shows?|demonstrates?|achieves?|proposes?|presents?|outperforms?|confirms?|suggests?|reveals?|available)\b/
const SENTENCE_OPENER =
  /^(?:we|our|this|these|it|here|in this|in particular|however|moreover|furthermore|additionally|finally|to (?:this end|address)|experiments?|extensive|recent(?:ly)?)\b/i

/**
 * How much a paragraph reads like the title of a paper: above 0 for rather a title, below for rather a part of an
 * abstract, about -10 to 6. By length, capitals, ends and sentences, as a reader does at a glance.
 */
export function titleLikeness(text: string): number {
  if (text.length > LONGEST_TITLE || !/[\p{L}\p{N}]/u.test(text)) return -8
  const words = text.split(/\s+/)
  const capitals = shareOfCapitals(words)
  const isTitleCase = capitals !== null && capitals >= 0.6
  const isSentence = SENTENCE_OPENER.test(text) || SENTENCE_WORD.test(text)
  return (
    ofLength(text, isSentence) +
    ofCapitals(capitals) +
    ofEnding(text, isTitleCase || !isSentence) +
    ofBreaks(text) +
    (isTitleCase ? 0 : ofSentenceWords(text)) +
    ofPattern(text)
  )
}

/** Whether a paragraph is of those that close an abstract and never open one: keywords, where the code is, a list. */
export function isClosing(text: string): boolean {
  return KEYWORDS.test(text) || WHERE_TO_FIND.test(text) || LIST_ITEM.test(text)
}

function ofLength(text: string, isSentence: boolean): number {
  // Three lines or more are a paragraph that was wrapped by hand.
  if (text.split('\n').length > 2) return -4
  if (text.length <= 130) return 2
  // So much text without a word that makes a sentence is rather a long title.
  const forWant = isSentence ? 0 : 1
  if (text.length <= 180) return 0.5 + forWant
  return (text.length <= 260 ? -1 : -3) + forWant
}

/** Of the words with four letters or more after the first, the share with a capital; null where too few are to tell. */
function shareOfCapitals(words: readonly string[]): number | null {
  const long = words.slice(1).filter((word) => /^[^\p{L}]*\p{L}{4,}/u.test(word))
  if (long.length === 0) return null
  return long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / long.length
}

function ofCapitals(share: number | null): number {
  if (share === null) return 0
  if (share >= 0.6) return 2
  return share >= 0.3 ? 0.5 : -0.75
}

function ofEnding(text: string, isRatherTitle: boolean): number {
  if (/\.{2,}$|…$/.test(text)) return isRatherTitle ? -1.5 : -2.5
  // "Attention Is Enough." is a title with a full stop.
  if (/[.;,:]["”')]?$/.test(text)) return isRatherTitle ? -1 : -2
  return /[!?]["”')]?$/.test(text) ? 0 : 0.75
}

/** A full stop inside makes two sentences; a question or a cry before the rest is common in titles. */
function ofBreaks(text: string): number {
  const stops = text.match(/\.["”')\]]?\s+\p{Lu}/gu)?.length ?? 0
  const cries = text.match(/[!?]["”')\]]?\s+\p{Lu}/gu)?.length ?? 0
  return Math.max(-4, -2 * stops - 0.5 * cries)
}

function ofSentenceWords(text: string): number {
  const opener = SENTENCE_OPENER.test(text) ? -2 : 0
  return opener - (SENTENCE_WORD.test(text) ? 1.5 : 0)
}

function ofPattern(text: string): number {
  if (KEYWORDS.test(text)) return -8
  if (WHERE_TO_FIND.test(text)) return -5
  const isList = LIST_ITEM.test(text) ? -3 : 0
  const hasLink = LINK.test(text) ? -3 : 0
  // "iPhone" and "mRNA" begin titles, "and" does not.
  return isList + hasLink + (/^\p{Ll}+(?:[\s,.;:]|$)/u.test(text) ? -1.5 : 0)
}
