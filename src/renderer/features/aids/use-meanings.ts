import { useEffect, useState } from 'react'
import { call } from '../../state/bridge.ts'
import { onLibraryChanged } from '../../state/library-changes.ts'

/** So many short forms are asked about; an abstract with more of them is a list of names. */
const ASKED_AT_MOST = 60

const none: ReadonlyMap<string, string> = new Map()

/** What these short forms stand for wherever else the library defines them, of those with one meaning only. */
export function useMeanings(unknown: readonly string[]): ReadonlyMap<string, string> {
  const [meanings, setMeanings] = useState(none)
  useEffect(() => {
    setMeanings(none)
    if (unknown.length === 0) return
    let isCurrent = true
    const ask = () =>
      call('glossary.meanings', { shorts: unknown.filter(fits).slice(0, ASKED_AT_MOST) }).then(
        (found) => isCurrent && setMeanings(new Map(found.map(({ short, long }) => [short, long]))),
        // What other papers say is a help; without it the abstract reads as it is written.
        () => {},
      )
    void ask()
    const stop = onLibraryChanged(['glossary'], ask)
    return () => {
      isCurrent = false
      stop()
    }
  }, [unknown])
  return meanings
}

function fits(short: string): boolean {
  return short.length <= 40
}
