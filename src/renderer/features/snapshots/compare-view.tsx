import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { SnapshotId } from '../../../shared/model/ids.ts'
import type { ComparedPaper, SnapshotComparison } from '../../../shared/model/snapshot-comparison.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { choosePlace, compare, readPaper, showPart, useComparison } from './compare-store.ts'
import styles from './compare-view.module.css'
import { ColumnNames, ComparedRow } from './compared-row.tsx'
import { type ComparisonPart, countParts } from './comparison-facts.ts'
import { RankPlot } from './rank-plot.tsx'
import { choiceLabel, comparable } from './snapshot-words.ts'
import { showMode, useSnapshots } from './snapshots-store.ts'

/** The height of a row, in CSS pixels, as the style sheet has it. */
const ROW_HEIGHT = 36
/** The height of the names of the columns, which stay at the top while the rows scroll. */
const NAMES_HEIGHT = 28

/** Two captures side by side: what is new, what has gone, what moved, what gained votes. */
export function CompareView() {
  const { comparison, listed } = useComparison()
  if (comparison === null) return <p className={styles.none}>Comparing…</p>
  return (
    <div className={styles.view}>
      <Captures comparison={comparison} />
      <Parts comparison={comparison} />
      <Rows />
      <History />
      <footer className={styles.foot}>
        <button type="button" onClick={() => showMode('details')}>
          Back to the snapshots <Kbd>Esc</Kbd>
        </button>
        <button type="button" className={styles.main} disabled={listed.length === 0} onClick={readPaper}>
          Read the paper <Kbd>↵</Kbd>
        </button>
      </footer>
    </div>
  )
}

function Captures({ comparison: { before, now } }: { comparison: SnapshotComparison }) {
  return (
    <div className={styles.captures}>
      <CaptureChoice name="Then" value={before} onChange={(id) => void compare(id, now)} not={now} />
      <span aria-hidden="true">→</span>
      <CaptureChoice name="Now" value={now} onChange={(id) => void compare(before, id)} not={before} />
    </div>
  )
}

interface CaptureChoiceProps {
  name: string
  value: SnapshotId
  /** The other one of the two. */
  not: SnapshotId
  onChange(id: SnapshotId): void
}

function CaptureChoice({ name, value, not, onChange }: CaptureChoiceProps) {
  const snapshots = useSnapshots((state) => state.snapshots)
  return (
    <label className={styles.choice}>
      {name}
      <select value={value} onChange={(event) => onChange(event.target.value as SnapshotId)}>
        {comparable(snapshots ?? [])
          .filter(({ id }) => id !== not)
          .map((snapshot) => (
            <option key={snapshot.id} value={snapshot.id}>
              {choiceLabel(snapshot)}
            </option>
          ))}
      </select>
    </label>
  )
}

const parts: readonly { part: ComparisonPart; name: string; key: string }[] = [
  { part: 'all', name: 'All', key: 'a' },
  { part: 'new', name: 'New', key: 'n' },
  { part: 'gone', name: 'Gone', key: 'g' },
  { part: 'moved', name: 'Moved', key: 'm' },
  { part: 'votes', name: 'Votes gained', key: 'v' },
]

function Parts({ comparison }: { comparison: SnapshotComparison }) {
  const current = useComparison((state) => state.part)
  const counts = useMemo(() => countParts(comparison.papers), [comparison])
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>Which papers</legend>
      {parts.map(({ part, name, key }) => (
        <button key={part} type="button" aria-pressed={part === current} onClick={() => showPart(part)}>
          {name} <span className={styles.count}>{counts[part].toLocaleString('en-GB')}</span> <Kbd>{key}</Kbd>
        </button>
      ))}
    </fieldset>
  )
}

const nothingThere: Record<ComparisonPart, string> = {
  all: 'Neither capture holds a paper.',
  new: 'No paper is new.',
  gone: 'No paper has gone.',
  moved: 'No paper moved.',
  votes: 'No paper gained votes that both captures tell.',
}

function Rows() {
  const { listed, at, part } = useComparison()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: NAMES_HEIGHT,
    scrollPaddingStart: NAMES_HEIGHT,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, or another list, is what makes it scroll.
  useEffect(() => {
    if (listed.length > 0) virtualizer.scrollToIndex(at)
  }, [at, listed])
  if (listed.length === 0) return <p className={styles.none}>{nothingThere[part]}</p>
  return (
    <div ref={scroller} className={styles.scroller}>
      <ColumnNames />
      <ul
        className={styles.sheet}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label="Papers compared"
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const paper = listed[index]
          return (
            paper !== undefined && (
              <ComparedRow
                key={paper.id}
                paper={paper}
                isCurrent={index === at}
                top={start - NAMES_HEIGHT}
                onChoose={() => choosePlace(index)}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}

function History() {
  const history = useComparison((state) => state.history)
  const paper = useComparison(({ listed, at }): ComparedPaper | undefined => listed[at])
  return (
    <section className={styles.history} aria-label="Rank over all captures">
      {paper !== undefined && history !== null && <RankPlot history={history} />}
    </section>
  )
}
