import type { PaperKey } from '../../shared/model/ids.ts'
import type { Identifier, Link } from '../../shared/model/paper.ts'
import { titleKey as titleKeyOf } from '../../shared/text/index.ts'
import { isCutFrom } from './cut-text.ts'
import type { ReadableDatabase } from './database.ts'
import type { WritableLibrary } from './open-library.ts'
import { addAuthors, addIdentifiers, addLinks } from './paper-fields.ts'
import { indexPaper, unindexPaper } from './paper-index.ts'
import { anchorHighlights } from './revision-repository.ts'

/** What a recomputation changed: gained is anything the paper did not have before. */
export interface Recomputed {
  readonly hasGained: boolean
}

interface AppearanceRow {
  snapshot: number
  titleRevision: number
  abstractRevision: number | null
  rank: number
  votes: number | null
  comments: number | null
  listedOn: string | null
  publishedOn: string | null
  entry: string
  importedOn: string
}

interface EntryDetails {
  authors: string[]
  identifiers: Identifier[]
  links: Link[]
}

/**
 * Computes a paper's feed fields anew from its appearances in snapshots that were not taken back (or, for a paper
 * that stays although all of them were, in the one that was the last to go, other than by undoing its import): for each
 * field the newest capture that has it wins, by the day of capture and not the order of import; an abstract that is only
 * the beginning of another one gives way to it, and one that a person marked stays where no capture has another.
 * Highlights are anchored in the text that is now shown.
 */
export function recomputePaper(library: WritableLibrary, paper: PaperKey): Recomputed {
  const { database } = library
  const appearances = readAppearances(database, paper)
  const newest = appearances[0]
  if (newest === undefined) return { hasGained: false }
  const before = fieldsOf(database, paper)
  const details = appearances.map(({ entry }): EntryDetails => JSON.parse(entry))
  const abstractRevision = wholeAbstract(database, appearances) ?? markedAbstract(database, paper)
  const title = textOf(database, newest.titleRevision)
  database.run(
    `UPDATE paper SET title_key = ?, title_revision = ?, abstract_revision = ?, published_on = ?, listed_on = ?,
       list_day = ?, latest_snapshot = ?, rank = ?, votes = ?, comments = ?, removed_at = NULL
     WHERE key = ?`,
    [
      titleKeyOf(title),
      newest.titleRevision,
      abstractRevision,
      firstKnown(appearances, (one) => one.publishedOn),
      firstKnown(appearances, (one) => one.listedOn),
      firstKnown(appearances, (one) => one.listedOn) ?? newest.importedOn,
      newest.snapshot,
      newest.rank,
      firstKnown(appearances, (one) => one.votes),
      firstKnown(appearances, (one) => one.comments),
      paper,
    ],
  )
  for (const table of ['paper_author', 'identifier', 'link'])
    database.run(`DELETE FROM ${table} WHERE paper = ?`, [paper])
  addAuthors(database, paper, details.find((one) => one.authors.length > 0)?.authors ?? [])
  addIdentifiers(
    database,
    paper,
    details.flatMap((one) => one.identifiers),
  )
  addLinks(
    database,
    paper,
    details.flatMap((one) => one.links),
  )
  const after = fieldsOf(database, paper)
  if (
    before.titleRevision !== after.titleRevision ||
    before.abstractRevision !== after.abstractRevision ||
    before.isRemoved
  ) {
    indexPaper(database, paper, title, abstractRevision === null ? null : textOf(database, abstractRevision))
  }
  anchorHighlights(library, paper, 'title', newest.titleRevision)
  if (abstractRevision !== null) anchorHighlights(library, paper, 'abstract', abstractRevision)
  return { hasGained: hasGained(before, after) }
}

/** Takes a paper out of every list and of search. Its row stays, so that this can be undone. */
export function removePaper(library: WritableLibrary, paper: PaperKey): void {
  library.database.run('UPDATE paper SET removed_at = ? WHERE key = ?', [library.now(), paper])
  library.database.run('DELETE FROM identifier WHERE paper = ?', [paper])
  unindexPaper(library.database, paper)
}

/** Whether a person did anything with a paper: decided, starred, tagged, collected, highlighted, wrote or is writing. Looking does not count. */
export function isPaperTouched(database: ReadableDatabase, paper: PaperKey): boolean {
  return (
    database.value<number>(
      `SELECT EXISTS (SELECT 1 FROM highlight WHERE paper = :paper AND deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM note WHERE paper = :paper AND deleted_at IS NULL)
         OR EXISTS (
           SELECT 1 FROM paper JOIN tagging ON tagging.target = paper.id JOIN tag ON tag.id = tagging.tag
           WHERE paper.key = :paper AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL)
         OR EXISTS (
           SELECT 1 FROM paper JOIN collection_paper ON collection_paper.paper = paper.id
             JOIN collection ON collection.id = collection_paper.collection
           WHERE paper.key = :paper AND collection_paper.deleted_at IS NULL AND collection.deleted_at IS NULL)
         OR EXISTS (
           SELECT 1 FROM draft JOIN paper ON draft.target = 'paper:' || paper.id
           WHERE paper.key = :paper AND trim(draft.body) <> '')
         OR EXISTS (
           SELECT 1 FROM reading JOIN paper ON paper.id = reading.paper
           WHERE paper.key = :paper AND (reading.state <> 'inbox' OR reading.is_starred = 1
             OR reading.read_by = 'hand' OR reading.rating IS NOT NULL OR reading.remark IS NOT NULL))`,
      { paper },
    ) === 1
  )
}

function readAppearances(database: ReadableDatabase, paper: PaperKey): AppearanceRow[] {
  const select = (condition: string): AppearanceRow[] =>
    database.all<AppearanceRow>(
      `SELECT appearance.snapshot, title_revision AS titleRevision, abstract_revision AS abstractRevision,
         appearance.rank, votes, comments, listed_on AS listedOn, published_on AS publishedOn, entry,
         substr(snapshot.imported_at, 1, 10) AS importedOn
       FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
       WHERE appearance.paper = ? ${condition}
       ORDER BY coalesce(snapshot.captured_on, substr(snapshot.imported_at, 1, 10)) DESC, snapshot.key DESC, ordinal`,
      [paper],
    )
  const standing = select('AND snapshot.taken_back_at IS NULL')
  if (standing.length > 0) return standing
  const last = select(
    `AND snapshot.key = (
       SELECT gone.key FROM appearance AS held JOIN snapshot AS gone ON gone.key = held.snapshot
       WHERE held.paper = appearance.paper AND gone.taken_back_at > gone.imported_at
       ORDER BY gone.taken_back_at DESC, gone.key DESC LIMIT 1)`,
  )
  return last.length > 0 ? last : select('')
}

function firstKnown<Value>(
  rows: readonly AppearanceRow[],
  pick: (row: AppearanceRow) => Value | null,
): Value | null {
  for (const row of rows) {
    const value = pick(row)
    if (value !== null) return value
  }
  return null
}

/** The newest abstract, or where a capture or a feed cut that one short, the newest that goes on from there. */
function wholeAbstract(database: ReadableDatabase, appearances: readonly AppearanceRow[]): number | null {
  const revisions = new Set(appearances.flatMap(({ abstractRevision }) => abstractRevision ?? []))
  const [newest = null, ...older] = revisions
  if (newest === null || older.length === 0) return newest
  let whole = { revision: newest, text: textOf(database, newest) }
  for (const revision of older) {
    const text = textOf(database, revision)
    if (isCutFrom(whole.text, text)) whole = { revision, text }
  }
  return whole.revision
}

/** The abstract that a person marked last: where no capture has one any more, marks would lie on nothing. */
function markedAbstract(database: ReadableDatabase, paper: PaperKey): number | null {
  return (
    database.value<number>(
      `SELECT revision FROM highlight WHERE paper = ? AND field = 'abstract' AND deleted_at IS NULL
       ORDER BY key DESC LIMIT 1`,
      [paper],
    ) ?? null
  )
}

function textOf(database: ReadableDatabase, revision: number): string {
  return database.value<string>('SELECT text FROM revision WHERE key = ?', [revision]) ?? ''
}

interface Fields {
  titleRevision: number | null
  abstractRevision: number | null
  publishedOn: string | null
  votes: number | null
  comments: number | null
  isRemoved: number
  authors: number
  identifiers: number
  links: number
}

function fieldsOf(database: ReadableDatabase, paper: PaperKey): Fields {
  const fields = database.get<Fields>(
    `SELECT title_revision AS titleRevision, abstract_revision AS abstractRevision, published_on AS publishedOn,
       votes, comments, removed_at IS NOT NULL AS isRemoved,
       (SELECT count(*) FROM paper_author WHERE paper = paper.key) AS authors,
       (SELECT count(*) FROM identifier WHERE paper = paper.key) AS identifiers,
       (SELECT count(*) FROM link WHERE paper = paper.key) AS links
     FROM paper WHERE key = ?`,
    [paper],
  )
  if (fields === undefined) throw new Error(`No paper ${paper}`)
  return fields
}

/** Votes and comments come and go with every capture: having newer ones is not an upgrade, having any is. */
function hasGained(before: Fields, after: Fields): boolean {
  return (
    before.titleRevision !== after.titleRevision ||
    before.abstractRevision !== after.abstractRevision ||
    (before.publishedOn === null && after.publishedOn !== null) ||
    (before.votes === null && after.votes !== null) ||
    after.authors > before.authors ||
    after.identifiers > before.identifiers ||
    after.links > before.links
  )
}
