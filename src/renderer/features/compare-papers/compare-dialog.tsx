import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { sharedTerms } from '../../../shared/text/shared-terms.ts'
import { useLayer } from '../../state/layers.ts'
import { usePaperDetails } from '../../state/paper-details.ts'
import { useWidthOfWindow, type WindowWidth } from '../../state/window-width.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { pressKey } from './compare-commands.ts'
import styles from './compare-dialog.module.css'
import { closeComparison, giveFocusBack, toggleDimming, useCompare } from './compare-store.ts'
import { ComparedPaper } from './compared-paper.tsx'

/** The papers of the tray side by side. */
export function CompareDialog() {
  const isOpen = useCompare((state) => state.isOpen)
  const paperAtHand = useCompare(({ tray, at }) => tray[at]?.id)
  const column = useRef<HTMLElement>(null)
  useLayer(isOpen, closeComparison)
  // The focus is on the column at hand, so that the keys that scroll do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper at hand is what moves the focus.
  useEffect(() => column.current?.focus(), [paperAtHand, isOpen])
  return (
    <Dialog
      title="Compare"
      size="large"
      initialFocus={column}
      givesFocusBack={giveFocusBack}
      isOpen={isOpen}
      onClose={closeComparison}
    >
      {isOpen && <Columns column={column} />}
    </Dialog>
  )
}

const noRanges: ReturnType<typeof sharedTerms>[number] = []

function Columns({ column }: { column: React.RefObject<HTMLElement | null> }) {
  const { tray, at, isDimming } = useCompare()
  const together = togetherOf(useWidthOfWindow(), tray.length)
  const papers = useTrayDetails()
  const abstracts = papers.map(({ paper }) => paper?.abstract?.text ?? '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are what it depends on, not the list that holds them.
  const shared = useMemo(() => sharedTerms(abstracts), abstracts)
  return (
    <section
      className={styles.view}
      data-together={together}
      aria-label="Papers side by side"
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <p className={styles.words}>
          {isDimming
            ? 'Words that two or more of these abstracts share are dimmed: what stands out is what only one of them says.'
            : 'All words are drawn alike.'}
        </p>
        <label className={styles.switch}>
          <input type="checkbox" checked={isDimming} onChange={toggleDimming} />
          Dim shared words <Kbd>d</Kbd>
        </label>
      </div>
      <div className={styles.columns} data-findable="">
        {tray.map(({ id, title }, index) => (
          <ComparedPaper
            key={id}
            ref={index === at ? column : null}
            id={id}
            title={title}
            details={papers[index]}
            dimmed={isDimming ? (shared[index] ?? noRanges) : noRanges}
            index={index}
            isCurrent={index === at}
          />
        ))}
      </div>
      <p className={styles.keys}>
        <Kbd>j</Kbd> <Kbd>k</Kbd> next, previous · <Kbd>↵</Kbd> read · <Kbd>Del</Kbd> take out ·{' '}
        <Kbd>Esc</Kbd> leave
      </p>
    </section>
  )
}

/** How many columns stand beside each other where there is no room for all: they scroll together then. */
function togetherOf(width: WindowWidth, count: number): 'one' | 'two' | undefined {
  if (width === 'small') return 'one'
  return width === 'narrow' && count > 2 ? 'two' : undefined
}

/** What is known of the papers in the tray, in its order: one hook for each that it has room for. */
function useTrayDetails() {
  const [one, two, three, four] = useCompare((state) => state.tray)
  const papers = [
    usePaperDetails(one?.id ?? null),
    usePaperDetails(two?.id ?? null),
    usePaperDetails(three?.id ?? null),
    usePaperDetails(four?.id ?? null),
  ]
  return papers
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const isControl = event.target instanceof Element && event.target.closest('a, button, input') !== null
  if ((isControl && event.key === 'Enter') || !pressKey(event.key)) return
  event.preventDefault()
  event.stopPropagation()
}
