/** The steps of closing, in their order. */
export interface QuitSteps {
  /** Asks each page to save what is unsaved and waits for its word; one that has hung is not waited for for ever. */
  flushPages(): Promise<void>
  /** Stops imports between two batches. */
  stopImports(): Promise<void>
  /** Answers every write that was asked for, then closes the library. */
  closeLibrary(): Promise<void>
  /** Ends the process. */
  exit(): void
  onError(error: unknown): void
}

export interface Quitting {
  /** Begins to close, or joins what has begun. Resolves after `exit` was called. */
  begin(): Promise<void>
  isFinished(): boolean
}

/**
 * Quitting is a protocol: every way to close leads here, and the process ends only after the last step. A step that
 * fails does not keep the next one from saving what it can.
 */
export function quitProtocol(steps: QuitSteps): Quitting {
  let running: Promise<void> | null = null
  let isFinished = false
  const run = async (): Promise<void> => {
    for (const step of [steps.flushPages, steps.stopImports, steps.closeLibrary]) {
      try {
        await step()
      } catch (error) {
        steps.onError(error)
      }
    }
    isFinished = true
    steps.exit()
  }
  return {
    begin: () => {
      running ??= run()
      return running
    },
    isFinished: () => isFinished,
  }
}
