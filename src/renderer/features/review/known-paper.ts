import type { PaperId } from '../../../shared/model/ids.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'

let known: PaperDetails | null = null

/** Keeps the paper that the review shows, for keys that act on its mark. */
export function keepKnown(paper: PaperDetails | null): void {
  known = paper
}

/** The paper that the review shows, if it is this one. */
export function knownPaper(id: PaperId): PaperDetails | null {
  return known?.id === id ? known : null
}
