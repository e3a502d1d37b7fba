import { usePaperDetails } from '../../state/paper-details.ts'
import { usePlace } from '../../state/place-store.ts'
import { EmptyReader } from './empty-reader.tsx'
import styles from './reader.module.css'
import { ReaderPage } from './reader-page.tsx'
import { TopBar } from './top-bar.tsx'

/** The reading pane: the paper that is chosen in the list, or what to do when there is none. */
export function Reader() {
  const paperId = usePlace((place) => place.paperId)
  const details = usePaperDetails(paperId)
  const paper = details.paper?.id === paperId ? details.paper : null
  return (
    <main className={styles.reader} aria-label="Reader">
      <TopBar paper={paper} />
      {paper ? (
        <ReaderPage key={paper.id} paper={paper} />
      ) : (
        <EmptyReader paperId={paperId} status={details.status} />
      )}
    </main>
  )
}
