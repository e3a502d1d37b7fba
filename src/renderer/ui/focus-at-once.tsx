import { type RefObject, useLayoutEffect } from 'react'

/**
 * Gives a field the focus in the moment in which it is there: what is typed next belongs to it, and on the page behind
 * its letters would be commands. Stands after the field.
 */
export function FocusAtOnce({ field }: { field: RefObject<HTMLElement | null> }) {
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [field])
  return null
}
