import { Archive, ArrowLeft, Clock, Code, Star } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PaperDetails, ReadingState } from '../../../shared/model/paper.ts'
import { runCommand } from '../../state/commands.ts'
import { usePlace } from '../../state/place-store.ts'
import { useSourceView } from '../../state/source-view.ts'
import { useWidthOfWindow } from '../../state/window-width.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import { AppearanceMenu } from '../appearance/index.ts'
import { CommandKeys } from '../help/index.ts'
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
  const isAlone = useWidthOfWindow() === 'small'
  return (
    <div className={styles.bar}>
      {isAlone && (
        <CommandButton id="list.back" label="Back to the list">
          <ArrowLeft />
        </CommandButton>
      )}
      {paper && <Actions paper={paper} />}
      <span className={styles.gap} />
      {paper && <Position />}
      {paper && <SourceButton />}
      <HistoryButtons />
      <AppearanceMenu />
    </div>
  )
}

function Actions({ paper }: { paper: PaperDetails }) {
  return (
    <>
      <span className={styles.state}>{stateNames[paper.state]}</span>
      <CommandButton id="paper.archive" label="Archive" isPressed={paper.state === 'archived'}>
        <Archive />
      </CommandButton>
      <CommandButton id="paper.later" label="Read later" isPressed={paper.state === 'later'}>
        <Clock />
      </CommandButton>
      <CommandButton id="paper.star" label="Star" isPressed={paper.isStarred}>
        <Star />
      </CommandButton>
    </>
  )
}

/** Shows the text of the paper as it came. */
function SourceButton() {
  const isShown = useSourceView((view) => view.isShown)
  return (
    <CommandButton id="view.source" label="Text as it came" isPressed={isShown}>
      <Code />
    </CommandButton>
  )
}

/** Where the paper stands in the list, if it does. */
function Position() {
  const index = usePlace((place) => place.index)
  const count = usePlace((place) => place.count)
  if (index === null || index < 0 || count === 0) return null
  return (
    <span className={styles.position}>
      {plainNumber.format(index + 1)} of {plainNumber.format(count)}
    </span>
  )
}

interface CommandButtonProps {
  /** The command that it runs, whose keys its tooltip shows. */
  id: string
  label: string
  isPressed?: boolean
  children: ReactNode
}

function CommandButton({ id, ...button }: CommandButtonProps) {
  return <IconButton {...button} keys={<CommandKeys id={id} />} onClick={() => runCommand(id)} />
}
