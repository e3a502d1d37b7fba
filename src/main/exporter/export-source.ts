import type { ExportWhat } from '../../shared/contract/export-what.ts'
import { findKeysToExport, readForExport, readFreeNotes } from '../library/export-repository.ts'
import { exportedCategories } from '../library/exported-marks.ts'
import type { ReadableLibrary } from '../library/open-library.ts'
import type { ExportSource } from './exporter.ts'

/**
 * What an export is written from, over a library.
 *
 * @param about how a person calls what is written, the version of the app, and when it is (ISO 8601, UTC)
 */
export function exportSource(
  library: ReadableLibrary,
  what: ExportWhat,
  about: Pick<ExportSource, 'title' | 'version' | 'exportedAt'>,
): ExportSource {
  const { database } = library
  const keys = findKeysToExport(database, what)
  const isEverything =
    what.kind === 'list' && what.list.source.kind === 'all' && what.list.query.trim() === ''
  return {
    ...about,
    keys,
    library,
    categories: exportedCategories(database),
    papers: () => readForExport(database, keys),
    freeNotes: () => (isEverything ? readFreeNotes(database) : []),
  }
}
