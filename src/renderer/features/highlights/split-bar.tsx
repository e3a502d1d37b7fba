import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { useLayer } from '../../state/layers.ts'
import { splitHighlight } from './extent-actions.ts'
import toolbarStyles from './mark-toolbar.module.css'
import { showParting } from './marking-store.ts'
import { type Parting, wordsAround } from './parting.ts'
import styles from './split-bar.module.css'
import { useDrawnBoxes } from './use-drawn-boxes.ts'
import { scrollerOf, usePlaceBeside } from './use-place-beside.ts'

interface SplitBarProps {
  root: HTMLElement
  highlight: Highlight
  /** The source text of its field. */
  text: string
  parting: Parting
}

/** Where the open highlight is split: chosen word by word with the arrow keys, or on the slider; Enter does it. */
export function SplitBar({ root, highlight, text, parting }: SplitBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const slider = useRef<HTMLInputElement>(null)
  const at = parting.places[parting.index] ?? highlight.start
  const place = usePlaceBeside(root, highlight, bar)
  const [box] = useDrawnBoxes(root, { field: highlight.field, start: at, end: highlight.end })
  useLayer(true, () => showParting(null))
  const isPlaced = place !== null
  // What cannot be seen yet takes no focus.
  useLayoutEffect(() => {
    if (isPlaced) slider.current?.focus({ preventScroll: true })
  }, [isPlaced])
  useLayoutEffect(() => () => scrollerOf(root).focus({ preventScroll: true }), [root])
  const split = () => {
    showParting(null)
    void splitHighlight(highlight, at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    split()
  }
  const style = place ? { left: place.left, top: place.top } : { visibility: 'hidden' as const }
  return (
    <>
      {box && (
        <div
          className={styles.cut}
          style={{ left: box.left, top: box.top, height: box.height }}
          aria-hidden="true"
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has looks of its own. */}
      <div
        ref={bar}
        role="group"
        aria-label="Split the highlight"
        className={toolbarStyles.toolbar}
        style={style}
      >
        <input
          ref={slider}
          type="range"
          className={styles.slider}
          aria-label="Where to split"
          aria-valuetext={wordsAround(text, parting)}
          min={0}
          max={parting.places.length - 1}
          value={parting.index}
          onChange={(event) => showParting({ ...parting, index: Number(event.target.value) })}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={toolbarStyles.action} onClick={split}>
          Split
        </button>
        <button type="button" className={toolbarStyles.action} onClick={() => showParting(null)}>
          Cancel
        </button>
      </div>
    </>
  )
}
