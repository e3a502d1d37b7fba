/** A source of numbers that are always the same for the same seed. */
export interface Random {
  /** A whole number from 0 on, below the limit. */
  below(limit: number): number
  /** True with this likelihood, 0 to 1. */
  isLucky(likelihood: number): boolean
  /** One of these; throws where there is none. */
  oneOf<Value>(values: readonly Value[]): Value
}

/** Returns such a source (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    isLucky: (likelihood) => next() < likelihood,
    oneOf: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('There is nothing to choose from')
      return value
    },
  }
}
