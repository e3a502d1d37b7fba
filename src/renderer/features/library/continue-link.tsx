import type { RecentPaper } from '../../../shared/model/paper.ts'
import { plainText } from '../../../shared/text/index.ts'
import { usePlace } from '../../state/place-store.ts'
import { shortDuration } from '../../ui/duration.ts'
import { CommandKeys } from '../help/index.ts'
import styles from './continue-link.module.css'
import { continueReading, useContinuing, useContinuingInStep } from './continuing.ts'

/** The paper that was begun last, to go on with. It is not offered while it is on screen. */
export function ContinueLink() {
  useContinuingInStep()
  const paper = useContinuing((state) => state.paper)
  const isOnScreen = usePlace((place) => place.paperId === paper?.id)
  if (paper === null || isOnScreen) return null
  const title = plainText(paper.title)
  return (
    <section className={styles.block} aria-labelledby="continue-heading">
      <h2 className={styles.heading} id="continue-heading">
        Continue
        <CommandKeys id="visits.continue" />
      </h2>
      <button type="button" className={styles.paper} title={title} onClick={open}>
        <span className={styles.title}>{title}</span>
        <span className={styles.facts}>{factsOf(paper)}</span>
      </button>
    </section>
  )
}

/** Later in the same turn: what lies over the page closes on a press and gives the focus to the list. */
function open(): void {
  queueMicrotask(() => void continueReading())
}

/** A shorter time, in seconds, is not worth a word. */
const WORTH_TELLING = 20

function factsOf({ position, secondsSpent }: RecentPaper): string {
  const time = secondsSpent < WORTH_TELLING ? '' : `${shortDuration(secondsSpent)} so far`
  const place = position === 0 ? '' : `left at ${Math.round(position * 100)} %`
  return [time, place].filter((part) => part !== '').join(', ')
}
