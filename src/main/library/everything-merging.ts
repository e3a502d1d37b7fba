import { join } from 'node:path'
import type { MergeReport } from '../../shared/model/exchange.ts'
import type { PaperKey } from '../../shared/model/ids.ts'
import { MOST_ROWS_OF_A_MERGE } from '../../shared/model/merge-limit.ts'
import { backUpDatabase, namedBackupPath } from './backup.ts'
import { copyCapture } from './captures.ts'
import { timeOfStamp } from './change-clock.ts'
import type { ReadableDatabase } from './database.ts'
import { keepRows } from './everything-kept-rows.ts'
import { mergeRow } from './everything-merge-rules.ts'
import { listCaptureNames, readSection } from './everything-reading.ts'
import { type RowRecording, recordRows } from './everything-recording.ts'
import { sections } from './everything-sections.ts'
import { findCollectionsInThemselves } from './everything-staging.ts'
import { emptyTranslation, type Translation } from './everything-translation.ts'
import { recordMerge } from './journal.ts'
import { indexHighlight } from './mark-index.ts'
import { databasePath, type ReadableLibrary, type WritableLibrary } from './open-library.ts'
import { addToIndex } from './paper-index.ts'
import { isPaperTouched, recomputePaper } from './paper-repository.ts'
import { settleRow } from './settle-row.ts'
import { standsInAnySnapshot } from './take-back.ts'

const DAY_MS = 86_400_000

/** A merge on its way. */
export interface Merging {
  readonly library: WritableLibrary
  readonly source: ReadableDatabase
  readonly names: Translation
  /** The highest row number of a paper before it began; 0 in an empty library. */
  readonly newestPaper: number
  /** Uids of snapshots and papers that came with it, and of papers here that are to be computed anew. */
  readonly newSnapshots: Set<string>
  readonly newPapers: Set<string>
  readonly changedPapers: Set<string>
  /** Rows from which something is computed, by the journal's names: `highlight <uid>`. */
  readonly unsettled: Set<string>
  /** Uids. */
  readonly newHighlights: Set<string>
  /** Rows that were added or changed, by section. */
  readonly added: Record<string, number>
  readonly changed: Record<string, number>
  /** Papers that were here under another uid. */
  matched: number
}

/**
 * Merges another library, laid out beside this one, into it. What a person made there is added; where both changed the
 * same thing, the later change counts, field by field; nothing that is here is lost. It is one step to undo, unless it
 * changes more rows than a step keeps. Unless the library is empty, it is backed up first. Call outside of a transaction.
 *
 * @param origin what the step is named after
 * @returns what came of it; `backup` names the file in the folder of backups
 */
export function mergeLibrary(library: WritableLibrary, other: ReadableLibrary, origin: string): MergeReport {
  const backup = isEmpty(library.database) ? null : backUp(library)
  // Before the rows that speak of them, as in an import.
  for (const sha256 of listCaptureNames(other.database)) copyCapture(other.folder, library.folder, sha256)
  const report = library.change('person', () => mergeAsStep(library, other, origin))
  return { ...report, backup }
}

/**
 * Merges as a step inside a transaction that somebody else began, and takes no backup: by itself for a rehearsal.
 *
 * @param mostRows where it changes more rows, it is no step
 */
export function mergeAsStep(
  library: WritableLibrary,
  other: ReadableLibrary,
  origin: string,
  mostRows = MOST_ROWS_OF_A_MERGE,
): MergeReport {
  const recording = recordRows(library.database)
  const { added, changed, matched } = mergeRows(library, other.database)
  const undo = recording.count() > mostRows ? 'too-large' : keepAsStep(library, recording, origin)
  recording.end()
  return { added, changed, matched, backup: null, undo }
}

function keepAsStep(library: WritableLibrary, recording: RowRecording, origin: string): MergeReport['undo'] {
  if (recording.changes().next().done === true) return 'nothing'
  keepRows(library.database, recordMerge(library, origin), recording.changes())
  return 'step'
}

function mergeRows(library: WritableLibrary, source: ReadableDatabase): Merging {
  const { database } = library
  const merging: Merging = {
    library,
    source,
    names: emptyTranslation(),
    newestPaper: database.value<number>('SELECT coalesce(max(key), 0) FROM paper') ?? 0,
    newSnapshots: new Set(),
    newPapers: new Set(),
    changedPapers: new Set(),
    unsettled: new Set(),
    newHighlights: new Set(),
    added: {},
    changed: {},
    matched: 0,
  }
  // Until the end: a collection may come before the one it lies in.
  database.pragma('defer_foreign_keys = ON')
  for (const section of sections) {
    for (const row of readSection(source, section)) {
      const outcome = mergeRow(merging, section, row)
      if (outcome === 'none' || section.isAddition === true) continue
      const counts = merging[outcome]
      counts[section.name] = (counts[section.name] ?? 0) + 1
    }
  }
  settle(merging)
  return merging
}

/** Makes what follows from the rows. */
function settle({
  library,
  source,
  names,
  newPapers,
  changedPapers,
  unsettled,
  newHighlights,
}: Merging): void {
  const { database } = library
  for (const id of findCollectionsInThemselves(database))
    database.run('UPDATE collection SET parent = NULL, stamp = ? WHERE id = ?', [library.stamp(), id])
  for (const [id, own] of names.paper) addAlias(library, id, own)
  for (const id of newPapers) indexNewPaper(library, id)
  for (const id of changedPapers) {
    const key = database.value<PaperKey>('SELECT key FROM paper WHERE id = ? AND removed_at IS NULL', [id])
    if (key !== undefined) recomputePaper(library, key)
  }
  for (const key of hiddenPapers(database))
    if (standsInAnySnapshot(library, key) || isPaperTouched(database, key)) recomputePaper(library, key)
  for (const id of newHighlights) indexHighlight(database, id)
  for (const place of unsettled) {
    const [table = '', key = ''] = place.split(' ')
    settleRow(library, table as Parameters<typeof settleRow>[1], key)
  }
  keepClockAhead(library, newestStamps(source))
}

/** Papers that were taken back and not merged: they come back in a capture, or where a person worked on them there. */
function hiddenPapers(database: ReadableDatabase): PaperKey[] {
  return database.column(
    'SELECT key FROM paper WHERE removed_at IS NOT NULL AND id NOT IN (SELECT id FROM paper_alias)',
  )
}

function addAlias({ database }: WritableLibrary, id: string, own: string): void {
  if (database.value('SELECT 1 FROM paper WHERE id = ?', [id]) !== undefined) return
  database.run('INSERT OR IGNORE INTO paper_alias (id, paper) SELECT ?, key FROM paper WHERE id = ?', [
    id,
    own,
  ])
}

function indexNewPaper({ database }: WritableLibrary, id: string): void {
  const paper = database.get<{ key: PaperKey; title: string; abstract: string | null }>(
    `SELECT paper.key, title.text AS title, abstract.text AS abstract
     FROM paper JOIN revision AS title ON title.key = paper.title_revision
     LEFT JOIN revision AS abstract ON abstract.key = paper.abstract_revision
     WHERE paper.id = ? AND paper.removed_at IS NULL`,
    [id],
  )
  if (paper !== undefined) addToIndex(database, paper.key, paper.title, paper.abstract)
}

/** The latest stamp of each kind, so that what a person changes next is later than all of them. */
function newestStamps(source: ReadableDatabase): string[] {
  return sections.flatMap(({ table, columns, isAddition }) =>
    isAddition === true && table !== 'category'
      ? []
      : Object.keys(columns)
          .filter((column) => column === 'stamp' || column.endsWith('_stamp'))
          .flatMap((column) => source.value<string | null>(`SELECT max("${column}") FROM ${table}`) ?? []),
  )
}

/** What is changed from now on is later than everything that came; a clock that ran wild is followed for a day only. */
function keepClockAhead({ database }: WritableLibrary, stamps: readonly string[]): void {
  const latest = Math.max(0, ...stamps.filter((stamp) => stamp !== '').map(timeOfStamp))
  const time = Math.min(latest, Date.now() + DAY_MS)
  database.run('UPDATE device SET clock_time = ?, clock_counter = 0 WHERE clock_time < ?', [
    time + 1,
    time + 1,
  ])
}

function isEmpty(database: ReadableDatabase): boolean {
  return ['snapshot', 'paper', 'note', 'tag', 'collection', 'saved_search', 'subscription'].every(
    (table) => database.value(`SELECT 1 FROM ${table} LIMIT 1`) === undefined,
  )
}

function backUp({ folder }: WritableLibrary): string {
  const path = namedBackupPath(folder, 'before a merge', new Date())
  backUpDatabase(databasePath(folder), path)
  return path.slice(join(folder, 'backups').length + 1)
}
