import { useCallback, useEffect, useState } from 'react'
import { readDrawnFields, rectsOf } from '../highlights/index.ts'
import styles from './short-form-hint.module.css'
import type { ExpandedUse } from './short-forms.ts'
import { useMeasured } from './use-measured.ts'
import { useShortFormPainting } from './use-short-form-painting.ts'

/** Where a short form is drawn: one box, or two where a line breaks in it; CSS pixels from the root's corner. */
interface PlacedUse {
  readonly use: ExpandedUse
  readonly boxes: readonly { left: number; top: number; right: number; bottom: number }[]
}

/** Dotted lines under the short forms of an abstract; what one stands for is shown while the pointer is over it. */
export function ShortFormHint({ root, uses }: { root: HTMLElement | null; uses: readonly ExpandedUse[] }) {
  useShortFormPainting(root, uses)
  const measure = useCallback((element: HTMLElement) => placedUses(element, uses), [uses])
  const placed = useMeasured(root, uses.length > 0 ? measure : null)
  const over = useUseUnderPointer(root, placed)
  const box = over?.boxes[0]
  if (!over || !box) return null
  const { long, isFromElsewhere } = over.use
  return (
    <div role="tooltip" className={styles.hint} style={{ left: box.left, top: box.bottom }}>
      {long}
      {isFromElsewhere && <span className={styles.source}>as another paper of the library defines it</span>}
    </div>
  )
}

function placedUses(root: HTMLElement, uses: readonly ExpandedUse[]): PlacedUse[] {
  const drawn = readDrawnFields(root).find(({ field }) => field === 'abstract')
  const origin = root.getBoundingClientRect()
  return uses.map((use) => ({
    use,
    boxes: (drawn ? rectsOf(drawn, use.range) : []).map(({ left, top, right, bottom }) => ({
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    })),
  }))
}

/** The short form under a pointer that presses nothing; any key takes it away again. */
function useUseUnderPointer(root: HTMLElement | null, placed: readonly PlacedUse[] | null): PlacedUse | null {
  const [over, setOver] = useState<PlacedUse | null>(null)
  useEffect(() => {
    setOver(null)
    if (!root || !placed || placed.length === 0) return
    const leave = () => setOver(null)
    const onPointerMove = (event: PointerEvent) => {
      if (event.buttons !== 0) return leave()
      const origin = root.getBoundingClientRect()
      const [x, y] = [event.clientX - origin.left, event.clientY - origin.top]
      const isUnder = ({ boxes }: PlacedUse) =>
        boxes.some(({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
      setOver(placed.find(isUnder) ?? null)
    }
    root.addEventListener('pointermove', onPointerMove)
    root.addEventListener('pointerleave', leave)
    root.addEventListener('pointerdown', leave)
    window.addEventListener('keydown', leave)
    return () => {
      root.removeEventListener('pointermove', onPointerMove)
      root.removeEventListener('pointerleave', leave)
      root.removeEventListener('pointerdown', leave)
      window.removeEventListener('keydown', leave)
    }
  }, [root, placed])
  return over
}
