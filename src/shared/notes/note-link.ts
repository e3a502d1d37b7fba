/** What a note can link to. A mark is a highlight. */
export type NoteLinkKind = 'paper' | 'mark' | 'note'

/** A link to something in the library: `[[paper:<uid>|what it was called]]`. */
export interface NoteLink {
  readonly kind: NoteLinkKind
  /** The uid of what it leads to. */
  readonly id: string
  /** What it was called when the link was made; empty where the link says nothing. */
  readonly label: string
  /** UTF-16 offset after the closing brackets. */
  readonly end: number
}

/** The longest label that is written, in UTF-16 units, and the longest that is read. */
const LABEL_WRITTEN = 100
const LABEL_READ = 500

const form = new RegExp(
  `\\[\\[(paper|mark|note):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\|([^\\[\\]\\n]{0,${LABEL_READ}}))?\\]\\]`,
  'y',
)

/** The link that begins at a UTF-16 offset of a note, or null where none does. */
export function noteLinkAt(text: string, offset: number): NoteLink | null {
  form.lastIndex = offset
  const [whole, kind, id, label] = form.exec(text) ?? []
  if (whole === undefined || kind === undefined || id === undefined) return null
  return { kind: kind as NoteLinkKind, id, label: label ?? '', end: offset + whole.length }
}

/** A link as a note's text holds it. `label` is any text: what would end the link is left out of it. */
export function writeNoteLink(kind: NoteLinkKind, id: string, label: string): string {
  const words = label
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/[|\s\p{Cc}]+/gu, ' ')
    .trim()
  const cut = words.length > LABEL_WRITTEN ? `${wholeCharacters(words, LABEL_WRITTEN - 1).trimEnd()}…` : words
  return cut === '' ? `[[${kind}:${id}]]` : `[[${kind}:${id}|${cut}]]`
}

/** The first units of a text, without half a character at their end. */
function wholeCharacters(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
