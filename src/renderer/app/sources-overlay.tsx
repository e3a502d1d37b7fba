import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './shell.module.css'

interface SourcesOverlayProps {
  /** Nothing was chosen: the person went back. */
  onLeave(): void
  /** A source was chosen, which is what the overlay is for. */
  onChosen(): void
  children: ReactNode
}

/** The sources over the other panes, where the window has no room beside them. They take the focus. */
export function SourcesOverlay({ onLeave, onChosen, children }: SourcesOverlayProps) {
  const overlay = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const buttons = overlay.current?.querySelectorAll<HTMLElement>('button') ?? []
    const current = [...buttons].find((button) => button.ariaCurrent !== null)
    const first = current ?? buttons[0]
    first?.focus()
  }, [])
  const onClick = (event: MouseEvent) => {
    const { target, currentTarget } = event
    if (!(target instanceof Element) || !currentTarget.contains(target)) return
    // Some buttons only change what the pane shows.
    if (target.closest('button') && !target.closest('[data-stays]')) onChosen()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears that one of the buttons inside it was pressed. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key that presses a button clicks it. */}
      <div ref={overlay} className={styles.overlay} onClick={onClick}>
        {children}
      </div>
      <div className={styles.veil} aria-hidden="true" onClick={onLeave} />
    </>
  )
}
