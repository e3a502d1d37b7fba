import type { ExportedHighlight, ExportedPaper } from '../library/exported-paper.ts'
import { oneLine, readableLine } from './readable-text.ts'

/**
 * What a person wrote and marked on a paper as plain text, for the one field that a form has for it: the remark, the
 * note, and each highlight with its category, tags, day and note. Null where there is nothing.
 */
export function marksAsText({ remark, note, highlights }: ExportedPaper): string | null {
  const parts = [remark ?? '', note?.body.trim() ?? '', ...highlights.map(highlightAsText)]
  const text = parts.filter((part) => part !== '').join('\n\n')
  return text === '' ? null : text
}

/** `“Words” (Method, #tag, 2026-06-26)`, and the note below it. */
function highlightAsText({ quote, category, tags, createdAt, note }: ExportedHighlight): string {
  const about = [oneLine(category.name), ...tags.map((tag) => `#${oneLine(tag)}`), createdAt.slice(0, 10)]
  const line = `“${readableLine(quote)}” (${about.join(', ')})`
  return note === null ? line : `${line}\n${note.body.trim()}`
}
