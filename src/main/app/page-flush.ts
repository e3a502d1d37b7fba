/** A page that does not answer for so long, in milliseconds, has hung: its drafts are in the library all the same. */
const PATIENCE_MS = 5000

export interface PageFlush {
  /** Asks the page to save; resolves at its answer, or when it does not come. */
  ask(): Promise<void>
  /** Takes in the page's answer. */
  answered(number: number): void
}

/** Asks a page to save what is unsaved, and knows its answers by their number. */
export function pageFlush(
  send: (number: number) => boolean,
  later: (callback: () => void, milliseconds: number) => void,
): PageFlush {
  const waiting = new Map<number, () => void>()
  let count = 0
  const answered = (number: number): void => {
    waiting.get(number)?.()
    waiting.delete(number)
  }
  return {
    ask: () =>
      new Promise((resolve) => {
        count += 1
        const number = count
        waiting.set(number, resolve)
        if (send(number)) later(() => answered(number), PATIENCE_MS)
        else answered(number)
      }),
    answered,
  }
}
