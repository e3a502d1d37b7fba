/**
 * A hybrid logical clock (Kulkarni et al., 2014): the wall clock's milliseconds, a counter for changes within one
 * millisecond or while the wall clock stands behind, and the device. As text, later stamps sort after earlier ones,
 * and no two devices ever make the same one.
 */
export interface ClockReading {
  /** Milliseconds since 1970. */
  readonly time: number
  readonly counter: number
}

/** The reading after `last`, given what the wall clock says now. Never goes back. */
export function tick(last: ClockReading, now: number): ClockReading {
  return now > last.time ? { time: now, counter: 0 } : { time: last.time, counter: last.counter + 1 }
}

/** A reading as a stamp: 9 characters of time, 5 of counter (both base 36), then the device. */
export function formatStamp(reading: ClockReading, device: string): string {
  return `${reading.time.toString(36).padStart(9, '0')}-${reading.counter.toString(36).padStart(5, '0')}-${device}`
}

/** When a stamp was made, in milliseconds since 1970. */
export function timeOfStamp(stamp: string): number {
  return Number.parseInt(stamp.slice(0, 9), 36)
}
