import type { SnapshotId } from '../../shared/model/ids.ts'
import type { WritableLibrary } from './open-library.ts'
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
