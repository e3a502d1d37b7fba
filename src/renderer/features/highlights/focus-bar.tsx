import { useLayoutEffect, useState } from 'react'
import { readDrawnFields, rectsOf } from './drawn-field.ts'
import styles from './focus-bar.module.css'
import type { FieldRange } from './paint.ts'

/** The quiet bar in the margin beside the sentences in focus. It scrolls with `root`. */
export function FocusBar({ root, range }: { root: HTMLElement; range: FieldRange }) {
  const [box, setBox] = useState<{ left: number; top: number; height: number } | null>(null)
  const { field, start, end } = range
  useLayoutEffect(() => {
    const measure = () => {
      const drawn = readDrawnFields(root).find((one) => one.field === field)
      const rects = drawn ? rectsOf(drawn, { start, end }) : []
      if (!drawn || rects.length === 0) return setBox(null)
      const origin = root.getBoundingClientRect()
      const top = Math.min(...rects.map((rect) => rect.top))
      const bottom = Math.max(...rects.map((rect) => rect.bottom))
      const { left } = drawn.element.getBoundingClientRect()
      setBox({ left: left - origin.left, top: top - origin.top, height: bottom - top })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    return () => observer.disconnect()
  }, [root, field, start, end])
  return box && <div className={styles.bar} style={box} aria-hidden="true" />
}
