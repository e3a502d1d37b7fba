import type { ListRequest } from '../../shared/contract/requests.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from '../library/database.ts'
import { findKeysToExport, readForExport, readFreeNotes } from '../library/export-repository.ts'
import { exportedCategories } from '../library/exported-marks.ts'
import type { ExportSource } from './exporter.ts'

/** Which papers are written: these, or those of a list in its order. */
export type WhatToExport =
  | { readonly kind: 'papers'; readonly ids: readonly PaperId[] }
  | { readonly kind: 'list'; readonly list: ListRequest }

/**
 * What an export is written from, over a library.
 *
 * @param about how a person calls what is written, the version of the app, and when it is (ISO 8601, UTC)
 */
export function exportSource(
  database: ReadableDatabase,
  what: WhatToExport,
  about: Pick<ExportSource, 'title' | 'version' | 'exportedAt'>,
): ExportSource {
  const keys = findKeysToExport(database, what)
  const isEverything =
    what.kind === 'list' && what.list.source.kind === 'all' && what.list.query.trim() === ''
  return {
    ...about,
    keys,
    database,
    categories: exportedCategories(database),
    papers: () => readForExport(database, keys),
    freeNotes: () => (isEverything ? readFreeNotes(database) : []),
  }
}
