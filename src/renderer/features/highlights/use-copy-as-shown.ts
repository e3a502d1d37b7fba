import { useEffect } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useSourceView } from '../../state/source-view.ts'
import type { FieldRange } from './paint.ts'
import { quoteText } from './quote-text.ts'

/**
 * Makes the system's own copying take the selected words as they read on screen. Left to itself it takes a typeset
 * formula three times over, and the words for screen readers with it.
 */
export function useCopyAsShown(paper: PaperDetails, selection: FieldRange | null): void {
  useEffect(() => {
    if (!selection) return
    const onCopy = (event: ClipboardEvent) => {
      const source = paper[selection.field]?.text ?? ''
      const isAsItCame = useSourceView.getState().isShown
      const copied = isAsItCame ? source.slice(selection.start, selection.end) : quoteText(source, selection)
      event.clipboardData?.setData('text/plain', copied)
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [paper, selection])
}
