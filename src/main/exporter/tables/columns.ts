import type { ExportedHighlight, ExportedNote, ExportedPaper } from '../../library/exported-paper.ts'
import { addressOf, identifierOf } from '../paper-facts.ts'
import { oneLine, readableLine, readableText } from '../readable-text.ts'
import type { Cell } from './csv-line.ts'

/** A column: its name, and what stands in it for a thing. */
export type Column<Thing> = readonly [name: string, cell: (thing: Thing) => Cell]

/** A highlight or a note as a line of a table; `paper` is null for a note on none. */
export interface Mark {
  readonly paper: ExportedPaper | null
  readonly highlight: ExportedHighlight | null
  readonly note: ExportedNote | null
}

const several = (things: readonly string[]): string => things.map(oneLine).join('; ')
const paths = ({ collections }: ExportedPaper): string => several(collections.map((path) => path.join(' / ')))

export const paperColumns: readonly Column<ExportedPaper>[] = [
  ['Title', ({ title }) => readableLine(title)],
  ['Authors', ({ authors }) => several(authors)],
  ['Published', ({ publishedOn }) => publishedOn],
  ['Listed', ({ listedOn }) => listedOn],
  ['Venue', ({ venue }) => venue],
  ['arXiv', (paper) => identifierOf(paper, 'arxiv')],
  ['DOI', (paper) => identifierOf(paper, 'doi')],
  ['Address', addressOf],
  ['Links', ({ links }) => links.map(({ url }) => url).join(' ')],
  ['Keywords', ({ keywords }) => several(keywords)],
  ['Organisations', ({ organisations }) => several(organisations)],
  ['Votes', ({ votes }) => votes],
  ['State', ({ state }) => state],
  ['Read', ({ readAt }) => readAt],
  ['Starred', ({ isStarred }) => (isStarred ? 'yes' : 'no')],
  ['Added', ({ addedAt }) => addedAt],
  ['Id', ({ id }) => id],
]

export const abstractColumn: Column<ExportedPaper> = [
  'Abstract',
  ({ abstract }) => (abstract === null ? null : readableText(abstract)),
]

export const madeColumns: readonly Column<ExportedPaper>[] = [
  ['Tags', ({ tags }) => several(tags)],
  ['Collections', paths],
  ['Remark', ({ remark }) => remark],
  ['Note', ({ note }) => note?.body ?? null],
  ['Highlights', ({ highlights }) => highlights.length],
]

export const markColumns: readonly Column<Mark>[] = [
  ['Kind', ({ highlight }) => (highlight === null ? 'note' : 'highlight')],
  ['Quote', ({ highlight }) => (highlight === null ? null : readableLine(highlight.quote))],
  ['Note', ({ note }) => note?.body ?? null],
  ['Category', ({ highlight }) => highlight?.category.name ?? null],
  ['Colour', ({ highlight }) => highlight?.category.hue ?? null],
  ['Tags', ({ highlight }) => several(highlight?.tags ?? [])],
  ['Created', ({ highlight, note }) => (highlight ?? note)?.createdAt ?? null],
  ['Modified', ({ highlight, note }) => laterOf(highlight?.modifiedAt, note?.modifiedAt)],
  ['Field', ({ highlight }) => highlight?.field ?? null],
  ['Start', ({ highlight }) => highlight?.start ?? null],
  ['End', ({ highlight }) => highlight?.end ?? null],
  ['Source quote', ({ highlight }) => highlight?.quote ?? null],
  ['State', ({ highlight }) => highlight?.anchor ?? null],
  ['Title', ({ paper }) => (paper === null ? null : readableLine(paper.title))],
  ['Authors', ({ paper }) => several(paper?.authors ?? [])],
  ['Address', ({ paper }) => (paper === null ? null : addressOf(paper))],
  ['Paper tags', ({ paper }) => several(paper?.tags ?? [])],
  ['Collections', ({ paper }) => (paper === null ? null : paths(paper))],
  ['Paper id', ({ paper }) => paper?.id ?? null],
  ['Id', ({ highlight, note }) => (highlight ?? note)?.id ?? null],
]

function laterOf(one: string | undefined, other: string | undefined): string | null {
  return [one, other].reduce(
    (latest: string | null, at) => (at !== undefined && at > (latest ?? '') ? at : latest),
    null,
  )
}
