/** Methods through which a text is read, and how much of it one call reads, in UTF-16 units. */
const methods = [
  [String.prototype, 'charCodeAt', () => 1],
  [String.prototype, 'startsWith', () => 1],
  [String.prototype, 'slice', (result: unknown) => lengthOf(result)],
  [
    String.prototype,
    'indexOf',
    (result: unknown, text: unknown, [, from]: unknown[]) => {
      const end = typeof result === 'number' && result >= 0 ? result : lengthOf(text)
      return Math.max(0, end - Number(from ?? 0))
    },
  ],
  [RegExp.prototype, 'exec', (result: unknown) => lengthOf(Array.isArray(result) ? result[0] : '')],
] as const

/** How many UTF-16 units of text are looked at while `act` runs, as far as methods of texts and patterns tell. */
export function workOf(act: () => void): number {
  let work = 0
  const originals = methods.map(([owner, name]) => Reflect.get(owner, name))
  methods.forEach(([owner, name, cost], index) => {
    const original = originals[index]
    Reflect.set(owner, name, function counted(this: unknown, ...input: unknown[]) {
      const result = Reflect.apply(original, this, input)
      work += 1 + cost(result, this, input)
      return result
    })
  })
  try {
    act()
  } finally {
    methods.forEach(([owner, name], index) => {
      Reflect.set(owner, name, originals[index])
    })
  }
  return work
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || value instanceof String ? value.length : 0
}
