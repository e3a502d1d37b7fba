import { useLayoutEffect, useState } from 'react'
import { readDrawnFields, rectsOf } from './drawn-field.ts'
import type { FieldRange } from './paint.ts'

/** A box in CSS pixels from the left top corner of the texts' root, with which it scrolls. */
export interface DrawnBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const noBoxes: readonly DrawnBox[] = []

/** Where the text of a range is drawn inside `root`, in reading order; measured anew when the layout changes. */
export function useDrawnBoxes(root: HTMLElement, range: FieldRange): readonly DrawnBox[] {
  const [boxes, setBoxes] = useState(noBoxes)
  const { field, start, end } = range
  useLayoutEffect(() => {
    const measure = () => {
      const drawn = readDrawnFields(root).find((one) => one.field === field)
      const origin = root.getBoundingClientRect()
      const rects = drawn ? rectsOf(drawn, { start, end }) : []
      setBoxes(
        rects.map(({ left, top, width, height }) => ({
          left: left - origin.left,
          top: top - origin.top,
          width,
          height,
        })),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    return () => observer.disconnect()
  }, [root, field, start, end])
  return boxes
}
