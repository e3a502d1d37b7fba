import { TAG_NAME_LIMIT } from '../model/tag-limits.ts'

/** A tag in the text of a note. */
export interface NoteTag {
  /** Its name, without the hash. */
  readonly name: string
  /** UTF-16 offset after its last letter. */
  readonly end: number
}

const part = '[\\p{L}\\p{N}\\p{M}_-]+'
const form = new RegExp(`#(${part}(?:/${part})*)`, 'uy')

/**
 * The tag that begins at a UTF-16 offset of a note, `#tag` or `#tag/sub-tag`, or null where none does: a hash inside of a
 * word or an address begins none, and a number is none.
 */
export function noteTagAt(text: string, offset: number): NoteTag | null {
  if (/[\p{L}\p{N}\p{M}_#&/\\=?]$/u.test(text.slice(Math.max(0, offset - 2), offset))) return null
  form.lastIndex = offset
  const [, found = ''] = form.exec(text.slice(0, offset + TAG_NAME_LIMIT + 2)) ?? []
  const name = found.replace(/[-/]+$/, '')
  if (name.length > TAG_NAME_LIMIT || !/\p{L}/u.test(name)) return null
  return { name, end: offset + 1 + name.length }
}
