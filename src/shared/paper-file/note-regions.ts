import { textHash } from '../text/text-hash.ts'

/** What a stretch of a file is the note on: a paper or a highlight, by its id. */
export type NoteSubject = `paper-${string}` | `mark-${string}`

const SUBJECT = '(?:paper|mark)-[0-9a-f-]{36}'
const opening = new RegExp(`^([ \\t>]*)<!-- note on (${SUBJECT})(?: #([0-9a-f]{14}))? -->[ \\t]*(.*)$`)

/** Words of a note that would read as comments of ours carry a backslash in the file. */
const ownComments = /<!-- (\\*)(?=(?:end of )?note on |paper )/g
const escapedComments = /<!-- \\(\\*)(?=(?:end of )?note on |paper )/g

/**
 * A note between two comments, which no program shows to a reader, so that it is found again wherever it is moved and
 * whatever is written in it. The first holds a hash of it, by which any library tells later who changed it. Without a
 * note there is room for one between them.
 */
export function writeNoteRegion(subject: NoteSubject, body: string): string {
  const words = withoutBlankEnds(body).replace(ownComments, '<!-- \\$1')
  return [`<!-- note on ${subject} #${hashOfNote(body)} -->`, words, closing(subject)].join('\n')
}

/**
 * The notes between comments in a text, and the lines that are in none. What is opened and not closed, or comes a second
 * time, is no note: its lines are among the rest. Marks of quotes that stand before the first comment are taken off all
 * of its lines.
 */
export function readNoteRegions(text: string): {
  readonly notes: ReadonlyMap<NoteSubject, string>
  /** The hashes of the notes as they were written first, where these are there. */
  readonly hashes: ReadonlyMap<NoteSubject, string>
  readonly rest: readonly string[]
} {
  const lines = text.split('\n')
  const notes = new Map<NoteSubject, string>()
  const hashes = new Map<NoteSubject, string>()
  const rest: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const begun = opening.exec(line)
    const subject = begun?.[2] as NoteSubject | undefined
    const end = subject === undefined ? -1 : closingAfter(lines, index, subject)
    if (subject === undefined || end < 0 || notes.has(subject)) {
      if (begun === null && !isClosing(line)) rest.push(line)
      else if (begun?.[4]) rest.push(begun[4])
      continue
    }
    const inside = [...lines.slice(index, end + 1)]
    inside[0] = begun?.[4] ?? ''
    const last = inside.length - 1
    inside[last] = (inside[last] ?? '').slice(0, (inside[last] ?? '').indexOf(closing(subject)))
    notes.set(subject, readWords(inside, begun?.[1] ?? ''))
    if (begun?.[3] !== undefined) hashes.set(subject, begun[3])
    index = end
  }
  return { notes, hashes, rest }
}

/** A note as both sides of a merge compare it: its ends are those of its words, its lines end alike. */
export function withoutBlankEnds(body: string): string {
  return body.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}

/** The hash of a note, by which it is known again. */
export function hashOfNote(body: string): string {
  return textHash(withoutBlankEnds(body))
}

function closing(subject: string): string {
  return `<!-- end of note on ${subject} -->`
}

function isClosing(line: string): boolean {
  return new RegExp(`^[ \\t>]*<!-- end of note on ${SUBJECT} -->[ \\t]*$`).test(line)
}

function closingAfter(lines: readonly string[], start: number, subject: string): number {
  for (let index = start; index < lines.length; index++) {
    if (index > start && opening.test(lines[index] ?? '')) return -1
    if ((lines[index] ?? '').includes(closing(subject))) return index
  }
  return -1
}

function readWords(lines: readonly string[], indent: string): string {
  const bare = lines.map((line, index) => {
    if (index === 0 || indent === '') return line
    if (line.startsWith(indent)) return line.slice(indent.length)
    return line.startsWith(indent.trimEnd()) ? line.slice(indent.trimEnd().length) : line
  })
  return withoutBlankEnds(bare.join('\n')).replace(escapedComments, '<!-- $1')
}
