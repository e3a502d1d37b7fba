import type { BibtexPart } from './bibtex-fields.ts'

/** The macros of a BibTeX text, as far as they were defined. Their names are the same in capitals. */
export interface BibtexMacros {
  define(name: string, parts: readonly BibtexPart[]): void
  /** A value put together; an unknown macro stands for its name. */
  resolve(parts: readonly BibtexPart[]): string
  /** What to tell of unknown macros since this was last asked, each once; null where there were none. */
  undefinedNames(): string | null
}

/** UTF-16 units. Macros that are made of macros could grow without end. */
const LONGEST_MACRO = 100_000
/** Where a value stops to grow. */
const LONGEST_VALUE = 5_000_000
const MOST_IN_ALL = 10_000_000

/** What every style of BibTeX defines. */
const MONTHS = {
  ...{ jan: 'January', feb: 'February', mar: 'March', apr: 'April', may: 'May', jun: 'June' },
  ...{ jul: 'July', aug: 'August', sep: 'September', oct: 'October', nov: 'November', dec: 'December' },
}

export function collectMacros(): BibtexMacros {
  const macros = new Map<string, string>(Object.entries(MONTHS))
  const known = new Set<string>()
  let unknown: string[] = []
  let inAll = 0

  function resolve(parts: readonly BibtexPart[]): string {
    let value = ''
    for (const part of parts) {
      value += part.kind === 'text' ? part.text : meaningOf(part.name)
      if (value.length > LONGEST_VALUE) break
    }
    return value
  }

  function meaningOf(name: string): string {
    const meaning = macros.get(name.toLowerCase())
    if (meaning !== undefined) return meaning
    if (!known.has(name)) unknown.push(name)
    known.add(name)
    return name
  }

  return {
    resolve,
    define: (name, parts) => {
      const value = resolve(parts)
      inAll += value.length
      if (value.length <= LONGEST_MACRO && inAll <= MOST_IN_ALL) macros.set(name, value)
    },
    undefinedNames: () => {
      const names = unknown.map((name) => name.slice(0, 60)).slice(0, 10)
      unknown = []
      return names.length === 0
        ? null
        : `No @string above says what ${names.join(', ')} ${names.length === 1 ? 'means: its name stands' : 'mean: their names stand'} instead.`
    },
  }
}
