import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announce } from '../../state/announcements-store.ts'
import { CallFailure, call } from '../../state/bridge.ts'
import { speak } from './marking-store.ts'
import type { FieldRange } from './paint.ts'
import { quoteText } from './quote-text.ts'

/** Puts the words of a range on the clipboard, as they read on screen. A failure is announced. */
export async function copyQuote(paper: PaperDetails, range: FieldRange): Promise<void> {
  const text = quoteText(paper[range.field]?.text ?? '', range)
  try {
    await call('app.copyText', { text })
    speak('Copied')
  } catch (error) {
    const reason = error instanceof CallFailure ? ` ${error.message}` : ''
    announce({ tone: 'error', message: `The words could not be copied.${reason}` })
  }
}
