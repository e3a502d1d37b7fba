import { useLayoutEffect, useState } from 'react'
import type { Settings } from '../../../shared/model/settings.ts'
import { useSettings } from '../../state/settings-store.ts'

/**
 * What `measure` finds in the texts drawn inside `root`, found anew whenever they are drawn or laid out otherwise; null
 * where it is null, as there is nothing to be found. `measure` must stay the same function for as long as it would find
 * the same.
 */
export function useMeasured<Value>(
  root: HTMLElement | null,
  measure: ((root: HTMLElement) => Value) | null,
): Value | null {
  const [found, setFound] = useState<Value | null>(null)
  const look = useSettings(({ settings }) => lookOf(settings))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look lays the text out anew.
  useLayoutEffect(() => {
    if (!root || !measure) return
    const find = () => setFound(measure(root))
    find()
    let frame = 0
    // Once before the next frame: at every change by itself the text would be laid out for each of them.
    const findSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(find)
    }
    // The type that was set last is in the style of the document only when everybody has heard of it.
    findSoon()
    const sizes = new ResizeObserver(find)
    const nodes = new MutationObserver(findSoon)
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
  }, [root, measure, look])
  return measure && found
}

/** What of the settings a text's lines hang on, as one value: most settings, such as the category in hand, are none of it. */
function lookOf(settings: Settings): string {
  const { theme, readingFont, readingSize, lineHeight, measure } = settings
  const { isJustified, isHyphenated, paragraphSpacing } = settings
  return JSON.stringify([
    theme,
    readingFont,
    readingSize,
    lineHeight,
    measure,
    isJustified,
    isHyphenated,
    paragraphSpacing,
  ])
}
