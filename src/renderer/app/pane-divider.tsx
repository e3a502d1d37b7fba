import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './pane-divider.module.css'
import type { SizedPane } from './use-pane-widths.ts'

interface PaneDividerProps {
  name: string
  /** The pane to the left. */
  pane: SizedPane
}

/** How far one press of an arrow key moves, in CSS pixels. */
const STEP = 16

/** The edge between two panes: drag it, move it with the arrow keys, or double-click it for the usual width. */
export function PaneDivider({ name, pane }: PaneDividerProps) {
  const { width, min, max, onMove, onKeep, onReset } = pane
  const origin = useRef<{ x: number; width: number } | null>(null)
  const move = (next: number) => onMove(Math.round(Math.min(max, Math.max(min, next))))
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    origin.current = { x: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (origin.current) move(origin.current.width + event.clientX - origin.current.x)
  }
  const onPointerEnd = () => {
    if (origin.current) onKeep()
    origin.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const widths: Record<string, number> = {
      ArrowLeft: width - STEP,
      ArrowRight: width + STEP,
      Home: min,
      End: max,
    }
    const next = widths[event.key]
    if (next === undefined) return
    event.preventDefault()
    move(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget; <hr> is none.
    <div
      className={styles.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={width}
      aria-valuetext={`${width} pixels`}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
      onKeyUp={onKeep}
      onBlur={onKeep}
    />
  )
}
