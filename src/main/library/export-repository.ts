import type { ExportWhat } from '../../shared/contract/export-what.ts'
import type { PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { ReadingState } from '../../shared/model/paper.ts'
import type { ReadableDatabase } from './database.ts'
import { exportedMarks } from './exported-marks.ts'
import type { ExportedNote, ExportedPaper } from './exported-paper.ts'
import { orderList } from './paper-order.ts'
import { noSurroundings, surroundingsOfPapers } from './paper-surroundings.ts'

/** So many papers are read at once: what an export keeps in memory, however long it is. */
const CHUNK = 200

interface Row {
  key: PaperKey
  id: PaperId
  title: string
  abstract: string | null
  authors: string
  publishedOn: string | null
  listedOn: string | null
  isYearInferred: number
  identifiers: string
  links: string
  votes: number | null
  state: ReadingState
  isRead: number
  readAt: string | null
  isStarred: number
  remark: string | null
  tags: string
  collections: string
  addedAt: string
}

/** The papers of a list, or these in their order; one that has gone is left out. */
export function findKeysToExport(database: ReadableDatabase, what: ExportWhat): Int32Array {
  if (what.kind === 'list') return orderList(database, what.list).keys
  return Int32Array.from(
    database.column<number>(
      `SELECT paper.key FROM json_each(?) AS wanted JOIN paper ON paper.id = wanted.value
       WHERE paper.removed_at IS NULL ORDER BY wanted.key`,
      [JSON.stringify(what.ids)],
    ),
  )
}

/**
 * Reads papers with all that a person made of them, in the order of their keys: one chunk at a time, whenever the one
 * before it is used up. A paper that has gone is left out.
 */
export function* readForExport(
  database: ReadableDatabase,
  keys: Int32Array | readonly PaperKey[],
): Generator<ExportedPaper, void> {
  const paths = collectionPaths(database)
  for (let start = 0; start < keys.length; start += CHUNK) {
    yield* readChunk(database, Array.from(keys.slice(start, start + CHUNK)), paths)
  }
}

/** The notes that are on no paper, the oldest first; read one chunk at a time. */
export function* readFreeNotes(database: ReadableDatabase): Generator<ExportedNote, void> {
  for (let after = 0; ; ) {
    const rows = database.all<ExportedNote & { key: number }>(
      `SELECT key, id, body, created_at AS createdAt, modified_at AS modifiedAt FROM note
       WHERE paper IS NULL AND deleted_at IS NULL AND key > ? ORDER BY key LIMIT ?`,
      [after, CHUNK],
    )
    for (const { key, ...note } of rows) {
      after = key
      yield note
    }
    if (rows.length < CHUNK) return
  }
}

/** How much these papers hold: highlights, and notes on them and on their highlights. */
export function countMarks(
  database: ReadableDatabase,
  keys: Int32Array,
): { highlights: number; notes: number } {
  const wanted = JSON.stringify(Array.from(keys))
  const count = (table: 'highlight' | 'note'): number =>
    database.value<number>(
      `SELECT count(*) FROM json_each(?) AS wanted
       JOIN ${table} ON ${table}.paper = wanted.value WHERE ${table}.deleted_at IS NULL`,
      [wanted],
    ) ?? 0
  return { highlights: count('highlight'), notes: count('note') }
}

function readChunk(
  database: ReadableDatabase,
  keys: readonly number[],
  paths: ReadonlyMap<string, readonly string[]>,
): ExportedPaper[] {
  const wanted = JSON.stringify(keys)
  const surroundings = surroundingsOfPapers(database, wanted)
  const { notes, highlights } = exportedMarks(database, wanted)
  return readRows(database, wanted).map((row) => ({
    ...row,
    ...(surroundings.get(row.key) ?? noSurroundings),
    authors: JSON.parse(row.authors),
    isYearInferred: row.isYearInferred === 1,
    identifiers: JSON.parse(row.identifiers),
    links: JSON.parse(row.links),
    isRead: row.isRead === 1,
    isStarred: row.isStarred === 1,
    tags: JSON.parse(row.tags),
    collections: (JSON.parse(row.collections) as string[]).flatMap((id) => {
      const path = paths.get(id)
      return path === undefined ? [] : [path]
    }),
    note: notes.get(row.key) ?? null,
    highlights: highlights.get(row.key) ?? [],
  }))
}

function readRows(database: ReadableDatabase, wanted: string): Row[] {
  return database.all<Row>(
    `SELECT paper.key, paper.id, title.text AS title, abstract.text AS abstract,
       (SELECT json_group_array(author.name ORDER BY paper_author.position)
        FROM paper_author JOIN author ON author.key = paper_author.author
        WHERE paper_author.paper = paper.key) AS authors,
       paper.published_on AS publishedOn, paper.listed_on AS listedOn,
       paper.listed_on IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
         WHERE appearance.paper = paper.key AND appearance.listed_on = paper.listed_on
           AND snapshot.is_year_inferred = 0) AS isYearInferred,
       (SELECT json_group_array(json_object('scheme', scheme, 'value', value) ORDER BY scheme, value)
        FROM identifier WHERE paper = paper.key) AS identifiers,
       (SELECT json_group_array(json_object('kind', kind, 'url', url) ORDER BY position)
        FROM link WHERE paper = paper.key) AS links,
       paper.votes, paper.state, paper.is_read AS isRead, reading.read_at AS readAt,
       paper.is_starred AS isStarred, reading.remark,
       (SELECT json_group_array(tag.name ORDER BY tag.name_key)
        FROM tagging JOIN tag ON tag.id = tagging.tag
        WHERE tagging.target = paper.id AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL) AS tags,
       (SELECT json_group_array(collection ORDER BY created_at, collection) FROM collection_paper
        WHERE collection_paper.paper = paper.id AND deleted_at IS NULL) AS collections,
       paper.added_at AS addedAt
     FROM json_each(?) AS wanted
     JOIN paper ON paper.key = wanted.value
     JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = paper.abstract_revision
     LEFT JOIN reading ON reading.paper = paper.id
     WHERE paper.removed_at IS NULL
     ORDER BY wanted.key`,
    [wanted],
  )
}

/** The names from the outermost collection to each, by its id. What lies in a deleted collection has gone with it. */
function collectionPaths(database: ReadableDatabase): Map<string, readonly string[]> {
  const rows = database.all<{ id: string; path: string }>(
    `WITH RECURSIVE nested (id, path) AS (
       SELECT id, json_array(name) FROM collection WHERE parent IS NULL AND deleted_at IS NULL
       UNION ALL
       SELECT collection.id, json_insert(nested.path, '$[#]', collection.name)
       FROM nested JOIN collection ON collection.parent = nested.id WHERE collection.deleted_at IS NULL
     )
     SELECT id, path FROM nested`,
  )
  return new Map(rows.map(({ id, path }) => [id, JSON.parse(path)]))
}
