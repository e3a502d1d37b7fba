/**
 * A function of a text that keeps what it told of the last one: every key, click and render asks the same of the paper on
 * screen. What it tells must not be changed.
 */
export function keepingLast<Value>(tell: (source: string) => Value): (source: string) => Value {
  let last: { readonly source: string; readonly told: Value } | null = null
  return (source) => {
    if (last?.source !== source) last = { source, told: tell(source) }
    return last.told
  }
}
