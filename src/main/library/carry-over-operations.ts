import type { HighlightMove } from '../../shared/contract/carry-over-calls.ts'
import type { CarryOver } from '../../shared/model/carry-over.ts'
import type { HighlightId, PaperId } from '../../shared/model/ids.ts'
import { markTextsSeen, readCarryOver } from './carry-over-repository.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import { acceptPlace, keepOnOlderText, moveHighlight } from './placement-repository.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about highlights that need a check in a newer text. */
export const carryOverReads = {
  'carryOver.read': ({ database }: ReadableLibrary, { paperId }: { paperId: PaperId }): CarryOver =>
    readCarryOver(database, paperId),
}

/** What the writer does about highlights that need a check in a newer text; each in one transaction. */
export const carryOverWrites = {
  'carryOver.accept': (library: WritableLibrary, { id }: { id: HighlightId }): Written<void> =>
    place(library, () => acceptPlace(library, id)),
  'carryOver.move': (library: WritableLibrary, input: HighlightMove): Written<void> =>
    place(library, () => moveHighlight(library, input)),
  'carryOver.keep': (library: WritableLibrary, { id }: { id: HighlightId }): Written<void> =>
    place(library, () => keepOnOlderText(library, id)),
  'carryOver.dismiss': (library: WritableLibrary, { paperId }: { paperId: PaperId }): Written<void> =>
    place(library, () => {
      markTextsSeen(library, paperId)
      return paperId
    }),
}

function place(library: WritableLibrary, work: () => PaperId): Written<void> {
  return byPerson(library, () => ({ value: undefined, changes: [changed('marks', [work()])] }))
}
