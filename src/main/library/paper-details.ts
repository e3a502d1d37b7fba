import type { PaperId, PaperKey, RevisionId } from '../../shared/model/ids.ts'
import type { PaperDetails, ReadingState } from '../../shared/model/paper.ts'
import { collectionsOf } from './collection-repository.ts'
import type { ReadableDatabase } from './database.ts'
import { listHighlights } from './highlight-repository.ts'
import { readPaperNote } from './note-repository.ts'
import { findPaperKey } from './paper-lookup.ts'
import { noSurroundings, surroundingsOfPapers } from './paper-surroundings.ts'
import { tagsOf, tagsOfHighlights } from './tagging-repository.ts'
import { readVisit } from './visit-repository.ts'

interface Row {
  key: PaperKey
  id: PaperId
  titleId: RevisionId
  title: string
  abstractId: RevisionId | null
  abstract: string | null
  listedOn: string | null
  isYearInferred: number
  publishedOn: string | null
  votes: number | null
  rank: number
  addedAt: string
  state: ReadingState
  isRead: number
  isStarred: number
  remark: string | null
}

/** Everything the reader shows of a paper. @throws LibraryError not-found */
export function readDetails(database: ReadableDatabase, id: PaperId): PaperDetails {
  const key = findPaperKey(database, id)
  const row = database.get<Row>(
    `SELECT paper.key, paper.id, title.id AS titleId, title.text AS title,
       abstract.id AS abstractId, abstract.text AS abstract,
       paper.listed_on AS listedOn, paper.published_on AS publishedOn,
       -- Known as soon as one capture names the day with its year.
       paper.listed_on IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
         WHERE appearance.paper = paper.key AND appearance.listed_on = paper.listed_on
           AND snapshot.is_year_inferred = 0) AS isYearInferred,
       paper.votes, paper.rank, paper.added_at AS addedAt,
       paper.state, paper.is_read AS isRead, paper.is_starred AS isStarred, reading.remark
     FROM paper
     JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = paper.abstract_revision
     LEFT JOIN reading ON reading.paper = paper.id
     WHERE paper.key = ?`,
    [key],
  )
  if (row === undefined) throw new Error(`Paper ${key} has no title`)
  const { titleId, title, abstractId, abstract, ...rest } = row
  return {
    ...rest,
    ...(surroundingsOfPapers(database, JSON.stringify([key])).get(key) ?? noSurroundings),
    title: { revisionId: titleId, text: title },
    abstract: abstractId === null || abstract === null ? null : { revisionId: abstractId, text: abstract },
    isYearInferred: row.isYearInferred === 1,
    isRead: row.isRead === 1,
    isStarred: row.isStarred === 1,
    authors: database.column<string>(
      `SELECT author.name FROM paper_author JOIN author ON author.key = paper_author.author
       WHERE paper_author.paper = ? ORDER BY position`,
      [key],
    ),
    identifiers: database.all('SELECT scheme, value FROM identifier WHERE paper = ? ORDER BY scheme, value', [
      key,
    ]),
    links: database.all('SELECT kind, url FROM link WHERE paper = ? ORDER BY position', [key]),
    highlights: listHighlights(database, key),
    note: readPaperNote(database, key),
    tags: tagsOf(database, row.id),
    highlightTags: tagsOfHighlights(database, key),
    collections: collectionsOf(database, row.id),
    visit: readVisit(database, row.id),
    appearances: database.all(
      `SELECT snapshot.id AS snapshotId, snapshot.origin, snapshot.captured_on AS capturedOn, appearance.rank
       FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
       WHERE appearance.paper = ? AND snapshot.taken_back_at IS NULL
       ORDER BY coalesce(snapshot.captured_on, snapshot.imported_at) DESC, snapshot.key DESC`,
      [key],
    ),
  }
}
