import { type ListedPaper, loginOf, type PageLayout, pageOf, wrapped } from './listings.ts'

const linked = (text: string, address: string): string => `[${text}](${address})`

const scrapedEntry = (paper: ListedPaper, isWrapped: boolean): string[] => {
  const { title, abstract, votes, organisation, authorCount, date, comments, code } = paper
  const wrap = (text: string, width: number, indent: string) =>
    isWrapped ? wrapped(text, width, `\\\\\n${indent}`) : text
  return [
    linked(votes === null ? '-' : String(votes), loginOf(paper)),
    `### ${linked(wrap(title, 30, '  '), pageOf(paper))}`,
    linked(wrap(abstract, 80, ''), pageOf(paper)),
    organisation === null
      ? linked(`- ${authorCount} authors`, pageOf(paper))
      : linked(`![lab](https://cdn.example.org/a.png)${organisation}`, 'https://huggingface.co/lab'),
    '·',
    `${date?.printed}${comments === null ? '' : linked(String(comments), `${pageOf(paper)}#community`)}`,
    ...(code === null ? [] : [linked('GitHub 11.3k', code)]),
  ]
}

/** As a scraper writes a page in Markdown, below front matter. */
export const scrapedPage = (
  papers: readonly ListedPaper[],
  { lineEnd, furniture, isWrapped }: PageLayout,
  front = '',
): string =>
  `${front}${[...furniture, ...papers.flatMap((paper) => scrapedEntry(paper, isWrapped))].join('\n\n')}\n`.replaceAll(
    '\n',
    lineEnd,
  )

const NAVIGATION = ['Models', 'https://huggingface.co/models', 'Datasets', 'https://huggingface.co/datasets']

/** The lines of one paper. */
export const addressedEntry = (paper: ListedPaper, isWrapped: boolean): string[] => {
  const page = pageOf(paper)
  const wrap = (text: string, width: number, indent: string): string =>
    isWrapped ? wrapped(text, width, `\n${indent}`) : text
  return [
    `[-] ${paper.votes ?? '-'}`,
    loginOf(paper),
    wrap(paper.title, 30, '  '),
    page,
    wrap(paper.abstract, 80, ''),
    page,
    ...(paper.organisation === null
      ? ['[', `${paper.authorCount} authors](${page})`]
      : [paper.organisation, 'https://huggingface.co/lab']),
    '·',
    paper.date?.printed ?? '',
    ...(paper.comments === null ? [] : [String(paper.comments), `${page}#community`]),
    ...(paper.code === null ? [] : ['GitHub 11.3k', paper.code]),
  ]
}

/** With the address of each link on a line below it. */
export const addressedPage = (
  papers: readonly ListedPaper[],
  { lineEnd, furniture, isWrapped }: PageLayout,
  gap = '\n',
): string =>
  [...NAVIGATION, ...furniture, ...papers.flatMap((paper) => addressedEntry(paper, isWrapped))]
    .join(gap)
    .replaceAll('\n', lineEnd)

/** A page whose addresses stand at its end, by number. */
export const referencedPage = (
  papers: readonly ListedPaper[],
  { lineEnd, furniture, isWrapped }: PageLayout,
): string => {
  const addresses: string[] = []
  const numbered = (text: string, address: string, gap = ''): string =>
    `[${gap}${text}${gap}][${addresses.push(address)}]`
  const wrap = (text: string, width: number): string => (isWrapped ? wrapped(text, width, '\n') : text)
  const nav = numbered('Datasets', 'https://huggingface.co/datasets')
  const body = papers.flatMap((paper) => [
    numbered(paper.votes === null ? '-' : String(paper.votes), loginOf(paper), isWrapped ? '\n\n' : ''),
    `### ${numbered(paper.title, pageOf(paper))}`,
    numbered(wrap(paper.abstract, 80), pageOf(paper), '\n\n'),
    paper.organisation === null
      ? numbered(`${paper.authorCount} authors`, pageOf(paper))
      : numbered(`![lab][900]${paper.organisation}`, 'https://huggingface.co/lab'),
    '·',
    `${paper.date?.printed}${paper.comments === null ? '' : numbered(String(paper.comments), `${pageOf(paper)}#community`)}`,
    ...(paper.code === null ? [] : [numbered('GitHub 11.3k', paper.code)]),
  ])
  const definitions = addresses.map((address, index) => `[${index + 1}]: ${address}`).join('\n')
  return [nav, ...furniture, ...body, definitions].join('\n\n').replaceAll('\n', lineEnd)
}

/** The paragraphs of one paper. */
export const digestEntry = (
  { title, abstract, authorCount, code }: ListedPaper,
  isWrapped: boolean,
): string[] => [
  `### ${isWrapped ? wrapped(title, 30, '\n  ') : title}`,
  isWrapped ? wrapped(abstract, 80, '\n') : abstract,
  `- ${authorCount} authors`,
  ...(code === null ? [] : [`[LINK: GitHub 11.3k](${code})`]),
]

/** As a digest gives entries in Markdown. */
export const digestPage = (
  entries: readonly (readonly string[])[],
  { lineEnd, furniture }: PageLayout,
  gap = '\n\n',
): string => `# Daily Papers\n\n${[...furniture, ...entries.flat()].join(gap)}\n`.replaceAll('\n', lineEnd)
