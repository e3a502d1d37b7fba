import type { CategoryId } from '../../shared/model/highlight.ts'
import type { PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { PaperRow, ReadingState } from '../../shared/model/paper.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { placeToCut } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import { splitSearch } from './search-filters.ts'
import { findMatches, type Range } from './search-matches.ts'
import { parseSearch } from './search-query.ts'
import { tagsOfPaper } from './tagging-repository.ts'

/** How much of an abstract a row carries, in UTF-16 units: more than one line of any list shows. */
const OPENING_LENGTH = 240
/** How much stands before the first match of a snippet. */
const SNIPPET_LEAD = 40
/** Names that a row carries; the rest is a number. */
const AUTHORS_SHOWN = 3

interface Row {
  key: PaperKey
  id: PaperId
  title: string
  abstract: string | null
  authors: string | null
  authorCount: number
  arxivId: string | null
  listedOn: string | null
  publishedOn: string | null
  votes: number | null
  state: ReadingState
  isRead: number
  isStarred: number
  categories: string | null
  hasNote: number
  tags: string
  remark: string | null
}

/**
 * Rows of the list for these papers, in the order asked; a paper that has gone is left out. With a search, each row
 * says where its words stand.
 */
export function readRows(database: ReadableDatabase, keys: readonly PaperKey[], search: string): PaperRow[] {
  const wanted = JSON.stringify(keys)
  const rows = database.all<Row>(
    `SELECT paper.key, paper.id, title.text AS title, abstract.text AS abstract,
       (SELECT json_group_array(author.name ORDER BY paper_author.position)
        FROM paper_author JOIN author ON author.key = paper_author.author
        WHERE paper_author.paper = paper.key AND paper_author.position < ${AUTHORS_SHOWN}) AS authors,
       (SELECT count(*) FROM paper_author WHERE paper_author.paper = paper.key) AS authorCount,
       (SELECT value FROM identifier WHERE paper = paper.key AND scheme = 'arxiv' LIMIT 1) AS arxivId,
       paper.listed_on AS listedOn, paper.published_on AS publishedOn, paper.votes, paper.state,
       paper.is_read AS isRead, paper.is_starred AS isStarred,
       (SELECT json_group_array(id ORDER BY place) FROM category
        WHERE id IN (SELECT category FROM highlight
                     WHERE highlight.paper = paper.key AND deleted_at IS NULL)) AS categories,
       EXISTS (SELECT 1 FROM note WHERE note.paper = paper.key AND deleted_at IS NULL) AS hasNote,
       ${tagsOfPaper} AS tags,
       (SELECT remark FROM reading WHERE reading.paper = paper.id) AS remark
     FROM json_each(?) AS wanted
     JOIN paper ON paper.key = wanted.value
     JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = paper.abstract_revision
     WHERE paper.removed_at IS NULL
     ORDER BY wanted.key`,
    [wanted],
  )
  const query = parseSearch(splitSearch(search).words)
  const matches =
    query === null
      ? null
      : findMatches(
          database,
          query,
          rows.flatMap((row) => [row.title, row.abstract ?? '']),
        )
  return rows.map((row, index) =>
    toPaperRow(row, matches?.[index * 2] ?? [], matches?.[index * 2 + 1] ?? null),
  )
}

function toPaperRow(row: Row, titleMatches: Range[], abstractMatches: Range[] | null): PaperRow {
  const { abstract, ...rest } = row
  return {
    ...rest,
    opening: abstract?.slice(0, cutAfter(abstract, 0)) ?? '',
    authors: JSON.parse(row.authors ?? '[]') as string[],
    isRead: row.isRead === 1,
    isStarred: row.isStarred === 1,
    hasNote: row.hasNote === 1,
    tags: JSON.parse(row.tags) as Tag[],
    categories: JSON.parse(row.categories ?? '[]') as CategoryId[],
    titleMatches,
    snippet: abstract === null || abstractMatches === null ? null : cutSnippet(abstract, abstractMatches),
  }
}

/** A stretch of the abstract that begins a little before its first match, at a word, and cuts no formula in two. */
function cutSnippet(abstract: string, matches: readonly Range[]): PaperRow['snippet'] {
  const first = matches[0]
  if (first === undefined) return null
  const start = beginBefore(abstract, first[0])
  const end = cutAfter(abstract, Math.max(start, first[1] - OPENING_LENGTH))
  return {
    text: abstract.slice(start, end),
    matches: matches
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from - start, to - start]),
    isCutAtStart: start > 0,
    isCutAtEnd: end < abstract.length,
  }
}

/** Where a snippet begins whose first match is at `match`. */
function beginBefore(abstract: string, match: number): number {
  const earliest = Math.max(0, match - SNIPPET_LEAD)
  const place = placeToCut(abstract, earliest)
  // What the match stands in may be longer than the row: then it is cut after all.
  const start = match - place > 2 * SNIPPET_LEAD ? earliest : place
  return abstract[start] === ' ' ? start + 1 : start
}

/** Where a row's part of the abstract ends that begins at `start`. */
function cutAfter(abstract: string, start: number): number {
  const place = placeToCut(abstract, start + OPENING_LENGTH)
  return place > start ? place : Math.min(abstract.length, start + OPENING_LENGTH)
}
