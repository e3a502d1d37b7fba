import type { PartName } from '../../../shared/paper-file/plan-merge.ts'
import { plainText } from '../../../shared/text/index.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'

/** So much of a highlight's words names it, in UTF-16 units. */
const QUOTE_LENGTH = 60

const names: Readonly<Record<string, string>> = {
  note: 'Note on the paper',
  remark: 'Remark',
  state: 'State',
  starred: 'Star',
  tags: 'Tags',
  added: 'Words between the parts of the file, to be added to the note',
}

/** What a part of a paper is called where a person decides on it. */
export function labelOfPart(paper: ExportedPaper, part: PartName): string {
  const name = names[part]
  if (name !== undefined) return name
  const id = part.slice(part.indexOf(':') + 1)
  const quote = plainText(paper.highlights.find((one) => one.id === id)?.quote ?? '')
  const words = quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH - 1).trimEnd()}…` : quote
  if (part.startsWith('tags-of:')) return `Tags of “${words}”`
  return part.startsWith('note-of:') ? `Note on “${words}”` : `Highlight “${words}”, gone from the file`
}
