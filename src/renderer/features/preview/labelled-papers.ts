import { areSameParts, papersOfParts } from '../../../shared/capture/papers-of-parts.ts'
import type { CapturePart, ImportPreview, PreviewPaper } from '../../../shared/model/preview.ts'

/** The papers that parts make; those whose parts nobody changed stay as the form read them. */
export function labelledPapers(
  preview: ImportPreview,
  parts: readonly CapturePart[],
): readonly PreviewPaper[] {
  if (parts === preview.parts) return preview.papers
  const before = new Map(papersOfParts(preview.text, preview.parts).map((paper) => [paper.start, paper]))
  return papersOfParts(preview.text, parts).map(({ parts: own, authors, ...paper }) => {
    const twin = before.get(paper.start)
    const isSame = twin !== undefined && areSameParts(own, twin.parts)
    const read = isSame
      ? preview.papers.find((one) => one.start <= paper.start && paper.start < one.end)
      : undefined
    return read ?? { ...paper, authors: [...authors] }
  })
}
