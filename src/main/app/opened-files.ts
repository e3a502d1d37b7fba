/** What of Electron's app is needed: macOS tells it of files that a person opens with Offprint. */
interface Opener {
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown
}

/** Files that a person opens with Offprint while it runs, or while it starts. */
export interface OpenedFiles {
  /** Takes those that were opened so far, all at once, and every one from now on as it comes. Absolute paths. */
  take(listener: (paths: readonly string[]) => void): void
}

/** Begins to collect at once: macOS opens the file before Offprint has loaded what imports it, and says so once. */
export function collectOpenedFiles(opener: Opener): OpenedFiles {
  const waiting: string[] = []
  let tell = (paths: readonly string[]): void => {
    waiting.push(...paths)
  }
  opener.on('open-file', (event, path) => {
    event.preventDefault()
    tell([path])
  })
  return {
    take: (listener) => {
      tell = listener
      if (waiting.length > 0) listener(waiting.splice(0))
    },
  }
}
