import type { RankInCapture } from '../../../shared/model/snapshot-comparison.ts'
import styles from './rank-plot.module.css'
import { linesBetween, placeRanks } from './rank-points.ts'
import { dayInFull, rankWords } from './snapshot-words.ts'

const size = { width: 640, height: 84, margin: 14 }
/** Captures whose ranks there is room to write. */
const MOST_NUMBERED = 16

/** The rank of a paper in every capture, from the oldest to the newest; where a capture does not hold it, a gap. */
export function RankPlot({ history }: { history: readonly RankInCapture[] }) {
  const points = placeRanks(history, size)
  const ranks = history.flatMap(({ rank }) => (rank === null ? [] : [rank]))
  const [first, last] = [history[0], history.at(-1)]
  if (first === undefined || last === undefined || ranks.length === 0) return null
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        Rank over {history.length === 1 ? 'one capture' : `${history.length} captures`}
        <span>{summary(ranks, history.length)}</span>
      </figcaption>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={history.map(rankWords).join('; ')}
      >
        {points.map(({ x, capture }) => (
          <line
            key={capture.snapshotId}
            className={styles.day}
            x1={x}
            x2={x}
            y1={0}
            y2={size.height}
            data-empty={capture.rank === null ? '' : undefined}
          />
        ))}
        {linesBetween(points).map((line) => (
          <polyline key={line} className={styles.line} points={line} />
        ))}
      </svg>
      <div
        className={styles.dots}
        data-dense={history.length > MOST_NUMBERED ? '' : undefined}
        aria-hidden="true"
      >
        {points.map(({ x, y, capture }) =>
          y === null ? null : (
            <span
              key={capture.snapshotId}
              className={styles.dot}
              title={rankWords(capture)}
              style={{ left: `${(x / size.width) * 100}%`, top: `${(y / size.height) * 100}%` }}
            >
              {capture.rank}
            </span>
          ),
        )}
      </div>
      <div className={styles.days} aria-hidden="true">
        <span>{dayInFull(first.day)}</span>
        {history.length > 1 && <span>{dayInFull(last.day)}</span>}
      </div>
    </figure>
  )
}

function summary(ranks: readonly number[], captures: number): string {
  const best = Math.min(...ranks)
  const absent = captures - ranks.length
  return `best ${best}${absent > 0 ? `, absent in ${absent}` : ''}`
}
