import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useLayer } from '../../state/layers.ts'
import { Button } from '../../ui/button.tsx'
import { rangeToMark, useMarking } from '../highlights/index.ts'
import { useCarryOver, waitForWords } from './carry-over-store.ts'
import { withFocusInText } from './focus-in-text.ts'
import { acceptPlace, beginMove, keepOnOlderText, placeOnSelection, readable } from './place-actions.ts'
import styles from './place-strip.module.css'

/**
 * At the foot of the page: the question whether the open highlight stands on the right words, or the wait for the words
 * that one is to be put on.
 */
export function PlaceStrip({ paper }: { paper: PaperDetails }) {
  const marking = useMarking()
  const placing = useCarryOver((state) => (state.paperId === paper.id ? state.placing : null))
  useLayer(placing !== null, () => waitForWords(null))
  const open = paper.highlights.find(({ id, anchor }) => id === marking.openId && anchor === 'check')
  if (placing !== null) {
    return (
      <fieldset className={styles.strip} aria-label="Put a highlight on other words">
        <p className={styles.words} role="status">
          Select the words for <q className={styles.quote}>{placing.quote}</q>, then press Enter.
        </p>
        <div className={styles.actions}>
          <Button
            look="main"
            disabled={rangeToMark(marking) === null}
            onMouseDown={keepSelection}
            onClick={withFocusInText(() => void placeOnSelection())}
          >
            Put it there
          </Button>
          <Button onClick={withFocusInText(() => waitForWords(null))}>Cancel</Button>
        </div>
      </fieldset>
    )
  }
  if (open === undefined) return null
  return (
    <fieldset className={styles.strip} aria-label="Check this highlight">
      <p className={styles.words}>
        Is this still the place? It was made on <q className={styles.quote}>{readable(open.quote)}</q>.
      </p>
      <div className={styles.actions}>
        <Button look="main" onClick={withFocusInText(() => void acceptPlace(open.id))}>
          Accept
        </Button>
        <Button onClick={withFocusInText(() => beginMove(open))}>Move</Button>
        <Button onClick={withFocusInText(() => void keepOnOlderText(open.id))}>Keep on the older text</Button>
      </div>
    </fieldset>
  )
}

/** Pressing the button must not take the selection away that it is about. */
function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault()
}
