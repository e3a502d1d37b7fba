import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useSettings } from '../../state/settings-store.ts'
import { inReadingOrder, quoteText } from '../highlights/index.ts'
import { MarkdownView } from '../notes/index.ts'
import { dateOf, dayLabel, factsOf, provenanceOf } from '../reader/index.ts'
import { usePrinting } from './print-store.ts'
import { type PrintedMark, printedMarks } from './printed-marks.ts'
import styles from './printed-paper.module.css'
import { PrintedText } from './printed-text.tsx'

/** The papers that are being printed, beside the window's own content, which paper does not show. */
export function PrintedPaper() {
  const papers = usePrinting((printing) => printing.papers)
  if (papers.length === 0) return null
  return createPortal(
    papers.map((paper) => <Sheet key={paper.id} paper={paper} />),
    document.body,
  )
}

/** A paper as it stands on paper: in the colours of the light theme, whatever the window's. */
function Sheet({ paper }: { paper: PaperDetails }) {
  const categories = useSettings((state) => state.categories)
  const marks = useMemo(
    () =>
      printedMarks(inReadingOrder(paper.highlights), categories, (highlight) =>
        quoteText(paper[highlight.field]?.text ?? '', highlight),
      ),
    [paper, categories],
  )
  return (
    <article className={styles.sheet} data-printed="" data-theme="light" lang="en">
      <h1>
        <PrintedText text={paper.title.text} field="title" marks={marks} />
      </h1>
      <Head paper={paper} />
      {paper.abstract ? (
        <div className={styles.abstract}>
          <PrintedText text={paper.abstract.text} field="abstract" isBlock marks={marks} />
        </div>
      ) : (
        <p className={styles.missing}>This capture held no abstract.</p>
      )}
      <Notes paper={paper} marks={marks} />
      <footer className={styles.foot}>{sourceLine(paper, new Date())}</footer>
    </article>
  )
}

/** Who wrote it, when and where, and every address with its letters: a sheet cannot be clicked. */
function Head({ paper }: { paper: PaperDetails }) {
  const date = dateOf(paper)
  const lines = [
    paper.authors.join(', '),
    [date?.label, date?.note].filter(Boolean).join(' '),
    provenanceOf(paper),
  ]
  const facts = factsOf(paper).filter(({ url }) => url !== null)
  return (
    <header className={styles.head}>
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {facts.length > 0 && (
        <ul>
          {facts.map(({ key, label, url }) => (
            <li key={key}>
              {label}: <a href={url ?? undefined}>{url}</a>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}

function Notes({ paper, marks }: { paper: PaperDetails; marks: readonly PrintedMark[] }) {
  const noted = marks.filter(({ note }) => note !== null)
  const own = paper.note?.body.trim() ? paper.note.body : null
  if (noted.length === 0 && own === null && !paper.remark) return null
  return (
    <section className={styles.notes}>
      <h2>Notes</h2>
      {paper.remark && <p className={styles.remark}>{paper.remark}</p>}
      {own !== null && <MarkdownView body={own} />}
      <ol>
        {noted.map(({ number, category, quote, note }) => (
          <li key={number} value={number ?? undefined}>
            <p className={styles.quote}>
              {category}: “{quote}”
            </p>
            <MarkdownView body={note ?? ''} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Where the paper was found, and when it was printed. */
function sourceLine({ appearances }: PaperDetails, now: Date): string {
  const newest = appearances[0]
  const captured = newest?.capturedOn ? `, captured ${dayLabel(newest.capturedOn)}` : ''
  const source = newest === undefined ? '' : `From ${newest.origin}${captured}. `
  return `${source}Printed from Offprint on ${dayLabel(isoDay(now))}.`
}

function isoDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
