import type { ExportWhat } from '../../shared/contract/export-what.ts'
import { countMarks, findKeysToExport } from './export-repository.ts'
import type { ReadableLibrary } from './open-library.ts'

/** What the reader answers about what is written into files of other forms. */
export const exportReads = {
  'export.count': ({ database }: ReadableLibrary, { what }: { what: ExportWhat }) => {
    const keys = findKeysToExport(database, what)
    return { papers: keys.length, ...countMarks(database, keys) }
  },
}

/** What the writer does about what is written into files of other forms; each in one transaction. */
export const exportWrites = {}
