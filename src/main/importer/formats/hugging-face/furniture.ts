/** Lines so particular to the page that they cannot be the title of a paper. */
const UNMISTAKABLE = folded([
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
  'Daily Papers',
  'Trending Papers',
  'by AK and the research community',
])

/** Words of the page that a paper may be called as well. */
const AMBIGUOUS = folded([
  'new',
  'Subscribe',
  'Papers',
  'by',
  'AK',
  'and the research community',
  'Daily',
  'Weekly',
  'Monthly',
  'Previous',
  'Next',
])

/** Whether a line is one of those that stand around the papers on a Hugging Face Papers page. */
export function isFurniture(line: string): boolean {
  return isUnmistakableFurniture(line) || isOneOf(AMBIGUOUS, line)
}

/** Whether a line is such furniture and cannot be anything else. */
export function isUnmistakableFurniture(line: string): boolean {
  return isOneOf(UNMISTAKABLE, line)
}

/** Whether a line says how many authors a paper has, in place of their names. */
export function isCountOfAuthors(line: string): boolean {
  return line.length < 40 && COUNT_OF_AUTHORS.test(line)
}

const COUNT_OF_AUTHORS = /^[-·*\s]*\d{1,5}\s+authors?$/i

function isOneOf(lines: ReadonlySet<string>, line: string): boolean {
  return line.length < 80 && lines.has(foldLine(line))
}

function folded(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map(foldLine))
}

/** Extractors lose or add white space inside these lines ("byAK"). */
function foldLine(line: string): string {
  return line.toLowerCase().replace(/\s+/g, '')
}
