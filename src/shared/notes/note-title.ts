import { noteLinkAt } from './note-link.ts'

/** The longest title, in UTF-16 units. */
const TITLE_LENGTH = 120
/** A note's title stands near its beginning; so much of it is looked at, in UTF-16 units. */
export const TITLE_REACH = 1000

/** What a note is called: its first line with words in it, without the marks of Markdown. */
export function noteTitle(body: string): string {
  for (const line of body.slice(0, TITLE_REACH).split('\n')) {
    const title = plainLine(line)
    if (title === '') continue
    return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : title
  }
  return 'Untitled note'
}

/** A line of a note without marks of headings, quotes, lists, tasks and emphasis; links say their label. */
export function plainLine(line: string): string {
  return withPlainLinks(line)
    .replace(/^(?:\s*(?:#{1,6}(?=\s)|>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*\s*(?:\[[ xX]\]\s)?/, '')
    .replace(/(\*\*|\*|__|~~|`+)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/^[-=*_`~\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function withPlainLinks(line: string): string {
  let plain = ''
  let position = 0
  for (let at = line.indexOf('[['); at >= 0; at = line.indexOf('[[', position + 1)) {
    const link = noteLinkAt(line, at)
    plain += line.slice(position, at) + (link?.label ?? line.slice(at, at + 1))
    position = link?.end ?? at + 1
  }
  return plain + line.slice(position)
}
