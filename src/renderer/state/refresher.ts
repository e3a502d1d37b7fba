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
/** How much longer than the work took the last time it leaves the library alone: a large one takes longer to read. */
const RATIO = 4
/** The bounds of that where it is waited for quiet, and how long it is put off at most, in milliseconds. */
const quiet = { least: 100, most: 1000, patience: 10_000 }

/** Wraps work that fetches something anew. Asked for while it is under way, it is done once more after that. */
export function refresher(work: () => Promise<void>): Refresher {
  let isUnderWay = false
  let isWanted = false
  let begunAt = Number.NEGATIVE_INFINITY
  let duration = 0
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
      duration = Date.now() - begunAt
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
      soonTimer ??= setTimeout(now, Math.max(MOMENT, begunAt + Math.max(GAP, RATIO * duration) - Date.now()))
    },
    whenQuiet: () => {
      putOffSince ??= Date.now()
      clearTimeout(quietTimer)
      const rest = Math.min(quiet.most, Math.max(quiet.least, RATIO * duration))
      quietTimer = setTimeout(now, Math.min(rest, putOffSince + quiet.patience - Date.now()))
    },
  }
}
