import type { EntryToWrite } from '../../src/main/library/entry.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { writeOperations } from '../../src/main/library/operations.ts'
import { inventEntries } from './invented-entries.ts'

/** As many as an import writes at once. */
export const BATCH_SIZE = 100

/**
 * Imports the invented papers from number `start` (from 0) on as one snapshot, without the pauses of a real import.
 * Returns the milliseconds of each batch.
 */
export function importInvented(
  library: WritableLibrary,
  start: number,
  count: number,
  afterBatch: (entries: EntryToWrite[]) => void = () => undefined,
): number[] {
  const { key, id } = beginInvented(library, `${start}-${count}-${performance.now()}`)
  const times: number[] = []
  for (let firstOrdinal = 0; firstOrdinal < count; firstOrdinal += BATCH_SIZE) {
    const entries = inventEntries(start + firstOrdinal, Math.min(BATCH_SIZE, count - firstOrdinal))
    const begun = performance.now()
    writeOperations['import.write'](library, { snapshot: key, firstOrdinal, entries })
    times.push(performance.now() - begun)
    afterBatch(entries)
  }
  writeOperations['import.finish'](library, { key, id, status: 'complete', refused: 0, problems: [] })
  return times
}

/** Opens a snapshot for invented papers. */
export function beginInvented(library: WritableLibrary, name: string) {
  return writeOperations['import.begin'](library, {
    sha256: name,
    byteSize: 1,
    origin: `${name}.jsonl`,
    format: 'invented',
    formatTitle: 'invented',
    parserVersion: 1,
    confidence: 1,
    encoding: 'utf-8',
    capturedOn: null,
    isYearInferred: false,
  }).value
}
