import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tagKey } from '../../shared/text/index.ts'
import { capturePath, readCapture } from './captures.ts'
import type { ReadableDatabase } from './database.ts'

/** One thing that is wrong, for a person. */
export interface VerifyProblem {
  readonly check: string
  readonly message: string
}

/**
 * Checks the file, every reference and every invariant of the library, and the kept bytes of every snapshot. In a
 * damaged file nothing more is looked at: what it says cannot be trusted.
 */
export function verifyLibrary(database: ReadableDatabase, folder: string): VerifyProblem[] {
  const damages = checkFile(database)
  if (damages.length > 0) return damages
  return [
    ...checkReferences(database),
    ...invariants.flatMap((one) => checkInvariant(database, one)),
    ...checkQuotes(database),
    ...checkTagNames(database),
    ...checkCaptures(database, folder),
  ]
}

interface Invariant {
  readonly check: string
  /** Reads on from a count: "3 papers have no title". */
  readonly message: string
  /** Counts the rows that break it. */
  readonly sql: string
}

const invariants: readonly Invariant[] = [
  {
    check: 'paper-title',
    message: 'papers have no title',
    sql: 'SELECT count(*) FROM paper WHERE removed_at IS NULL AND title_revision IS NULL',
  },
  {
    check: 'paper-revision',
    message: "papers show another paper's text",
    sql: `SELECT count(*) FROM paper JOIN revision ON revision.key IN (title_revision, abstract_revision)
          WHERE removed_at IS NULL AND revision.paper <> paper.key`,
  },
  {
    check: 'paper-appearance',
    message: 'papers stand in no snapshot',
    sql: `SELECT count(*) FROM paper WHERE removed_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM appearance WHERE appearance.paper = paper.key)`,
  },
  {
    check: 'appearance-revision',
    message: "entries of snapshots hold another paper's text",
    sql: `SELECT count(*) FROM appearance JOIN revision
            ON revision.key IN (appearance.title_revision, appearance.abstract_revision)
          WHERE revision.paper <> appearance.paper`,
  },
  {
    check: 'reading-copy',
    message: "papers are listed under a state that is not the person's",
    sql: `SELECT count(*) FROM paper LEFT JOIN reading ON reading.paper = paper.id
          WHERE paper.state <> coalesce(reading.state, 'inbox')
             OR paper.is_read <> (reading.read_at IS NOT NULL)
             OR paper.is_starred <> coalesce(reading.is_starred, 0)`,
  },
  {
    check: 'search-index',
    message: 'papers are missing in the search index, or stand in it although they went',
    sql: `SELECT
            (SELECT count(*) FROM paper WHERE removed_at IS NULL AND key NOT IN (SELECT rowid FROM paper_fts)) +
            (SELECT count(*) FROM paper WHERE removed_at IS NULL AND key NOT IN (SELECT rowid FROM paper_prefix)) +
            (SELECT count(*) FROM paper_fts WHERE rowid NOT IN (SELECT key FROM paper WHERE removed_at IS NULL)) +
            (SELECT count(*) FROM paper_prefix WHERE rowid NOT IN (SELECT key FROM paper WHERE removed_at IS NULL))`,
  },
  {
    check: 'highlight-anchor',
    message: 'highlights have no place in the text that is shown',
    sql: `SELECT count(*) FROM highlight JOIN paper ON paper.key = highlight.paper
          WHERE deleted_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM anchor WHERE anchor.highlight = highlight.key AND anchor.revision =
              CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END)`,
  },
  {
    check: 'highlight-revision',
    message: "highlights were made on another paper's text",
    sql: `SELECT count(*) FROM highlight JOIN revision ON revision.key = highlight.revision
          WHERE revision.paper <> highlight.paper OR revision.field <> highlight.field`,
  },
  {
    check: 'mark-index',
    message:
      'highlights, notes and remarks are missing in the search index, or stand in it although they were deleted',
    sql: `WITH mark (row) AS (
            SELECT key * 2 FROM highlight WHERE deleted_at IS NULL
            UNION ALL SELECT key * 2 + 1 FROM note WHERE deleted_at IS NULL
            UNION ALL SELECT -paper.key FROM reading JOIN paper ON paper.id = reading.paper
              WHERE reading.remark IS NOT NULL)
          SELECT (SELECT count(*) FROM mark WHERE row NOT IN (SELECT rowid FROM mark_fts)) +
                 (SELECT count(*) FROM mark_fts WHERE rowid NOT IN (SELECT row FROM mark))`,
  },
  {
    check: 'note-place',
    message: "notes stand on another paper's highlight",
    sql: `SELECT count(*) FROM note JOIN highlight ON highlight.key = note.highlight
          WHERE note.paper <> highlight.paper AND note.deleted_at IS NULL`,
  },
  {
    check: 'note-mention',
    message: 'links and tags are listed of notes that were deleted',
    sql: `SELECT count(*) FROM note_mention JOIN note ON note.key = note_mention.note WHERE note.deleted_at IS NOT NULL`,
  },
  {
    check: 'tagging-target',
    message: 'tags are on papers or highlights that are not in the library',
    // The taggings of a deleted tag mean nothing until it comes back.
    sql: `SELECT count(*) FROM tagging JOIN tag ON tag.id = tagging.tag AND tag.deleted_at IS NULL
          WHERE tagging.deleted_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM paper WHERE tagging.kind = 'paper' AND paper.id = tagging.target AND paper.removed_at IS NULL
            UNION ALL SELECT 1 FROM highlight WHERE tagging.kind = 'highlight' AND highlight.id = tagging.target)`,
  },
  {
    check: 'tagging-name',
    message: 'tags or collections are on something under the name of something else',
    sql: `SELECT (SELECT count(*) FROM tagging WHERE id <> tag || ':' || target) +
                 (SELECT count(*) FROM collection_paper WHERE id <> collection || ':' || paper)`,
  },
  {
    check: 'collection-nesting',
    message: 'collections stand in themselves',
    sql: `WITH RECURSIVE reached (id) AS (
            SELECT id FROM collection WHERE parent IS NULL
            UNION SELECT collection.id FROM reached JOIN collection ON collection.parent = reached.id)
          SELECT count(*) FROM collection WHERE id NOT IN (SELECT id FROM reached)`,
  },
  {
    check: 'snapshot-counts',
    message: 'snapshots have counts that do not add up',
    sql: `SELECT count(*) FROM snapshot WHERE status <> 'importing' AND found <> new + held + upgraded + refused`,
  },
]

function checkFile(database: ReadableDatabase): VerifyProblem[] {
  return database
    .column<string>('PRAGMA integrity_check')
    .filter((line) => line !== 'ok')
    .map((message) => ({ check: 'integrity', message }))
}

function checkReferences(database: ReadableDatabase): VerifyProblem[] {
  return database
    .all<{ table: string }>('PRAGMA foreign_key_check')
    .map(({ table }) => ({ check: 'references', message: `A row of ${table} points to nothing` }))
}

function checkInvariant(database: ReadableDatabase, { check, message, sql }: Invariant): VerifyProblem[] {
  const count = database.value<number>(sql) ?? 0
  return count === 0 ? [] : [{ check, message: `${count} ${message}` }]
}

/**
 * In code and not in SQL, which counts characters and not the UTF-16 units of the offsets. A quote that another tool made
 * on a text of its own has no hash.
 */
function checkQuotes(database: ReadableDatabase): VerifyProblem[] {
  const highlights = database.all<{ start: number; end: number; quote: string; text: string }>(
    `SELECT start, end, quote, revision.text FROM highlight JOIN revision ON revision.key = highlight.revision
     WHERE highlight.text_hash <> ''`,
  )
  const count = highlights.filter(({ start, end, quote, text }) => text.slice(start, end) !== quote).length
  return count === 0
    ? []
    : [{ check: 'highlight-quote', message: `${count} highlights hold a quote that is not at their place` }]
}

/** In code and not in SQL, which does not fold. */
function checkTagNames(database: ReadableDatabase): VerifyProblem[] {
  const tags = database.all<{ name: string; key: string }>(
    'SELECT name, name_key AS key FROM tag WHERE deleted_at IS NULL',
  )
  const count = tags.filter(({ name, key }) => tagKey(name) !== key).length
  return count === 0 ? [] : [{ check: 'tag-name', message: `${count} tags are not found by their name` }]
}

function checkCaptures(database: ReadableDatabase, folder: string): VerifyProblem[] {
  const snapshots = database.all<{ sha256: string; origin: string }>(
    'SELECT sha256, origin FROM snapshot WHERE shown_as IS NULL',
  )
  return snapshots.flatMap(({ sha256, origin }) => {
    if (!existsSync(capturePath(folder, sha256))) {
      return [{ check: 'capture', message: `The kept bytes of ${origin} are missing` }]
    }
    return isCaptureWhole(folder, sha256)
      ? []
      : [{ check: 'capture', message: `The kept bytes of ${origin} are damaged` }]
  })
}

function isCaptureWhole(folder: string, sha256: string): boolean {
  try {
    return createHash('sha256').update(readCapture(folder, sha256)).digest('hex') === sha256
  } catch {
    return false
  }
}
