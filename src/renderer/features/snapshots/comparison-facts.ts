import type { ComparedPaper } from '../../../shared/model/snapshot-comparison.ts'

/** What became of a paper from one capture to the next. */
export type Change = 'new' | 'gone' | 'up' | 'down' | 'same'

/** Which papers of a comparison are listed. */
export type ComparisonPart = 'all' | 'new' | 'gone' | 'moved' | 'votes'

export function changeOf({ before, now }: ComparedPaper): Change {
  if (before === null) return 'new'
  if (now === null) return 'gone'
  if (now.rank === before.rank) return 'same'
  return now.rank < before.rank ? 'up' : 'down'
}

/** How many ranks a paper moved, either way; 0 where it stands in one capture only. */
export function distanceOf({ before, now }: ComparedPaper): number {
  return before === null || now === null ? 0 : Math.abs(before.rank - now.rank)
}

/** Votes gained, less than 0 where some were lost; null where either capture does not tell. */
export function votesGained({ before, now }: ComparedPaper): number | null {
  const then = before?.votes ?? null
  const votes = now?.votes ?? null
  return then === null || votes === null ? null : votes - then
}

/** The papers of a part: moved by how far, votes by how many, everything else in the order of the capture. */
export function papersOf(papers: readonly ComparedPaper[], part: ComparisonPart): readonly ComparedPaper[] {
  switch (part) {
    case 'all':
      return papers
    case 'new':
    case 'gone':
      return papers.filter((paper) => changeOf(paper) === part)
    case 'moved':
      return papers
        .filter((paper) => distanceOf(paper) > 0)
        .sort((one, other) => distanceOf(other) - distanceOf(one))
    case 'votes':
      return papers
        .filter((paper) => (votesGained(paper) ?? 0) > 0)
        .sort((one, other) => (votesGained(other) ?? 0) - (votesGained(one) ?? 0))
  }
}

/** How many papers each part holds. */
export function countParts(papers: readonly ComparedPaper[]): Record<ComparisonPart, number> {
  const counts = { all: papers.length, new: 0, gone: 0, moved: 0, votes: 0 }
  for (const paper of papers) {
    const change = changeOf(paper)
    if (change === 'new' || change === 'gone') counts[change] += 1
    else if (change !== 'same') counts.moved += 1
    if ((votesGained(paper) ?? 0) > 0) counts.votes += 1
  }
  return counts
}
