import { plainText, tokenize } from '../../shared/text/index.ts'

/**
 * A source text as a person would type it where nothing draws it: escapes and accents resolved, marks of emphasis gone,
 * formulas as they stand. Paragraphs stay. Should that read as something else, it is the source itself.
 */
export function readableText(source: string): string {
  const typed = tokenize(source)
    .map((segment) => (segment.kind === 'math' ? source.slice(segment.start, segment.end) : segment.text))
    .join('')
    .trim()
  if (typed === source.trim()) return typed
  return plainText(typed) === plainText(source) ? typed : source.trim()
}

/** The same on one line. */
export function readableLine(source: string): string {
  return oneLine(readableText(source))
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The paragraphs of a text, each on one line; none is blank. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
}
