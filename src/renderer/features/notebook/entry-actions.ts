import type { CategoryId } from '../../../shared/model/highlight.ts'
import type { HighlightId } from '../../../shared/model/ids.ts'
import type { CompiledMark, CompiledPaper } from '../../../shared/model/notebook.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { quoteText } from '../highlights/index.ts'
import { offerUndo } from '../history/index.ts'
import { dropPicked, keysToActOn } from './picking.ts'

/** Deletes what is picked, or the entry at the cursor; a highlight goes with its note. One step to undo. */
export async function deletePicked(): Promise<void> {
  const keys = keysToActOn()
  if (keys.length === 0) return
  try {
    await call('notebook.delete', { keys })
    dropPicked()
    await offerUndo({ tone: 'info', message: `Deleted ${entriesLabel(keys.length)}.` })
  } catch (error) {
    announceFailure('Nothing was deleted.', error)
  }
}

/** Gives the highlights among what is picked a category. One step to undo. */
export async function recolourPicked(category: CategoryId): Promise<void> {
  const keys = keysToActOn()
  if (keys.length === 0) return
  try {
    await call('notebook.recolour', { keys, category })
  } catch (error) {
    announceFailure('The categories are as they were.', error)
  }
}

/** Puts a tag on the highlights among what is picked. One step to undo. @returns whether that was done */
export async function tagPicked(name: string): Promise<boolean> {
  const marks = (await compiled()).flatMap((paper) => paper.marks)
  const ids = marks.filter(({ kind }) => kind === 'highlight').map(({ id }) => id as HighlightId)
  if (ids.length === 0) {
    announce({ tone: 'info', message: 'Only highlights take tags. In a note, write # and the tag.' })
    return false
  }
  try {
    await call('tags.put', { name, on: { kind: 'highlight', ids }, isOn: true })
    const rest = marks.length - ids.length
    const others = rest === 0 ? '' : ` ${entriesLabel(rest)} that are notes were left out.`
    await offerUndo({ tone: 'info', message: `Tagged ${highlightsLabel(ids.length)} “${name}”.${others}` })
    return true
  } catch (error) {
    announceFailure('The tag was not put on.', error)
    return false
  }
}

/** Copies what is picked as quotes with their papers and addresses, in the order of the list. */
export async function copyAsQuotes(): Promise<void> {
  const papers = await compiled()
  const text = papers.map(quotesOf).join('\n\n')
  if (text === '') return
  try {
    await call('app.copyText', { text })
    announce({ tone: 'info', message: `Copied ${entriesLabel(keysToActOn().length)}.` })
  } catch (error) {
    announceFailure('Nothing was copied.', error)
  }
}

async function compiled(): Promise<CompiledPaper[]> {
  try {
    return await call('notebook.compile', { keys: keysToActOn() })
  } catch (error) {
    announceFailure('The marks could not be read.', error)
    return []
  }
}

function quotesOf({ title, authors, year, link, marks }: CompiledPaper): string {
  const source = [authors.join(', '), year === null ? '' : `(${year})`, wholeText(title), link ?? '']
    .filter((part) => part !== '')
    .join(' ')
  return [...marks.map(wordsOf), source].filter((part) => part !== '').join('\n\n')
}

function wordsOf({ quote, note }: CompiledMark): string {
  const words = quote === null ? '' : `“${wholeText(quote)}”`
  return [words, note ?? ''].filter((part) => part !== '').join('\n')
}

function wholeText(source: string): string {
  return quoteText(source, { start: 0, end: source.length })
}

function entriesLabel(count: number): string {
  return count === 1 ? '1 entry' : `${plainNumber.format(count)} entries`
}

function highlightsLabel(count: number): string {
  return count === 1 ? '1 highlight' : `${plainNumber.format(count)} highlights`
}
