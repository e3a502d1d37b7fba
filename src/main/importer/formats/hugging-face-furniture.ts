/** Lines that belong to the page around the papers, folded: lower case, without any white space. */
const FURNITURE = new Set(
  [
    'new',
    'Get trending papers in your email inbox once a day!',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'Daily Papers',
    'Trending Papers',
    'Papers',
    'by AK and the research community',
    'by',
    'AK',
    'and the research community',
    'Daily',
    'Weekly',
    'Monthly',
    'Previous',
    'Next',
  ].map(foldLine),
)

/** Lines so particular to the page that they cannot be the title of a paper. */
const UNMISTAKABLE = new Set(
  [
    'Get trending papers in your email inbox once a day!',
    'Get trending papers in your email inbox!',
    'Daily Papers',
    'Trending Papers',
    'by AK and the research community',
  ].map(foldLine),
)

/** Whether a line is one of those that stand around the papers on a Hugging Face Papers page. */
export function isFurniture(line: string): boolean {
  return line.length < 80 && FURNITURE.has(foldLine(line))
}

/** Whether a line is such furniture and cannot be anything else. */
export function isUnmistakableFurniture(line: string): boolean {
  return line.length < 80 && UNMISTAKABLE.has(foldLine(line))
}

function foldLine(line: string): string {
  return line.toLowerCase().replace(/\s+/g, '')
}
