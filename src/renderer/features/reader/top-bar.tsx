import { Archive, Clock, Star } from 'lucide-react'
import type { PaperDetails, ReadingState } from '../../../shared/model/paper.ts'
import { runCommand } from '../../state/commands.ts'
import { usePlace } from '../../state/place-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { AppearanceMenu } from '../appearance/index.ts'
import { HistoryButtons } from '../history/index.ts'
import styles from './top-bar.module.css'

const stateNames: Record<ReadingState, string> = {
  inbox: 'Inbox',
  later: 'Later',
  reading: 'Reading',
  done: 'Done',
  archived: 'Archive',
  dismissed: 'Dismissed',
}

/** What can be done with the paper on screen, where it stands in the list, and how reading looks. */
export function TopBar({ paper }: { paper: PaperDetails | null }) {
  const index = usePlace((place) => place.index)
  const count = usePlace((place) => place.count)
  return (
    <div className={styles.bar} role="toolbar" aria-label="Paper">
      {paper && (
        <>
          <span className={styles.state}>{stateNames[paper.state]}</span>
          <IconButton
            label="Archive"
            isPressed={paper.state === 'archived'}
            onClick={() => runCommand('paper.archive')}
          >
            <Archive />
          </IconButton>
          <IconButton
            label="Read later"
            isPressed={paper.state === 'later'}
            onClick={() => runCommand('paper.later')}
          >
            <Clock />
          </IconButton>
          <IconButton label="Star" isPressed={paper.isStarred} onClick={() => runCommand('paper.star')}>
            <Star />
          </IconButton>
        </>
      )}
      <span className={styles.gap} />
      {paper && index !== null && index >= 0 && count > 0 && (
        <span className={styles.position}>
          {index + 1} of {count}
        </span>
      )}
      <HistoryButtons />
      <AppearanceMenu />
    </div>
  )
}
