import { flushSync } from 'react-dom'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { flushEverything } from '../../state/flush.ts'
import { usePlace } from '../../state/place-store.ts'
import { quoteText } from '../highlights/index.ts'
import { usePrinting } from './print-store.ts'

/** Prints the paper on screen by the system's dialog. */
export async function printPaper(): Promise<void> {
  try {
    await withSheet(() => call('window.print', {}))
  } catch (error) {
    announceFailure('The paper was not printed.', error)
  }
}

/** Asks where to, and writes the paper on screen as a PDF. */
export async function savePdf(): Promise<void> {
  try {
    const saved = await withSheet((paper, title) => call('window.savePdf', { title, day: dayOf(paper) }))
    if (saved) announce({ tone: 'info', message: `Saved “${saved.name}”.` })
  } catch (error) {
    announceFailure('No PDF was written.', error)
  }
}

/**
 * Does something while the paper on screen is laid out for paper, as the library holds it now, with all that is typed.
 * The page has its title meanwhile, which printers and readers of PDF show. Null without a paper, or while another is
 * being printed.
 */
async function withSheet<Value>(
  work: (paper: PaperDetails, title: string) => Promise<Value>,
): Promise<Value | null> {
  const { paperId } = usePlace.getState()
  if (paperId === null || usePrinting.getState().paper !== null) return null
  await flushEverything()
  const paper = await call('papers.details', { id: paperId })
  const { title: pageTitle } = document
  const { text } = paper.title
  const title = quoteText(text, { start: 0, end: text.length })
  flushSync(() => usePrinting.setState({ paper }))
  try {
    document.title = title
    await document.fonts.ready
    return await work(paper, title)
  } finally {
    document.title = pageTitle
    usePrinting.setState({ paper: null })
  }
}

/** The day that names the file: when the paper appeared, else when it was listed; null where no whole day is known. */
function dayOf({ publishedOn, listedOn }: PaperDetails): string | null {
  return [publishedOn, listedOn].find((day) => day?.length === 10) ?? null
}
