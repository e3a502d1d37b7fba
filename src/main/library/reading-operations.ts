import type { ReadingChange, VisitNote } from '../../shared/contract/requests.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import type { WritableLibrary } from './open-library.ts'
import { changeReading, markSeen } from './reading-repository.ts'
import { noteVisit } from './visit-repository.ts'

/** What the writer does about the reading of papers; each in one transaction. */
export const readingOperations = {
  'papers.setReading': (library: WritableLibrary, input: ReadingChange) =>
    library.change('person', () => ({
      value: changeReading(library, input),
      changes: [{ kind: 'reading' as const, ids: [...input.ids] }],
    })),
  'papers.markSeen': (library: WritableLibrary, input: { id: PaperId }) =>
    library.change('person', () => ({
      value: markSeen(library, input.id),
      changes: [{ kind: 'reading' as const, ids: [input.id] }],
    })),
  // Written every few seconds, and no loss worth a wait for the disk: it survives the end of the process all the same.
  'papers.noteVisit': (library: WritableLibrary, input: VisitNote) =>
    library.change('import', () => ({
      value: noteVisit(library, input),
      changes: [{ kind: 'visits' as const, ids: [input.id] }],
    })),
}
