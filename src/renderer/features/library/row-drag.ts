import type { PaperId, PaperKey } from '../../../shared/model/ids.ts'
import type { PaperRow } from '../../../shared/model/paper.ts'
import { plainText } from '../../../shared/text/index.ts'
import { call } from '../../state/bridge.ts'
import { citedRow, draggedCitations } from '../citations/index.ts'
import { useList } from './list-store.ts'
import styles from './row-drag.module.css'
import { rows } from './rows.ts'

/** What a drag of rows carries within the window: the ids of its papers, as a JSON list. */
const PAPERS_TYPE = 'application/x-offprint-papers'

/** So many papers of a drag are cited for other programs; within the window it carries all of them. */
const CITED_PAPERS = 100

type Details = Awaited<ReturnType<typeof detailsOf>>

/** What is known of papers that the pointer went down on. A drag must say at once what it carries. */
const prepared = new Map<PaperId, Details>()

/** The same papers as references for a file, and which they are. */
let preparedFile: { readonly ids: string; readonly text: string } | null = null

/** Fetches what a drag of a row would carry, in the moment between pressing it and moving it. */
export function prepareRowDrag(key: PaperKey): void {
  prepared.clear()
  const ids = citedIds(papersOfDrag(key))
  // What does not come in time, or at all, is cited from its row.
  for (const id of ids)
    void detailsOf(id).then(
      (details) => prepared.set(id, details),
      () => {},
    )
  if (ids.length === 0) return
  void call('papers.bibtex', { ids }).then(
    ({ text }) => {
      preparedFile = { ids: ids.join(), text }
    },
    () => {},
  )
}

/** Begins the drag of a row: of all picked papers where it is one of them, else of its own. */
export function beginRowDrag({ dataTransfer }: DragEvent, key: PaperKey): void {
  const papers = papersOfDrag(key)
  const [first] = papers
  if (dataTransfer === null || first === undefined) return
  const cited = papers.slice(0, CITED_PAPERS).map((row) => prepared.get(row.id) ?? citedRow(row))
  dataTransfer.effectAllowed = 'copyLink'
  dataTransfer.setData(PAPERS_TYPE, JSON.stringify(papers.map(({ id }) => id)))
  for (const [type, text] of Object.entries(draggedCitations(cited)))
    if (text !== '') dataTransfer.setData(type, text)
  if (preparedFile?.ids === citedIds(papers).join())
    dataTransfer.setData('DownloadURL', referencesFile(preparedFile.text))
  showAsDragged(dataTransfer, papers.length === 1 ? plainText(first.title) : `${papers.length} papers`)
}

/** Whether a drag carries papers of this library; what it carries exactly is told only when it is dropped. */
export function holdsPapers({ types }: DataTransfer): boolean {
  return types.includes(PAPERS_TYPE)
}

/** The ids of the papers that were dropped; none where another program sent something else under the same name. */
export function draggedPapers(dataTransfer: DataTransfer): PaperId[] {
  try {
    const ids: unknown = JSON.parse(dataTransfer.getData(PAPERS_TYPE))
    return Array.isArray(ids) ? ids.filter((id): id is PaperId => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** A file that the system writes where the drag ends, as `type:name:address`; other programs take the texts. */
function referencesFile(text: string): string {
  return `application/x-bibtex:references.bib:data:application/x-bibtex;charset=utf-8,${encodeURIComponent(text)}`
}

function citedIds(papers: readonly PaperRow[]): PaperId[] {
  return papers.slice(0, CITED_PAPERS).map(({ id }) => id)
}

function papersOfDrag(key: PaperKey): PaperRow[] {
  const { selection } = useList.getState()
  if (selection.has(key)) return [...selection].map(([one, row]) => rows.get(one) ?? row)
  const row = rows.get(key)
  return row ? [row] : []
}

/** Hangs a small label on the pointer: a picture of the whole row would hide what it is dragged over. */
function showAsDragged(dataTransfer: DataTransfer, words: string): void {
  const label = document.createElement('div')
  label.className = styles.label ?? ''
  label.textContent = words
  document.body.append(label)
  dataTransfer.setDragImage(label, -12, -4)
  // The browser takes its picture once this event is over.
  requestAnimationFrame(() => label.remove())
}

function detailsOf(id: PaperId) {
  return call('papers.details', { id })
}
