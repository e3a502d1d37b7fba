import { type KeyboardEvent, useEffect } from 'react'
import { type Command, commandsFor, useCommands } from '../../state/commands.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import { isEditable, nameOfKey } from '../../ui/key-names.ts'
import { isMac } from '../../ui/platform.ts'
import { editNote, openInPaper } from './mark-actions.ts'
import {
  closeReview,
  countDue,
  decide,
  endReview,
  startReview,
  takeBackLast,
  useReview,
} from './review-store.ts'

/** How often the day may have become another one while the app stays open, in milliseconds. */
const DAY_CHECK = 600_000

const commands: readonly Command[] = [
  {
    id: 'review.start',
    title: 'Review: look at old marks again',
    group: 'Go to',
    keys: ['g r'],
    isOnce: true,
    run: () => void startReview(),
  },
  ofReview('review.keep', 'In a review: keep', ['k', 'ArrowRight'], () => decide('keep')),
  ofReview('review.less-often', 'In a review: show less often', ['l', 'ArrowDown'], () =>
    decide('less-often'),
  ),
  ofReview('review.done', 'In a review: done, never again', ['d'], () => decide('done')),
  ofReview('review.open', 'In a review: open in the paper', ['o'], openInPaper),
  ofReview('review.note', 'In a review: write the note', ['n'], editNote),
  ofReview('review.back', 'In a review: undo the last', ['Backspace', 'u'], () => void takeBackLast()),
  ofReview('review.end', 'In a review: end it', ['q'], endReview),
  ofReceipt('review.undo', 'After a review: undo the last', ['u'], () => void takeBackLast()),
  ofReceipt('review.close', 'After a review: done', ['Enter'], closeReview),
]

/** Registers the keys of the review, and keeps the number of what is due up to date. */
export function useReviewCommands(): void {
  useCommands(commands)
  useLibraryChanges(['marks', 'settings'], () => void countDue())
  useEffect(() => {
    void countDue()
    const timer = setInterval(() => void countDue(), DAY_CHECK)
    return () => clearInterval(timer)
  }, [])
}

/** While a review is on screen, Undo takes back what was said last, from the menu too. */
export function useUndoOfReview(): void {
  const run = () => void takeBackLast()
  useCommands([{ id: 'history.undo', title: 'Undo', group: 'Edit', keys: ['Mod+z'], isOnce: true, run }])
}

/** Keys of the review, which a dialog keeps from the page. Whatever types or presses something keeps its own. */
export function hearReviewKey(event: KeyboardEvent<HTMLElement>): void {
  const name = nameOfKey(event.nativeEvent, isMac())
  const target = event.target instanceof Element ? event.target : null
  if (name === null || isEditable(target)) return
  if (target?.closest('button, a[href], summary') && (name === 'Enter' || name === 'Space')) return
  const { exact } = commandsFor(name)
  if (exact?.view === undefined) return
  event.preventDefault()
  event.stopPropagation()
  if (!(event.repeat && exact.isOnce)) exact.run()
}

// A key that is held a moment too long must not decide on the marks that come.
function ofReview(id: string, title: string, keys: string[], run: () => void): Command {
  const isEnabled = () => useReview.getState().stage === 'reviewing'
  return { id, title, group: 'Review', view: 'review', keys, isOnce: true, isEnabled, run }
}

function ofReceipt(id: string, title: string, keys: string[], run: () => void): Command {
  const isEnabled = () => useReview.getState().stage === 'ended'
  return { id, title, group: 'Review', view: 'review-receipt', keys, isOnce: true, isEnabled, run }
}
