/** What a label in front of a line names: `Authors: …`. */
export type Label = 'title' | 'authors' | 'abstract' | 'date' | 'venue' | 'keywords' | 'identifier' | 'link'

const WORDS: Readonly<Record<string, Label>> = {
  ...{ title: 'title', 'paper title': 'title' },
  ...{ author: 'authors', authors: 'authors', 'author(s)': 'authors', by: 'authors' },
  ...{ abstract: 'abstract', summary: 'abstract' },
  ...{
    date: 'date',
    published: 'date',
    'published on': 'date',
    submitted: 'date',
    'submitted on': 'date',
    year: 'date',
  },
  ...{ venue: 'venue', journal: 'venue', conference: 'venue', 'published in': 'venue' },
  ...{ keywords: 'keywords', 'key words': 'keywords', 'index terms': 'keywords', tags: 'keywords' },
  ...{ doi: 'identifier', arxiv: 'identifier', 'arxiv id': 'identifier' },
  ...{ link: 'link', links: 'link', url: 'link', pdf: 'link', code: 'link', github: 'link', project: 'link' },
  ...{ 'project page': 'link', paper: 'link', website: 'link', 'paper link': 'link', source: 'link' },
}

const LABEL =
  /^(?:[-*+>]\s+)?(?:\*\*|__|\*|_)?([a-z][a-z ()]{1,15}?)(?:\*\*|__|\*|_)?\s?[:：](?:\*\*|__|\*|_)?(?:\s+|$)/i

/** The label that a line begins with, and how many characters it takes with the marks around it; null without one. */
export function readLabel(line: string): { readonly label: Label; readonly length: number } | null {
  const match = LABEL.exec(line.slice(0, 60))
  const label = match === null ? null : labelCalled(match[1] ?? '')
  return match === null || label === null ? null : { label, length: match[0].length }
}

/** The label that is called so, or null. */
export function labelCalled(name: string): Label | null {
  return WORDS[name.trim().replace(/\s+/g, ' ').toLowerCase()] ?? null
}
