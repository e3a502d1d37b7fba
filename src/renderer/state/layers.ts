import { useEffect, useRef } from 'react'

/** What lies over the page and Escape takes away, the last opened first. */
const layers: { close(): void }[] = []

/** Lays something over what is open already. @returns how to take it off when it has gone */
export function openLayer(close: () => void): () => void {
  const layer = { close }
  layers.push(layer)
  return () => {
    const index = layers.indexOf(layer)
    if (index >= 0) layers.splice(index, 1)
  }
}

/** Makes something that is open a layer which Escape peels. */
export function useLayer(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => (isOpen ? openLayer(() => latest.current()) : undefined), [isOpen])
}

/** Closes the topmost layer. @returns whether there was one */
export function peelLayer(): boolean {
  const top = layers.at(-1)
  top?.close()
  return top !== undefined
}
