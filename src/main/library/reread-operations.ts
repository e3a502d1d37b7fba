import type { SnapshotId } from '../../shared/model/ids.ts'
import { writeEntries } from './import-writing.ts'
import type { WritableLibrary } from './open-library.ts'
import { paperAtSamePlace } from './reread-matching.ts'
import { listUnfinishedRereads } from './reread-queries.ts'
import {
  abandonRereads,
  beginReread,
  finishReread,
  type RereadToBegin,
  settleReading,
} from './reread-writing.ts'

/** What the writer does to read a capture again, as the importer asks for it; each in one transaction. */
export const rereadOperations = {
  'imports.beginReread': (library: WritableLibrary, input: RereadToBegin) =>
    library.change('import', () => ({ value: beginReread(library, input), changes: [] })),
  'imports.writeReread': (library: WritableLibrary, input: Parameters<typeof writeEntries>[1]) =>
    library.change('import', () => {
      const { snapshot, firstOrdinal, entries } = input
      const place = { firstOrdinal, count: entries.length }
      const otherwise = paperAtSamePlace(library.database, snapshot, place)
      return { value: writeEntries(library, input, otherwise), changes: [papersChanged] }
    }),
  'imports.finishReread': (library: WritableLibrary, input: Parameters<typeof finishReread>[1]) =>
    library.change('person', () => ({
      value: finishReread(library, input),
      changes: [papersChanged, { kind: 'snapshots' as const, ids: null }],
    })),
  'imports.abandonRereads': (library: WritableLibrary, input: { id: SnapshotId }) =>
    library.change('person', () => ({ value: abandonRereads(library, input), changes: [] })),
  'imports.settleReading': (library: WritableLibrary, input: Parameters<typeof settleReading>[1]) =>
    library.change('import', () => ({ value: settleReading(library, input), changes: [papersChanged] })),
  'imports.unfinishedRereads': ({ database }: WritableLibrary, _input: Record<string, never>) => ({
    value: listUnfinishedRereads(database),
    changes: [],
  }),
}

const papersChanged = { kind: 'papers' as const, ids: null }
