import { type RefObject, useLayoutEffect, useState } from 'react'
import { layOutMargin } from './margin-layout.ts'

/** Room between two notes, in CSS pixels. */
const GAP = 10

interface MarginLayout {
  tops: ReadonlyMap<string, number>
  /** How tall the margin must be to hold them all. */
  height: number
}

interface MarginLayoutOptions {
  root: HTMLElement | null
  list: RefObject<HTMLElement | null>
  ids: readonly string[]
  topOf(id: string): number | null
  pinnedId: string | null
}

/** Measures text and notes, and lays the notes out anew whenever either changes its size or its content. */
export function useMarginLayout({ root, list, ids, topOf, pinnedId }: MarginLayoutOptions): MarginLayout {
  const [layout, setLayout] = useState<MarginLayout>({ tops: new Map(), height: 0 })
  const key = ids.join(' ')
  useLayoutEffect(() => {
    const margin = list.current
    if (!root || !margin || key === '') return
    const notes = [...margin.querySelectorAll<HTMLElement>('[data-margin-note]')]
    const measure = () => {
      const offset = margin.getBoundingClientRect().top - root.getBoundingClientRect().top
      const items = notes.map((element) => {
        const id = element.dataset.marginNote ?? ''
        return { id, wishedTop: Math.max(0, (topOf(id) ?? 0) - offset), height: element.offsetHeight }
      })
      const tops = layOutMargin(items, GAP, pinnedId)
      const height = Math.max(...items.map((item) => (tops.get(item.id) ?? 0) + item.height))
      setLayout((known) => (isSame(known, tops) && known.height === height ? known : { tops, height }))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    for (const element of [root, ...notes]) sizes.observe(element)
    const changes = new MutationObserver(measure)
    for (const field of root.querySelectorAll('[data-field]'))
      changes.observe(field, { childList: true, subtree: true })
    return () => {
      sizes.disconnect()
      changes.disconnect()
    }
  }, [root, list, key, topOf, pinnedId])
  return layout
}

function isSame(layout: MarginLayout, tops: ReadonlyMap<string, number>): boolean {
  return layout.tops.size === tops.size && [...tops].every(([id, top]) => layout.tops.get(id) === top)
}
