import { expect, test } from 'vitest'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { dayAfter } from '../../src/shared/review/index.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  readOperations,
  redo,
  undo,
  writeOperations,
} from './builders/library.ts'

/** A library with three highlights of today, and the day a week later, when they are due for the first time. */
function libraryToReview() {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens')])
  const marks = ['We study', 'some depth', 'in full'].map((quote) =>
    highlightQuote(library, 'Quiet Tokens', quote),
  )
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-')
  return { library, ids: marks.map(({ id }) => id), day: dayAfter(today, 7) }
}

const due = (library: WritableLibrary, today: string) =>
  readOperations['review.due'](asReadable(library), { today })
const decide = (
  library: WritableLibrary,
  id: string,
  decision: 'keep' | 'less-often' | 'done',
  today: string,
) => writeOperations['review.decide'](library, { id: id as never, decision, today })

test('marks come back after the first interval, the oldest first, and no more than a day holds', () => {
  const { library, ids, day } = libraryToReview()
  expect(due(library, dayAfter(day, -1))).toEqual({ marks: [], dueCount: 0, reviewedCount: 0 })
  expect(due(library, day).marks.map(({ id }) => id)).toEqual(ids)
  writeOperations['settings.set'](library, { reviewPerDay: 2 })
  expect(due(library, day)).toMatchObject({ dueCount: 3, marks: [{ id: ids[0] }, { id: ids[1] }] })
  decide(library, `${ids[0]}`, 'keep', day)
  expect(due(library, day)).toMatchObject({ dueCount: 2, reviewedCount: 1, marks: [{ id: ids[1] }] })
})

test('a mark that is kept comes back after twice the interval, less often after four times, done never', () => {
  const { library, ids, day } = libraryToReview()
  decide(library, `${ids[0]}`, 'keep', day)
  decide(library, `${ids[1]}`, 'less-often', day)
  decide(library, `${ids[2]}`, 'done', day)
  const on = (days: number) => due(library, dayAfter(day, days)).marks.map(({ id }) => id)
  expect(on(13)).toEqual([])
  expect(on(14)).toEqual([ids[0]])
  expect(on(28)).toEqual([ids[0], ids[1]])
  decide(library, `${ids[0]}`, 'keep', dayAfter(day, 14))
  expect(on(14 + 27)).toEqual([ids[1]])
  expect(on(4000)).toEqual([ids[1], ids[0]])
})

test('each decision is a step that undo takes back and redo makes again', () => {
  const { library, ids, day } = libraryToReview()
  decide(library, `${ids[0]}`, 'done', day)
  expect(undo(library).message).toContain('review (done)')
  expect(due(library, day)).toMatchObject({ dueCount: 3, reviewedCount: 0 })
  redo(library)
  expect(due(library, day)).toMatchObject({ dueCount: 2, reviewedCount: 1 })
})

test('a clock that was ahead when a mark was looked at hides it no longer than until it is right', () => {
  const { library, ids, day } = libraryToReview()
  decide(library, `${ids[0]}`, 'keep', '2099-01-01')
  expect(due(library, day).marks.map(({ id }) => id)).toContain(ids[0])
  // Who flies west has yesterday once more.
  decide(library, `${ids[1]}`, 'keep', dayAfter(day, 1))
  expect(due(library, day).marks.map(({ id }) => id)).not.toContain(ids[1])
})

test('only marks of the chosen categories come back', () => {
  const { library, ids, day } = libraryToReview()
  writeOperations['highlights.recolour'](library, { id: ids[1] as never, category: 'quote' })
  writeOperations['settings.set'](library, { reviewCategories: ['quote'] })
  expect(due(library, day)).toMatchObject({ dueCount: 1, marks: [{ id: ids[1] }] })
})

test('a highlight that was deleted is not due, and nothing is kept of it', () => {
  const { library, ids, day } = libraryToReview()
  writeOperations['highlights.delete'](library, { id: ids[0] as never })
  expect(due(library, day).dueCount).toBe(2)
  expect(() => decide(library, `${ids[0]}`, 'keep', day)).toThrow('no longer there')
})
