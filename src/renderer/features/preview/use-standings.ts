import { useEffect, useState } from 'react'
import type { PaperStanding, PreviewPaper } from '../../../shared/model/preview.ts'
import { call } from '../../state/bridge.ts'

/** The library is asked once a person pauses, in milliseconds. */
const PAUSE_MS = 200

/** What would become of each paper, by its place; those that the library was not asked for yet are missing. */
export function useStandings(papers: readonly PreviewPaper[]): readonly PaperStanding[] {
  const [standings, setStandings] = useState<readonly PaperStanding[]>([])
  useEffect(() => {
    let isCurrent = true
    setStandings([])
    const asked = papers
      .slice(0, 2000)
      .map(({ title, abstract, authors }) => ({ title, abstract: abstract ?? '', authors: [...authors] }))
    const timer = setTimeout(() => {
      call('papers.assess', { papers: asked })
        .then((found) => isCurrent && setStandings(found))
        // Without an answer nothing is said of them; the import itself counts them.
        .catch(() => undefined)
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [papers])
  return standings
}
