/** Does one piece of work again and again, never twice at a time. */
export interface Refresher {
  /** Works as soon as nothing is under way. */
  now(): void
  /** Works too, but lets what the person waits for go first, and crowds of changes pass as one. */
  soon(): void
}

/**
 * Wraps work that fetches something anew. However often it is asked for while it is under way, it is done once more
 * after that.
 *
 * @param timing milliseconds that `soon` rests before it begins, and that it leaves between two beginnings
 */
export function refresher(
  work: () => Promise<void>,
  { rest, gap }: { rest: number; gap: number },
): Refresher {
  let isUnderWay = false
  let isWanted = false
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = async () => {
    clearTimeout(timer)
    timer = undefined
    isWanted = false
    isUnderWay = true
    notBefore = Date.now() + gap
    try {
      await work()
    } finally {
      isUnderWay = false
      if (isWanted) begin()
    }
  }
  const now = () => {
    if (isUnderWay) isWanted = true
    else begin()
  }
  const soon = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined
        now()
      },
      Math.max(rest, notBefore - Date.now()),
    )
  }
  return { now, soon }
}
