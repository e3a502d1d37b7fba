import { Pause, Play, RefreshCw, Trash2 } from 'lucide-react'
import type { Subscription } from '../../../shared/model/subscription.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './feed-row.module.css'
import { intervals, standingOf } from './feed-words.ts'
import { change, fetchNow, remove } from './subscriptions-store.ts'

/** One feed: what it is, how it stands, and what can be done with it. */
export function FeedRow({ feed }: { feed: Subscription }) {
  const { id, title, url, isPaused, outcome } = feed
  return (
    <li className={styles.feed}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.standing} data-outcome={isPaused ? 'paused' : outcome}>
          {standingOf(feed, Date.now())}
        </p>
        <p className={styles.url} title={url}>
          {url}
        </p>
      </div>
      <Interval feed={feed} />
      <IconButton label={`Fetch ${title} now`} onClick={() => void fetchNow(id)}>
        <RefreshCw aria-hidden="true" />
      </IconButton>
      <IconButton
        label={isPaused ? `Go on with ${title}` : `Pause ${title}`}
        isPressed={isPaused}
        onClick={() => void change(id, { isPaused: !isPaused })}
      >
        {isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      </IconButton>
      <IconButton label={`End the subscription to ${title}`} onClick={() => void remove(id)}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  )
}

function Interval({ feed: { id, title, everyMinutes } }: { feed: Subscription }) {
  const isOwn = !intervals.some(({ minutes }) => minutes === everyMinutes)
  return (
    <select
      className={styles.interval}
      aria-label={`How often ${title} is fetched`}
      value={everyMinutes}
      onChange={(event) => void change(id, { everyMinutes: Number(event.target.value) })}
    >
      {isOwn && <option value={everyMinutes}>every {everyMinutes} minutes</option>}
      {intervals.map(({ minutes, name }) => (
        <option key={minutes} value={minutes}>
          {name}
        </option>
      ))}
    </select>
  )
}
