import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { citationOf, markdownCitationOf } from '../citations/index.ts'
import { speak } from './marking-store.ts'
import type { FieldRange } from './paint.ts'
import { markdownQuote, quoteText } from './quote-text.ts'

/** Puts the words of a range on the clipboard, as they read on screen. A failure is announced. */
export async function copyQuote(paper: PaperDetails, range: FieldRange): Promise<void> {
  await copyWords(quoteText(paper[range.field]?.text ?? '', range))
}

/** The same as a quote in Markdown, and a line below it that cites the paper: authors, title, year and a link. */
export async function copyCitedQuote(paper: PaperDetails, range: FieldRange): Promise<void> {
  const quote = markdownQuote(paper[range.field]?.text ?? '', range)
  await copyWords(`${quote}\n\n${markdownCitationOf(paper)}`)
}

/** The same in quotation marks, and the citation of the paper below it, for where Markdown is not read. */
export async function copyPlainQuote(paper: PaperDetails, range: FieldRange): Promise<void> {
  const words = quoteText(paper[range.field]?.text ?? '', range)
  await copyWords(`“${words}”\n\n${citationOf(paper)}`)
}

async function copyWords(text: string): Promise<void> {
  try {
    await call('app.copyText', { text })
    speak('Copied')
  } catch (error) {
    announceFailure('The words could not be copied.', error)
  }
}
