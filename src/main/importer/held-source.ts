/** The stretch of a text that streams in which is still needed. Offsets are UTF-16, into the whole text. */
export interface HeldSource {
  /** Adds what comes next. */
  add(chunk: string): void
  /** Lets go of everything before an offset. */
  release(offset: number): void
  /** What stands between two offsets, or null where its beginning is no longer held. */
  between(start: number, end: number): string | null
  /** The line of an offset, counted from 1. Offsets must be asked for in their order. */
  lineAt(offset: number): number
}

/** @param most UTF-16 units that are held at once, the last chunk aside */
export function holdSource(most: number): HeldSource {
  let held = ''
  let heldFrom = 0
  let line = 1
  /** Offset of the first line feed that is not counted yet, or where to look for it once more is held. */
  let nextFeed = 0
  let isFeedFound = false
  const findFeed = (from: number): void => {
    const at = held.indexOf('\n', from - heldFrom)
    isFeedFound = at >= 0
    nextFeed = heldFrom + (isFeedFound ? at : held.length)
  }
  const lineAt = (offset: number): number => {
    if (!isFeedFound && nextFeed < offset) findFeed(nextFeed)
    while (isFeedFound && nextFeed < offset) {
      line += 1
      findFeed(nextFeed + 1)
    }
    return line
  }
  const release = (offset: number): void => {
    if (offset <= heldFrom) return
    lineAt(offset)
    held = held.slice(offset - heldFrom)
    heldFrom = offset
  }
  return {
    add: (chunk) => {
      if (held.length > most) release(heldFrom + held.length)
      held += chunk
    },
    release,
    between: (start, end) => (start < heldFrom ? null : held.slice(start - heldFrom, end - heldFrom)),
    lineAt,
  }
}
