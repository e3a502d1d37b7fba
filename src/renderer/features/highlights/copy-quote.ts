import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announce } from '../../state/announcements-store.ts'
import { CallFailure, call } from '../../state/bridge.ts'
import { citationOf } from '../citations/index.ts'
import { speak } from './marking-store.ts'
import type { FieldRange } from './paint.ts'
import { quoteText } from './quote-text.ts'

/** Puts the words of a range on the clipboard, as they read on screen. A failure is announced. */
export async function copyQuote(paper: PaperDetails, range: FieldRange): Promise<void> {
  await copyWords(quoteText(paper[range.field]?.text ?? '', range))
}

/** The same in quotation marks, and the citation of the paper below it. */
export async function copyCitedQuote(paper: PaperDetails, range: FieldRange): Promise<void> {
  const words = quoteText(paper[range.field]?.text ?? '', range)
  await copyWords(`“${words}”\n\n${citationOf(paper)}`)
}

async function copyWords(text: string): Promise<void> {
  try {
    await call('app.copyText', { text })
    speak('Copied')
  } catch (error) {
    const reason = error instanceof CallFailure ? ` ${error.message}` : ''
    announce({ tone: 'error', message: `The words could not be copied.${reason}` })
  }
}
