import { announce } from '../../state/announcements-store.ts'
import { goToPaper, writeNote } from '../notes/index.ts'
import { knownPaper } from './known-paper.ts'
import { closeReview, markOnScreen, useReview } from './review-store.ts'

/** Leaves the review for the place of the mark in its paper. What was said of the others is kept. */
export function openInPaper(): void {
  const mark = markOnScreen(useReview.getState())
  if (mark === null) return
  closeReview()
  goToPaper(mark.paperId, mark.id)
}

/** Begins to write the note of the mark on screen. */
export function editNote(): void {
  const mark = markOnScreen(useReview.getState())
  if (mark === null) return
  const highlight = knownPaper(mark.paperId)?.highlights.find(({ id }) => id === mark.id)
  if (highlight === undefined) announce({ tone: 'info', message: 'The mark is still being read.' })
  else writeNote({ kind: 'highlight', id: mark.id }, highlight.note)
}
