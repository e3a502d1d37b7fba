import { useSyncExternalStore } from 'react'
import { paperMacros, withPlainWords } from './paper-macros.ts'

/**
 * Typesets TeX into a fresh element, or returns null for TeX that it cannot read: a macro that nobody defined, a
 * brace too few. Never throws.
 */
export type Typesetter = (tex: string, isDisplay: boolean) => HTMLElement | null

let typesetter: Typesetter | null = null
const listeners = new Set<() => void>()

/**
 * The typesetter, or null until it is there: it is as large as the rest of the window's code, and is loaded when the
 * first formula asks for it rather than before the first paint.
 */
export function useTypesetter(): Typesetter | null {
  return useSyncExternalStore(listen, () => typesetter)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  if (!typesetter) load().then(use, () => use(() => null))
  return () => listeners.delete(listener)
}

function use(loaded: Typesetter): void {
  typesetter ??= loaded
  for (const listener of listeners) listener()
}

async function load(): Promise<Typesetter> {
  const [{ default: katex }] = await Promise.all([import('katex'), import('katex/dist/katex.min.css')])
  return (tex, isDisplay) => {
    const element = document.createElement('span')
    try {
      katex.render(withPlainWords(tex), element, {
        displayMode: isDisplay,
        output: 'htmlAndMathml',
        strict: 'ignore',
        throwOnError: true,
        trust: false,
        // A copy: the typesetter keeps there what a formula defines.
        macros: { ...paperMacros },
        // A feed is not to be trusted with the machine's time or the window's room.
        maxExpand: 200,
        maxSize: 20,
      })
      return element
    } catch {
      return null
    }
  }
}
