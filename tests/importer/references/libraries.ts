/** How a form writes a reference with a title, which may be blank. */
const writers: Readonly<Record<string, (title: string, index: number) => string>> = {
  bibtex: (title, index) =>
    `@article{key${index},\n  author = {Example, Ada},\n  title = {${title}},\n  year = 2026\n}\n`,
  ris: (title) =>
    `TY  - JOUR\nAU  - Example, Ada\n${title === '' ? '' : `TI  - ${title}\n`}PY  - 2026\nER  - \n`,
  nbib: (title, index) => `PMID- ${index + 1}\nTI  - ${title === '' ? '' : `${title}.`}\nDP  - 2026\n`,
  'csl-json': (title, index) =>
    JSON.stringify({ id: index, type: 'article', title, author: [{ family: 'Example' }] }),
  'endnote-xml': (title) =>
    `<record><ref-type name="Generic">13</ref-type><titles><title><style face="normal">${escaped(title)}</style></title></titles></record>`,
  'pubmed-xml': (title, index) =>
    `<PubmedArticle><MedlineCitation><PMID>${index + 1}</PMID><Article><ArticleTitle>${escaped(title)}${title === '' ? '' : '.'}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`,
}

/** A library in a form, with a reference for each title. */
export function libraryIn(format: string, titles: readonly string[]): string {
  const references = titles.map((title, index) => writers[format]?.(title, index) ?? '')
  if (format === 'csl-json') return `[\n${references.join(',\n')}\n]`
  if (format === 'endnote-xml') return `<xml><records>\n${references.join('\n')}\n</records></xml>`
  if (format === 'pubmed-xml') return `<PubmedArticleSet>\n${references.join('\n')}\n</PubmedArticleSet>`
  return references.join('\n')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
