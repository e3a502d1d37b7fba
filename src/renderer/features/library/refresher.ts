/** Does one piece of work again and again, never twice at a time. */
export interface Refresher {
  /** Works as soon as nothing is under way. */
  now(): void
  /** Works in a moment; crowds of changes, such as an import's, pass as one. */
  soon(): void
  /** Works when it has not been asked for a while: what a person is doing goes first. Not put off for ever. */
  whenQuiet(): void
}

/** Milliseconds that `soon` waits for what comes with a change, and at least between two beginnings. */
const MOMENT = 40
const GAP = 250
/** Milliseconds without a further change that count as quiet, and after which it is done in any case. */
const QUIET = 300
const PATIENCE = 2000

/** Wraps work that fetches something anew. Asked for while it is under way, it is done once more after that. */
export function refresher(work: () => Promise<void>): Refresher {
  let isUnderWay = false
  let isWanted = false
  let begunAt = Number.NEGATIVE_INFINITY
  let putOffSince: number | null = null
  let soonTimer: ReturnType<typeof setTimeout> | undefined
  let quietTimer: ReturnType<typeof setTimeout> | undefined
  const begin = async () => {
    clearTimeout(soonTimer)
    clearTimeout(quietTimer)
    soonTimer = undefined
    putOffSince = null
    isWanted = false
    isUnderWay = true
    begunAt = Date.now()
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
  return {
    now,
    soon: () => {
      soonTimer ??= setTimeout(now, Math.max(MOMENT, begunAt + GAP - Date.now()))
    },
    whenQuiet: () => {
      putOffSince ??= Date.now()
      clearTimeout(quietTimer)
      quietTimer = setTimeout(now, Math.min(QUIET, putOffSince + PATIENCE - Date.now()))
    },
  }
}
