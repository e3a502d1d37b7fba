import type { NewHighlight } from '../../shared/contract/requests.ts'
import type { CategoryId, Highlight } from '../../shared/model/highlight.ts'
import type { HighlightId } from '../../shared/model/ids.ts'
import { createHighlight, deleteHighlight, recolourHighlight } from './highlight-repository.ts'
import type { WritableLibrary } from './open-library.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about highlights and their categories. */
export const markReads = {}

/** What the writer does about highlights and their categories; each in one transaction. */
export const markWrites = {
  'highlights.create': (library: WritableLibrary, input: NewHighlight): Written<Highlight> =>
    byPerson(library, () => ({
      value: createHighlight(library, input),
      changes: [changed('marks', [input.paperId])],
    })),
  'highlights.recolour': (
    library: WritableLibrary,
    input: { id: HighlightId; category: CategoryId },
  ): Written<Highlight> =>
    byPerson(library, () => {
      const highlight = recolourHighlight(library, input.id, input.category)
      return { value: highlight, changes: [changed('marks', [highlight.paperId])] }
    }),
  'highlights.delete': (library: WritableLibrary, input: { id: HighlightId }): Written<void> =>
    byPerson(library, () => ({
      value: undefined,
      changes: [changed('marks', [deleteHighlight(library, input.id)])],
    })),
}
