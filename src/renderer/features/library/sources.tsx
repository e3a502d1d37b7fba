import { Archive, BookOpen, Check, Clock, EyeOff, Files, Inbox, type LucideIcon, Star } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import type { ShelfCounts } from '../../../shared/contract/requests.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import type { PaperSource } from '../../../shared/model/source.ts'
import { useFrontView } from '../../state/front-view.ts'
import { goToSource, usePlace } from '../../state/place-store.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DuplicatesLink } from '../duplicates/index.ts'
import { SnapshotsLink } from '../snapshots/index.ts'
import { ContinueLink } from './continue-link.tsx'
import { todayHere } from './day-names.ts'
import { focusList } from './focus.ts'
import { isSameSubject, isSearch } from './listed-order.ts'
import { useShelves, useShelvesInStep } from './shelves-store.ts'
import { snapshotExplanation, snapshotNames, sourceName } from './source-names.ts'
import styles from './sources.module.css'

interface SourcesProps {
  /** The ways to views that stand in the place of the list, under the shelves. */
  views?: ReactNode
  /** What stands under the snapshots. */
  children?: ReactNode
}

/** What the list can show: the shelves of the library, the snapshots that were imported, and what stands between. */
export function Sources({ views, children }: SourcesProps) {
  useShelvesInStep()
  const { counts, snapshots } = useShelves()
  return (
    <nav className={styles.sources} aria-label="Sources">
      <ul className={styles.group}>
        {shelves.map((shelf) => (
          <ShelfRow key={shelf.name} shelf={shelf} counts={counts} />
        ))}
      </ul>
      {views}
      <ContinueLink />
      {snapshots.length > 0 && <Snapshots snapshots={snapshots} />}
      <DuplicatesLink />
      {children}
      <p className={styles.foot}>{counts === null ? 'Offline.' : `Offline. ${papersLabel(counts.all)}`}</p>
    </nav>
  )
}

interface Shelf {
  readonly name: string
  readonly source: PaperSource
  readonly icon: LucideIcon
  /** The number beside the name; none where it would only grow and grow. */
  count(counts: ShelfCounts): number
  /** A shelf that stands back until something is on it. */
  readonly isQuiet?: boolean
}

const shelves: readonly Shelf[] = [
  shelf({ kind: 'state', state: 'inbox' }, Inbox, ({ states }) => states.inbox.unread),
  shelf({ kind: 'state', state: 'later' }, Clock, ({ states }) => states.later.total),
  shelf({ kind: 'state', state: 'reading' }, BookOpen, ({ states }) => states.reading.total),
  shelf({ kind: 'state', state: 'done' }, Check, ({ states }) => states.done.total),
  shelf({ kind: 'state', state: 'archived' }, Archive, () => 0),
  shelf({ kind: 'starred' }, Star, ({ starred }) => starred),
  shelf({ kind: 'all' }, Files, () => 0),
  {
    ...shelf({ kind: 'state', state: 'dismissed' }, EyeOff, ({ states }) => states.dismissed.total),
    isQuiet: true,
  },
]

function shelf(source: PaperSource, icon: LucideIcon, count: Shelf['count']): Shelf {
  return { name: sourceName(source, [], ''), source, icon, count }
}

function ShelfRow({ shelf, counts }: { shelf: Shelf; counts: ShelfCounts | null }) {
  const isCurrent = useIsCurrent(shelf.source)
  const count = counts === null ? 0 : shelf.count(counts)
  if (shelf.isQuiet && count === 0 && !isCurrent) return null
  const Icon = shelf.icon
  return (
    <li>
      <SourceButton source={shelf.source} isCurrent={isCurrent} isQuiet={shelf.isQuiet ?? false}>
        <Icon aria-hidden />
        <span className={styles.name}>{shelf.name}</span>
        <Count count={count} unit={shelf.name === 'Inbox' ? 'unread' : 'papers'} />
      </SourceButton>
    </li>
  )
}

function Snapshots({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const names = snapshotNames(snapshots, todayHere())
  return (
    <>
      <h2 className={styles.heading} id="snapshots-heading">
        Snapshots
      </h2>
      <ul className={`${styles.group} ${styles.snapshots}`} aria-labelledby="snapshots-heading">
        {snapshots.map((snapshot) => (
          <SnapshotRow
            key={snapshot.id}
            snapshot={snapshot}
            name={names.get(snapshot.id) ?? snapshot.origin}
          />
        ))}
      </ul>
      <SnapshotsLink />
    </>
  )
}

function SnapshotRow({ snapshot, name }: { snapshot: Snapshot; name: string }) {
  const source: PaperSource = { kind: 'snapshot', id: snapshot.id }
  const isCurrent = useIsCurrent(source)
  return (
    <li>
      <SourceButton source={source} isCurrent={isCurrent} title={snapshotExplanation(snapshot)}>
        <span className={styles.name}>{name}</span>
        <Count count={snapshot.paperCount} unit="papers" />
      </SourceButton>
    </li>
  )
}

interface SourceButtonProps {
  source: PaperSource
  isCurrent: boolean
  isQuiet?: boolean
  title?: string
  children: ReactNode
}

function SourceButton({ source, isCurrent, isQuiet = false, title, children }: SourceButtonProps) {
  const go = (event: MouseEvent) => {
    goToSource(source)
    // Who came with the mouse goes on with the list's keys; who came by Tab stays where they are.
    if (event.detail > 0) focusList()
  }
  return (
    <button
      type="button"
      className={isQuiet ? `${styles.source} ${styles.quiet}` : styles.source}
      aria-current={isCurrent ? 'true' : undefined}
      title={title}
      onClick={go}
    >
      {children}
    </button>
  )
}

function Count({ count, unit }: { count: number; unit: string }) {
  if (count === 0) return null
  return (
    <span className={styles.count}>
      {plainNumber.format(count)}
      <VisuallyHidden> {unit}</VisuallyHidden>
    </span>
  )
}

function useIsCurrent(source: PaperSource): boolean {
  const isListed = useFrontView(({ view }) => view === 'papers')
  const isChosen = usePlace(
    (place) =>
      !isSearch(place.query) && isSameSubject({ source: place.source, query: '' }, { source, query: '' }),
  )
  return isListed && isChosen
}

function papersLabel(count: number): string {
  if (count === 0) return 'No papers yet'
  return count === 1 ? '1 paper' : `${plainNumber.format(count)} papers`
}

const plainNumber = new Intl.NumberFormat('en-GB')
