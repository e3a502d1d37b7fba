import { flushSync } from 'react-dom'
import type { ExportWhat } from '../../../shared/contract/export-what.ts'
import type { PaperId, PaperKey } from '../../../shared/model/ids.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { flushEverything } from '../../state/flush.ts'
import { usePlace } from '../../state/place-store.ts'
import { plainNumber } from '../../ui/plain-number.ts'
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
 * Asks where to, and writes papers as one PDF, each on a page of its own. @returns whether it was written
 *
 * @throws Error where it failed
 */
export async function savePapersAsPdf(what: ExportWhat, title: string): Promise<boolean> {
  const { count, ids } = await papersOf(what)
  if (count > PRINTED_AT_ONCE) {
    const [limit, all] = [PRINTED_AT_ONCE, count].map((number) => plainNumber.format(number))
    announce({
      tone: 'error',
      message: `${all} papers are more than one PDF takes: at most ${limit}. Choose fewer, or export a web page and print that.`,
    })
    return false
  }
  const papers: PaperDetails[] = []
  for (const id of ids) papers.push(await call('papers.details', { id }))
  const saved = await laidOut(papers, title, () => call('window.savePdf', { title, day: null }))
  if (saved) announce({ tone: 'info', message: `Saved “${saved.name}”.` })
  return saved !== null
}

/** What a page holds at once without its window standing still for long; no more rows are asked for at once. */
const PRINTED_AT_ONCE = 200

/** How many papers there are, and their ids; none where they are too many. */
async function papersOf(what: ExportWhat): Promise<{ count: number; ids: readonly PaperId[] }> {
  if (what.kind === 'papers') return { count: what.ids.length, ids: what.ids }
  const { keys } = await call('papers.order', what.list)
  const count = keys.length
  if (count > PRINTED_AT_ONCE) return { count, ids: [] }
  const rows = await call('papers.rows', { keys: Array.from(keys) as PaperKey[], query: '' })
  return { count, ids: rows.map(({ id }) => id) }
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
  if (paperId === null) return null
  await flushEverything()
  const paper = await call('papers.details', { id: paperId })
  const { text } = paper.title
  const title = quoteText(text, { start: 0, end: text.length })
  return laidOut([paper], title, () => work(paper, title))
}

/** Does something while papers are laid out. The page has a title meanwhile. Null while others are being printed. */
async function laidOut<Value>(
  papers: readonly PaperDetails[],
  title: string,
  work: () => Promise<Value>,
): Promise<Value | null> {
  if (papers.length === 0 || usePrinting.getState().papers.length > 0) return null
  const { title: pageTitle } = document
  flushSync(() => usePrinting.setState({ papers }))
  try {
    document.title = title
    await document.fonts.ready
    return await work()
  } finally {
    document.title = pageTitle
    usePrinting.setState({ papers: [] })
  }
}

/** The day that names the file: when the paper appeared, else when it was listed; null where no whole day is known. */
function dayOf({ publishedOn, listedOn }: PaperDetails): string | null {
  return [publishedOn, listedOn].find((day) => day?.length === 10) ?? null
}
