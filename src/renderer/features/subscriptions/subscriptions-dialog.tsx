import { type FormEvent, useEffect, useRef } from 'react'
import { useLayer } from '../../state/layers.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FeedRow } from './feed-row.tsx'
import styles from './subscriptions-dialog.module.css'
import {
  addOffered,
  addTyped,
  closeSubscriptions,
  exportList,
  fetchNow,
  followSubscriptions,
  useSubscriptions,
} from './subscriptions-store.ts'
import { WatchedFolder } from './watched-folder.tsx'

/** The feeds that are fetched by themselves: how each stands, and the way to add one. */
export function SubscriptionsDialog() {
  const isOpen = useSubscriptions((state) => state.isOpen)
  useLayer(isOpen, closeSubscriptions)
  useEffect(followSubscriptions, [])
  return (
    <Dialog title="Feeds and folders" isOpen={isOpen} onClose={closeSubscriptions}>
      {isOpen && <Feeds />}
    </Dialog>
  )
}

function Feeds() {
  const { subscriptions, isFetching } = useSubscriptions()
  const isEmpty = subscriptions?.length === 0
  return (
    <div className={styles.feeds}>
      <AddFeed />
      <Offer />
      {isEmpty && (
        <p className={styles.none}>
          No feed yet, and Offprint asks nobody anything. Add one, and it is fetched by itself when there is a
          network.
        </p>
      )}
      <ul className={styles.list} aria-label="Subscriptions">
        {subscriptions?.map((feed) => (
          <FeedRow key={feed.id} feed={feed} />
        ))}
      </ul>
      <footer className={styles.foot}>
        <p className={styles.hint}>Import an OPML file to add the feeds of another reader.</p>
        <Button disabled={isEmpty} onClick={() => void exportList()}>
          Save as OPML…
        </Button>
        <Button disabled={isEmpty || isFetching} onClick={() => void fetchNow(null)}>
          {isFetching ? 'Fetching…' : 'Fetch what is due'}
        </Button>
      </footer>
      <WatchedFolder />
    </div>
  )
}

function AddFeed() {
  const trouble = useSubscriptions((state) => state.trouble)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const input = field.current
    if (input === null || input.value.trim() === '') return
    if (await addTyped(input.value)) input.value = ''
  }
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <label className={styles.field}>
        Address of a feed, an arXiv category, or a search
        <input
          ref={field}
          type="text"
          placeholder="https://…   cs.CL   arxiv: “tokenizer free” au:ito"
          aria-invalid={trouble !== null}
          aria-describedby={trouble === null ? undefined : 'feed-trouble'}
        />
      </label>
      <Button type="submit" look="main">
        Subscribe
      </Button>
      {trouble !== null && (
        <p id="feed-trouble" className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}

/** The feeds of a list that was imported. */
function Offer() {
  const offered = useSubscriptions((state) => state.offered)
  if (offered.length === 0) return null
  return (
    <section className={styles.offer} aria-label="Feeds of the list">
      <ul>
        {offered.map(({ title, url }) => (
          <li key={url}>
            {title || url} <span className={styles.url}>{url}</span>
          </li>
        ))}
      </ul>
      <Button look="main" onClick={() => void addOffered()}>
        Subscribe to {offered.length === 1 ? 'it' : `all ${offered.length}`}
      </Button>
    </section>
  )
}
