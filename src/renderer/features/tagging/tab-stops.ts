import { type RefObject, useLayoutEffect, useState } from 'react'

/** Which entry of a section the Tab key stops at. */
export interface TabStops {
  isAt(key: string): boolean
  moveTo(key: string): void
}

/** One entry of a list is a stop of the Tab key: the one that had the focus last, else the first. */
export function useTabStops(list: RefObject<HTMLElement | null>): TabStops {
  const [stop, setStop] = useState<string | null>(null)
  const [first, setFirst] = useState<string | null>(null)
  // Entries come and go with the library, and with what is folded.
  useLayoutEffect(() => {
    const keys = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].map(
      (element) => element.dataset.entry ?? '',
    )
    const next = stop !== null && keys.includes(stop) ? stop : (keys[0] ?? null)
    if (next !== first) setFirst(next)
  })
  return { isAt: (key) => key === first, moveTo: setStop }
}
