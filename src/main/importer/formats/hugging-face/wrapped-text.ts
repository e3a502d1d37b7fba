const PICTURE = /!\[[^[\]]{0,300}\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?\)/g
const PICTURE_BY_NUMBER = /!\[[^[\]]{0,300}\]\[[^[\]]{0,60}\]/g
/** Backslashes that a converter of pages put where a line was broken inside a link. */
const HARD_BREAK = /\\{1,4}$/
/** Brackets that were guarded from being read as a link; what looks like a formula is left as it is. */
const GUARDED = /\\\[([^[\]\\=^\n]{0,200})\\\]/g

/** The source text of a title: hard breaks and line ends become blanks. */
export function titleText(source: string): string {
  return tidyLines(source)
    .join(' ')
    .replace(/\\{2} {2,}/g, ' ')
    .replace(GUARDED, '[$1]')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The source text of an abstract: wrapped lines joined, paragraphs parted by blank lines. */
export function abstractText(source: string): string {
  const paragraphs: string[][] = [[]]
  for (const line of tidyLines(source)) {
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(' ').replace(/\s+/g, ' ').replace(GUARDED, '[$1]'))
    .join('\n\n')
}

/** What a link or a line says without its pictures, on one line. */
export function plainLine(source: string): string {
  return titleText(source.replace(PICTURE, ' ').replace(PICTURE_BY_NUMBER, ' '))
}

function tidyLines(source: string): string[] {
  const lines = source.split(/\r\n|\r|\n/)
  return lines.map((line, index) => {
    const tidy = line.trim()
    // At the very end it breaks nothing: there it is LaTeX.
    return index < lines.length - 1 ? tidy.replace(HARD_BREAK, '').trimEnd() : tidy
  })
}
