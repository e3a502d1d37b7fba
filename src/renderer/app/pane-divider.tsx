import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './pane-divider.module.css'

interface PaneDividerProps {
  name: string
  /** The width of the pane to the left, and its limits, in CSS pixels. */
  width: number
  min: number
  max: number
  onChange(width: number): void
}

/** How far one press of an arrow key moves, in CSS pixels. */
const STEP = 16

/** The edge between two panes: drag it, or move it with the arrow keys. */
export function PaneDivider({ name, width, min, max, onChange }: PaneDividerProps) {
  const origin = useRef<{ x: number; width: number } | null>(null)
  const change = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))))
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    origin.current = { x: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (origin.current) change(origin.current.width + event.clientX - origin.current.x)
  }
  const onPointerUp = () => {
    origin.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: width - STEP,
      ArrowRight: width + STEP,
      Home: min,
      End: max,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    change(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget; <hr> is none.
    <div
      className={styles.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  )
}
