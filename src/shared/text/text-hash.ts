/**
 * Returns a 53-bit hash of the text's UTF-16 units as 14 lower-case hexadecimal digits. It tells revisions apart
 * and is not for security. Algorithm: cyrb53 with seed 0 (two 32-bit multiply-xor lanes, after MurmurHash3).
 * Stored with every highlight: it must never change.
 */
export function textHash(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  const mixedLow = mix(low, high)
  const mixedHigh = mix(high, mixedLow)
  const value = 4294967296 * (2097151 & mixedHigh) + (mixedLow >>> 0)
  return value.toString(16).padStart(14, '0')
}

function mix(lane: number, other: number): number {
  return Math.imul(lane ^ (lane >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
}
