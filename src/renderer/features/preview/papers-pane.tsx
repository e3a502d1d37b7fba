import type { PaperStanding, PreviewPaper } from '../../../shared/model/preview.ts'
import { SourceText } from '../reader/index.ts'
import styles from './papers-pane.module.css'

interface PapersPaneProps {
  papers: readonly PreviewPaper[]
  /** How many there are in all; only the first are in `papers`. */
  total: number
  standings: readonly PaperStanding[]
  onSelect(paper: PreviewPaper): void
}

const words: Record<PaperStanding, string> = { new: 'New', held: 'Held', upgraded: 'Upgrade' }

/** The papers as they would be imported, and what would become of each. */
export function PapersPane({ papers, total, standings, onSelect }: PapersPaneProps) {
  return (
    <section className={styles.pane} aria-label="The papers">
      <ol className={styles.papers}>
        {papers.map((paper, index) => (
          <li key={paper.start} className={styles.paper}>
            <button type="button" className={styles.title} onClick={() => onSelect(paper)}>
              <SourceText text={paper.title} hasLiveLinks={false} />
            </button>
            <Standing standing={standings[index]} />
            {paper.authors.length > 0 && <p className={styles.authors}>{paper.authors.join(', ')}</p>}
            <p className={styles.abstract} data-missing={paper.abstract === null || undefined}>
              {paper.abstract ?? 'No abstract'}
            </p>
          </li>
        ))}
      </ol>
      {papers.length === 0 && <p className={styles.none}>No paper. Label a part as a title to make one.</p>}
      {total > papers.length && <p className={styles.none}>And {total - papers.length} more.</p>}
    </section>
  )
}

function Standing({ standing }: { standing: PaperStanding | undefined }) {
  if (standing === undefined) return <span className={styles.standing} />
  return (
    <span className={styles.standing} data-standing={standing}>
      {words[standing]}
    </span>
  )
}
