import { Toolbar } from '@base-ui/react/toolbar'
import { useLayoutEffect, useRef } from 'react'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import { useSettings } from '../../state/settings-store.ts'
import styles from './mark-toolbar.module.css'
import type { FieldRange } from './paint.ts'
import { scrollerOf, usePlaceBeside } from './use-place-beside.ts'

interface MarkToolbarProps {
  /** What the toolbar is for, as its name. */
  name: string
  /** The text that it stands beside. */
  range: FieldRange
  root: HTMLElement
  /** The category that the text has, or null for text that is not highlighted. */
  chosen: CategoryId | null
  onCategory(category: CategoryId): void
  onNote(): void
  onCopy(): void
  /** Left out where there is nothing to delete. */
  onDelete?: () => void
}

/** The eight categories, note, copy and delete, beside a selection or an open highlight. */
export function MarkToolbar(props: MarkToolbarProps) {
  const { name, range, root, chosen, onCategory, onNote, onCopy, onDelete } = props
  const element = useRef<HTMLDivElement>(null)
  const place = usePlaceBeside(root, range, element)
  useLayoutEffect(() => {
    const toolbar = element.current
    // Going away with the focus inside would leave it nowhere; the text takes it back.
    return () => {
      if (toolbar?.contains(document.activeElement)) scrollerOf(root).focus({ preventScroll: true })
    }
  }, [root])
  const categories = useSettings((state) => state.categories)
  const style = place ? { left: place.left, top: place.top } : { visibility: 'hidden' as const }
  return (
    <Toolbar.Root
      ref={element}
      aria-label={name}
      className={styles.toolbar}
      style={style}
      onPointerDown={keepSelection}
      onMouseDown={keepSelection}
    >
      <Toolbar.Group className={styles.categories} aria-label="Category">
        {categories.map((category) => (
          <Toolbar.Button
            key={category.id}
            className={styles.category}
            aria-label={category.name}
            aria-pressed={category.id === chosen}
            title={`${category.name} (${category.position})`}
            onClick={() => onCategory(category.id)}
          >
            <span className={styles.swatch} style={{ backgroundColor: `var(--swatch-${category.hue})` }} />
          </Toolbar.Button>
        ))}
      </Toolbar.Group>
      <Toolbar.Separator className={styles.separator} />
      <Toolbar.Button className={styles.action} title="Write a note (n)" onClick={onNote}>
        Note
      </Toolbar.Button>
      <Toolbar.Separator className={styles.separator} />
      <Toolbar.Button className={styles.action} title="Copy the words" onClick={onCopy}>
        Copy
      </Toolbar.Button>
      {onDelete && (
        <>
          <Toolbar.Separator className={styles.separator} />
          <Toolbar.Button className={styles.action} title="Delete the highlight (Delete)" onClick={onDelete}>
            Delete
          </Toolbar.Button>
        </>
      )}
    </Toolbar.Root>
  )
}

/** Pressing a button must not take the selection away that the button is about. */
function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault()
}
