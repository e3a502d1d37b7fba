import { ChevronRight, type LucideIcon } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { acceptsDrag, dropOn } from './dragging.ts'
import { toggleFolded, useIsFolded } from './entries-store.ts'
import styles from './own-sources.module.css'
import { type TabStops, useTabStops } from './tab-stops.ts'

interface SectionProps {
  /** By this it is folded. */
  id: string
  title: string
  /** Whether collections that are dropped on the heading go to the top. */
  takesCollections?: boolean
  action?: { label: string; icon: LucideIcon; run(): void }
  /** A choice beside the heading: `name` says how it is, `label` what a press makes of it. */
  toggle?: { label: string; name: string; run(): void }
  before?: ReactNode
  children(stops: TabStops): ReactNode
}

/** A part of the sources pane that can be folded under its heading. Its entries are one stop of the Tab key. */
export function Section({ id, title, takesCollections, action, toggle, before, children }: SectionProps) {
  const isFolded = useIsFolded(id)
  const [isOver, setOver] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const stops = useTabStops(list)
  const Icon = action?.icon
  const accepts = (event: DragEvent) => takesCollections === true && acceptsDrag(event.dataTransfer, null)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can be moved by keys as well. */}
      <div
        className={styles.head}
        data-stays=""
        data-drop={isOver ? '' : undefined}
        onDragOver={(event) => {
          if (!accepts(event)) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false)
          if (!accepts(event)) return
          event.preventDefault()
          dropOn(event.dataTransfer, null)
        }}
      >
        <h2 className={styles.heading} id={`${id}-heading`}>
          <button
            type="button"
            className={styles.title}
            aria-expanded={!isFolded}
            onClick={() => toggleFolded(id)}
          >
            {title}
            <ChevronRight aria-hidden />
          </button>
        </h2>
        {toggle && !isFolded && (
          <button type="button" className={styles.toggle} title={toggle.label} onClick={toggle.run}>
            {toggle.name}
          </button>
        )}
        {action && Icon && (
          <button
            type="button"
            className={styles.action}
            aria-label={action.label}
            title={action.label}
            onClick={action.run}
          >
            <Icon aria-hidden />
          </button>
        )}
      </div>
      {!isFolded && before}
      {!isFolded && (
        <ul ref={list} className={styles.group} aria-labelledby={`${id}-heading`}>
          {children(stops)}
        </ul>
      )}
    </>
  )
}
