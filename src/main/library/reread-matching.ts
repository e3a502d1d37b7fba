import type { PaperKey } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import type { EntryToWrite } from './entry.ts'
import { doAbstractsAgree } from './match-paper.ts'

/** How far an entry may have moved among the entries, where another parser finds more of them or fewer. */
const MOST_MOVED = 100

interface HeldEntry {
  paper: PaperKey
  start: number
  end: number
  abstract: string
}

/**
 * Tells which paper an earlier reading of the same bytes made of the place where an entry stands, where the abstract
 * agrees: what is read anew there is the same paper, whatever its title is now taken to be. A paper that the new
 * reading holds already is none.
 *
 * @param reading the key of the new reading
 */
export function paperAtSamePlace(
  database: ReadableDatabase,
  reading: number,
  { firstOrdinal, count }: { firstOrdinal: number; count: number },
): (entry: EntryToWrite) => PaperKey | null {
  let held: HeldEntry[] | null = null
  return ({ span, abstract }) => {
    held ??= readHeld(database, reading, firstOrdinal - MOST_MOVED, firstOrdinal + count + MOST_MOVED)
    const found = held.find(
      (one) => one.start < span.end && span.start < one.end && doAbstractsAgree(one.abstract, abstract, ''),
    )
    if (found === undefined) return null
    held = held.filter(({ paper }) => paper !== found.paper)
    return isInReading(database, reading, found.paper) ? null : found.paper
  }
}

function readHeld(database: ReadableDatabase, reading: number, first: number, last: number): HeldEntry[] {
  return database.all<HeldEntry>(
    `SELECT appearance.paper, span_start AS start, span_end AS end, revision.text AS abstract
     FROM snapshot JOIN appearance ON appearance.snapshot = snapshot.shown_as
     JOIN revision ON revision.key = appearance.abstract_revision
     WHERE snapshot.key = ? AND appearance.ordinal BETWEEN ? AND ? ORDER BY appearance.ordinal`,
    [reading, first, last],
  )
}

function isInReading(database: ReadableDatabase, reading: number, paper: PaperKey): boolean {
  return (
    database.value<number>('SELECT EXISTS (SELECT 1 FROM appearance WHERE paper = ? AND snapshot = ?)', [
      paper,
      reading,
    ]) === 1
  )
}
