import type {
  CategoryChange,
  CategoryMove,
  HighlightJoin,
  HighlightResize,
  HighlightSplit,
} from '../../shared/contract/mark-calls.ts'
import type { NewHighlight } from '../../shared/contract/requests.ts'
import type { Category, CategoryId, Highlight } from '../../shared/model/highlight.ts'
import type { HighlightId } from '../../shared/model/ids.ts'
import { changeCategory, listCategories, moveCategory, resetCategories } from './category-repository.ts'
import { joinHighlights, resizeHighlight, splitHighlight } from './highlight-extent.ts'
import { createHighlight, deleteHighlight, recolourHighlight } from './highlight-repository.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about highlights and their categories. */
export const markReads = {
  'categories.list': ({ database }: ReadableLibrary, _input: Record<string, never>): Category[] =>
    listCategories(database),
}

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
  'highlights.resize': (library: WritableLibrary, input: HighlightResize): Written<Highlight> =>
    byPerson(library, () => {
      const highlight = resizeHighlight(library, input)
      return { value: highlight, changes: [changed('marks', [highlight.paperId])] }
    }),
  'highlights.split': (library: WritableLibrary, input: HighlightSplit): Written<[Highlight, Highlight]> =>
    byPerson(library, () => {
      const parts = splitHighlight(library, input)
      return { value: parts, changes: [changed('marks', [parts[0].paperId])] }
    }),
  'highlights.join': (library: WritableLibrary, input: HighlightJoin): Written<Highlight> =>
    byPerson(library, () => {
      const highlight = joinHighlights(library, input)
      return { value: highlight, changes: [changed('marks', [highlight.paperId])] }
    }),
  'categories.change': (library: WritableLibrary, input: CategoryChange): Written<Category[]> =>
    byPerson(library, () => ({ value: changeCategory(library, input), changes: ofCategories })),
  'categories.move': (library: WritableLibrary, input: CategoryMove): Written<Category[]> =>
    byPerson(library, () => ({ value: moveCategory(library, input), changes: ofCategories })),
  'categories.reset': (library: WritableLibrary, input: { id: CategoryId | null }): Written<Category[]> =>
    byPerson(library, () => ({ value: resetCategories(library, input.id), changes: ofCategories })),
}

/** Categories are part of what every window sets itself by. */
const ofCategories = [changed('settings', null)]
