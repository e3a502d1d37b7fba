import { ChevronRight } from 'lucide-react'
import {
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useState,
} from 'react'
import { runCommand } from '../../state/commands.ts'
import { goToSource, usePlace } from '../../state/place-store.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { acceptsDrag, beginCollectionDrag, dropOn, endCollectionDrag } from './dragging.ts'
import { type Entry, entryKey, sourceOf } from './entries.ts'
import { toggleFolded, useEntries } from './entries-store.ts'
import { pressEntryKey } from './entry-keys.ts'
import styles from './entry-row.module.css'
import { NameField } from './name-field.tsx'

interface EntryRowProps {
  entry: Entry
  mark: ReactNode
  count: number
  /** How deep it stands in others; 0 at the top. */
  depth?: number
  /** Whether what stands in it is folded away; left out where nothing stands in it. */
  isFolded?: boolean
  /** Whether the Tab key stops here: at one entry of a section. */
  isTabStop: boolean
  onFocus(): void
}

/** A collection, tag or kept search of the sources pane. Papers can be dropped on it. */
export function EntryRow({ entry, mark, count, depth = 0, isFolded, isTabStop, onFocus }: EntryRowProps) {
  const naming = useEntries((state) => state.naming)
  const isCurrent = usePlace(
    ({ source, query }) => query.trim() === '' && JSON.stringify(source) === JSON.stringify(sourceOf(entry)),
  )
  const drop = useDropTarget(entry)
  const style = { '--depth': depth } as CSSProperties
  if (naming?.kind === 'entry' && entryKey(naming.entry) === entryKey(entry)) {
    return (
      <div className={styles.row} style={style}>
        <NameField naming={naming} />
      </div>
    )
  }
  const go = (event: MouseEvent) => {
    goToSource(sourceOf(entry))
    // Who came with the mouse goes on with the list's keys; who came by key stays where they are.
    if (event.detail > 0) runCommand('list.back')
  }
  const openMenu = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
    useEntries.setState({ menu: { entry, place: new DOMRect(event.clientX, event.clientY, 0, 0) } })
  }
  return (
    <div className={styles.row} style={style} data-drop={drop.isOver ? '' : undefined} {...drop.handlers}>
      {isFolded !== undefined && (
        <button
          type="button"
          className={styles.fold}
          data-stays=""
          tabIndex={-1}
          aria-label={`${isFolded ? 'Unfold' : 'Fold'} ${entry.name}`}
          data-folded={isFolded ? '' : undefined}
          onClick={() => toggleFolded(entry.id)}
        >
          <ChevronRight aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={styles.entry}
        tabIndex={isTabStop ? 0 : -1}
        data-entry={entryKey(entry)}
        aria-current={isCurrent ? 'true' : undefined}
        aria-expanded={isFolded === undefined ? undefined : !isFolded}
        title={entry.name}
        draggable={entry.kind === 'collection'}
        onDragStart={(event) =>
          entry.kind === 'collection' && beginCollectionDrag(event.dataTransfer, entry.id)
        }
        onDragEnd={endCollectionDrag}
        onFocus={onFocus}
        onClick={go}
        onContextMenu={openMenu}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => pressEntryKey(event, entry, isFolded)}
      >
        {mark}
        <span className={styles.name}>{entry.name}</span>
        {count > 0 && (
          <span className={styles.count}>
            {plainNumber.format(count)}
            <VisuallyHidden> papers</VisuallyHidden>
          </span>
        )}
      </button>
    </div>
  )
}

function useDropTarget(entry: Entry) {
  const [isOver, setOver] = useState(false)
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!acceptsDrag(event.dataTransfer, entry)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = event.dataTransfer.effectAllowed === 'move' ? 'move' : 'copy'
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!acceptsDrag(event.dataTransfer, entry)) return
      event.preventDefault()
      dropOn(event.dataTransfer, entry)
    },
  }
  return { isOver, handlers }
}
