import { type NoteLink, noteLinkAt } from './note-link.ts'
import { noteParser } from './note-syntax.ts'
import { noteTagAt } from './note-tag.ts'

/** What a note's text names, each time it does: UTF-16 offsets into the text. */
export type NoteMention =
  | { readonly kind: 'tag'; readonly name: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'link'
      readonly link: Pick<NoteLink, 'kind' | 'id' | 'label'>
      readonly start: number
      readonly end: number
    }

/** The tags and links of a note in the order of its text; none inside of code, of formulas or of addresses. */
export function readNoteMentions(source: string): NoteMention[] {
  // Most notes name nothing, and need not be read for it.
  if (!source.includes('#') && !source.includes('[[')) return []
  const mentions: NoteMention[] = []
  noteParser.parse(source).iterate({
    enter: ({ name, from: start, to: end }) => {
      if (name === 'NoteTag') {
        const tag = noteTagAt(source, start)
        if (tag !== null) mentions.push({ kind: 'tag', name: tag.name, start, end })
      }
      if (name === 'NoteLink') {
        const link = noteLinkAt(source, start)
        if (link !== null) {
          const { kind, id, label } = link
          mentions.push({ kind: 'link', link: { kind, id, label }, start, end })
        }
      }
    },
  })
  return mentions
}
