import type { PaperKey, SnapshotId } from '../../shared/model/ids.ts'
import type { ImportCounts, ImportProblem, Snapshot } from '../../shared/model/snapshot.ts'
import { titleKey as titleKeyOf } from '../../shared/text/index.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { notePair } from './duplicate-repository.ts'
import type { EntryToWrite } from './entry.ts'
import { recordImport } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { matchPaper } from './match-paper.ts'
import { addNewPaper, type NewPaper } from './new-paper.ts'
import type { WritableLibrary } from './open-library.ts'
import { addToIndex } from './paper-index.ts'
import { recomputePaper } from './paper-repository.ts'
import { ensureRevision } from './revision-repository.ts'
import { readSnapshot } from './snapshot-repository.ts'
import { restoreSnapshot } from './take-back.ts'

/** What is known of a snapshot before its first entry is written. `capturedOn` is a day. */
export interface SnapshotToBegin {
  readonly sha256: string
  readonly byteSize: number
  readonly origin: string
  readonly format: string
  readonly formatTitle: string
  readonly parserVersion: number
  readonly confidence: number
  readonly encoding: string
  readonly capturedOn: string | null
  readonly isYearInferred: boolean
}

/** A snapshot that is open for writing. Entries before `written` are in the library already, from an import cut short. */
export interface BegunSnapshot {
  readonly key: number
  readonly id: SnapshotId
  readonly written: number
}

/**
 * Opens a snapshot for its entries, or opens it again where an earlier import of the same bytes was cut short or
 * taken back.
 */
export function beginSnapshot(library: WritableLibrary, begin: SnapshotToBegin): BegunSnapshot {
  const { database } = library
  const held = database.get<{ key: number; id: SnapshotId; isTakenBack: number }>(
    `SELECT key, id, taken_back_at IS NOT NULL AS isTakenBack FROM snapshot WHERE sha256 = ?`,
    [begin.sha256],
  )
  if (held === undefined) return insertSnapshot(library, begin)
  if (held.isTakenBack === 1) restoreSnapshot(library, held.id)
  database.run(`UPDATE snapshot SET status = 'importing' WHERE key = ?`, [held.key])
  return { key: held.key, id: held.id, written: countWritten(database, held.key) }
}

/**
 * Writes a batch of entries whose first has this ordinal (from 0). Each becomes an appearance of the paper it matches,
 * or of a new one. Entries that are written already, by another program that imports the same bytes, are passed over.
 *
 * @param otherwise what else an entry that matches nothing may be known by
 * @throws LibraryError `conflict` when the snapshot was taken back meanwhile
 */
export function writeEntries(
  library: WritableLibrary,
  batch: { snapshot: number; firstOrdinal: number; entries: readonly EntryToWrite[] },
  otherwise: (entry: EntryToWrite) => PaperKey | null = () => null,
): ImportCounts {
  refuseTakenBack(library.database, batch.snapshot)
  const written = countWritten(library.database, batch.snapshot)
  const unindexed: Unindexed = new Map()
  const counts: ImportCounts = { found: 0, new: 0, held: 0, upgraded: 0, refused: 0 }
  batch.entries.forEach((entry, index) => {
    const ordinal = batch.firstOrdinal + index
    if (ordinal < written) return
    const outcome = writeEntry(library, { snapshot: batch.snapshot, ordinal, entry, unindexed, otherwise })
    counts.found += 1
    counts[outcome] += 1
  })
  indexPapers(library.database, unindexed)
  library.database.run(
    `UPDATE snapshot SET found = found + ?, new = new + ?, held = held + ?, upgraded = upgraded + ? WHERE key = ?`,
    [counts.found, counts.new, counts.held, counts.upgraded, batch.snapshot],
  )
  return counts
}

/**
 * Closes a snapshot and makes its import a step that can be undone, unless another program has done so already.
 *
 * @throws LibraryError `conflict` when the snapshot was taken back meanwhile
 */
export function finishSnapshot(
  library: WritableLibrary,
  finish: {
    key: number
    id: SnapshotId
    status: 'complete' | 'cancelled'
    refused: number
    problems: ImportProblem[]
  },
): Snapshot {
  const { database } = library
  refuseTakenBack(database, finish.key)
  const held = readSnapshot(database, finish.id)
  if (held.status === 'complete') return held
  database.run(
    `UPDATE snapshot SET status = ?, refused = ?, found = new + held + upgraded + ?, problems = ? WHERE key = ?`,
    [finish.status, finish.refused, finish.refused, JSON.stringify(finish.problems), finish.key],
  )
  recordImport(library, finish.id, held.origin)
  return readSnapshot(database, finish.id)
}

/** How many entries of a snapshot are in the library, from its first on. */
function countWritten(database: ReadableDatabase, snapshot: number): number {
  return (
    database.value<number>('SELECT coalesce(max(ordinal) + 1, 0) FROM appearance WHERE snapshot = ?', [
      snapshot,
    ]) ?? 0
  )
}

function refuseTakenBack(database: ReadableDatabase, snapshot: number): void {
  const isTakenBack = database.value<number>('SELECT taken_back_at IS NOT NULL FROM snapshot WHERE key = ?', [
    snapshot,
  ])
  if (isTakenBack !== 1) return
  throw new LibraryError(
    'conflict',
    'The import was taken back while it ran, and stopped there. Import the same file again to have it.',
  )
}

function insertSnapshot(library: WritableLibrary, begin: SnapshotToBegin): BegunSnapshot {
  const id = library.newId() as SnapshotId
  const { lastKey } = library.database.run(
    `INSERT INTO snapshot
       (id, sha256, byte_size, origin, format, format_title, parser_version, confidence, encoding, captured_on,
        is_year_inferred, imported_at, status)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'importing')`,
    [
      id,
      begin.sha256,
      begin.byteSize,
      begin.origin,
      begin.format,
      begin.formatTitle,
      begin.parserVersion,
      begin.confidence,
      begin.encoding,
      begin.capturedOn,
      begin.isYearInferred ? 1 : 0,
      library.now(),
    ],
  )
  return { key: lastKey, id, written: 0 }
}

/**
 * New papers of a batch that are not in the search index yet. They are added all together: an UPDATE of a paper opens a
 * savepoint, at which FTS5 writes what it has gathered to the file, a segment for each paper and 0.1 ms or more.
 */
type Unindexed = Map<PaperKey, EntryToWrite>

function indexPapers(database: WritableDatabase, unindexed: Unindexed): void {
  for (const [paper, { title, abstract }] of unindexed) addToIndex(database, paper, title, abstract)
  unindexed.clear()
}

function writeEntry(
  library: WritableLibrary,
  {
    snapshot,
    ordinal,
    entry,
    unindexed,
    otherwise,
  }: {
    snapshot: number
    ordinal: number
    entry: EntryToWrite
    unindexed: Unindexed
    otherwise: (entry: EntryToWrite) => PaperKey | null
  },
): 'new' | 'held' | 'upgraded' {
  const { database } = library
  const titleKey = titleKeyOf(entry.title)
  const { paper: matched, doubtful } = matchPaper(database, entry, titleKey)
  const paper = matched ?? otherwise(entry)
  if (paper === null) {
    const added = addNewPaper(library, entry, titleKey, snapshot)
    addAppearance(library, snapshot, ordinal, added, entry)
    unindexed.set(added.key, entry)
    for (const twin of doubtful) notePair(library, twin, added.key)
    return 'new'
  }
  // Twice in one batch: what is computed anew below replaces what the index holds.
  if (unindexed.has(paper)) indexPapers(database, unindexed)
  const isBack =
    database.value<number>('SELECT removed_at IS NOT NULL FROM paper WHERE key = ?', [paper]) === 1
  const { title, abstract } = entry
  const texts = {
    key: paper,
    titleRevision: ensureRevision(library, paper, 'title', title),
    abstractRevision: abstract === null ? null : ensureRevision(library, paper, 'abstract', abstract),
  }
  addAppearance(library, snapshot, ordinal, texts, entry)
  const { hasGained } = recomputePaper(library, paper)
  return isBack ? 'new' : hasGained ? 'upgraded' : 'held'
}

function addAppearance(
  library: WritableLibrary,
  snapshot: number,
  ordinal: number,
  paper: NewPaper,
  entry: EntryToWrite,
): void {
  const { authors, identifiers, links, organisations, keywords, venue } = entry
  library.database.run(
    `INSERT INTO appearance
       (snapshot, ordinal, paper, title_revision, abstract_revision, rank, votes, comments, listed_on, published_on,
        entry, span_start, span_end)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      snapshot,
      ordinal,
      paper.key,
      paper.titleRevision,
      paper.abstractRevision,
      entry.rank,
      entry.votes,
      entry.comments,
      entry.listedOn,
      entry.publishedOn,
      JSON.stringify({ authors, identifiers, links, organisations, keywords, venue }),
      entry.span.start,
      entry.span.end,
    ],
  )
}
