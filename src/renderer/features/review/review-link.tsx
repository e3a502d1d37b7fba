import { Repeat } from 'lucide-react'
import { PaneLink } from '../../ui/pane-link.tsx'
import { startReview, useReview } from './review-store.ts'

/** The way to the marks that are due, where any are left of today's. */
export function ReviewLink() {
  const left = useReview(({ due }) => due?.left ?? 0)
  if (left === 0) return null
  return (
    <PaneLink icon={Repeat} name="Review" count={left} unit="marks due" onClick={() => void startReview()} />
  )
}
