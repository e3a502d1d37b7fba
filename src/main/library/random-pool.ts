import { randomFillSync } from 'node:crypto'

/** Random bytes of one identity. */
const EACH = 16
const pool = Buffer.alloc(EACH * 512)
let next = pool.length

/** Random bytes for identities, asked of the system for many at once: one by one they cost more than a row. */
export const randomPool = {
  /** Sixteen bytes that nobody else gets; to be used before the next are taken. */
  take(): Uint8Array {
    if (next >= pool.length) {
      randomFillSync(pool)
      next = 0
    }
    next += EACH
    return pool.subarray(next - EACH, next)
  },
}
