import { useLayoutEffect, useState } from 'react'
import { useSettings } from '../../state/settings-store.ts'

/**
 * What `measure` finds in the texts drawn inside `root`, found anew whenever they are drawn or laid out otherwise.
 * `measure` must stay the same function for as long as it would find the same.
 */
export function useMeasured<Value>(
  root: HTMLElement | null,
  measure: (root: HTMLElement) => Value,
): Value | null {
  const [found, setFound] = useState<Value | null>(null)
  const settings = useSettings((state) => state.settings)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another type or theme lays the text out anew.
  useLayoutEffect(() => {
    if (!root) return
    const look = () => setFound(measure(root))
    look()
    // The type that was set last is in the style of the document only when everybody has heard of it.
    const frame = requestAnimationFrame(look)
    const sizes = new ResizeObserver(look)
    const nodes = new MutationObserver(look)
    sizes.observe(root)
    for (const field of root.querySelectorAll('[data-field]')) {
      sizes.observe(field)
      nodes.observe(field, { childList: true, characterData: true, subtree: true })
    }
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      nodes.disconnect()
    }
  }, [root, measure, settings])
  return found
}
