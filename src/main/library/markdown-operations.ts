import type { ExportWhat } from '../../shared/contract/export-what.ts'
import type { PaperId, PaperKey } from '../../shared/model/ids.ts'
import { findKeysToExport } from './export-repository.ts'
import {
  type FileMerge,
  findPapersToWrite,
  keepWritten,
  mergeFiles,
  readPapersToWrite,
} from './markdown-repository.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about papers that are written as Markdown files and read back. */
export const markdownReads = {
  'markdown.keys': ({ database }: ReadableLibrary, { what }: { what: ExportWhat }) =>
    Array.from(findKeysToExport(database, what)) as PaperKey[],
  'markdown.papers': ({ database }: ReadableLibrary, { keys }: { keys: readonly PaperKey[] }) =>
    readPapersToWrite(database, keys),
  'markdown.find': ({ database }: ReadableLibrary, { ids }: { ids: readonly PaperId[] }) =>
    findPapersToWrite(database, ids),
}

/** What the writer does about papers that are written as Markdown files and read back. */
export const markdownWrites = {
  'markdown.keep': (
    library: WritableLibrary,
    { files }: { files: Parameters<typeof keepWritten>[1] },
  ): Written<void> => byPerson(library, () => ({ value: keepWritten(library, files), changes: [] })),
  'markdown.merge': (library: WritableLibrary, { merges }: { merges: readonly FileMerge[] }): Written<void> =>
    byPerson(library, () => {
      mergeFiles(library, merges)
      const ids = merges.map(({ paperId }) => paperId)
      return {
        value: undefined,
        changes: [changed('marks', ids), changed('reading', ids), changed('tags', null)],
      }
    }),
}
