import { useRef } from 'react'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ReviewPage } from './review-page.tsx'
import { ReviewReceipt } from './review-receipt.tsx'
import { closeReview, endReview, useReview } from './review-store.ts'

/** A review of old marks, from the first mark to its receipt. */
export function Review() {
  const stage = useReview((state) => state.stage)
  const scroller = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLButtonElement>(null)
  useLayer(stage !== 'closed', stage === 'reviewing' ? endReview : closeReview)
  return (
    <>
      <Dialog
        title="Review"
        size="window"
        initialFocus={scroller}
        isOpen={stage === 'reviewing'}
        onClose={endReview}
      >
        <ReviewPage scroller={scroller} />
      </Dialog>
      <Dialog
        title="Receipt of the review"
        initialFocus={done}
        isOpen={stage === 'ended'}
        onClose={closeReview}
      >
        <ReviewReceipt firstFocus={done} />
      </Dialog>
    </>
  )
}
