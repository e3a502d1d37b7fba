import type { ExportedPaper } from '../library/exported-paper.ts'

/** Where a work came out, as far as its venue tells. */
export type WorkKind = 'article' | 'conference' | 'preprint'

const CONFERENCE =
  /\b(?:proceedings|proc\.|conference|workshop|symposium|congress|meeting|neurips|nips|icml|iclr|acl|emnlp|naacl|eacl|coling|cvpr|iccv|eccv|aaai|ijcai|kdd|sigir|chi|uist|interspeech|icassp|colt|uai|aistats|corl|icra|iros|rss|osdi|sosp|nsdi|usenix)\b/i
const PREPRINT = /^(?:arxiv|corr|biorxiv|medrxiv|ssrn|hal|research square|preprint)\b/i

export function kindOfWork({ venue }: Pick<ExportedPaper, 'venue'>): WorkKind {
  if (venue === null || PREPRINT.test(venue)) return 'preprint'
  return CONFERENCE.test(venue) ? 'conference' : 'article'
}

export function identifierOf(
  { identifiers }: Pick<ExportedPaper, 'identifiers'>,
  scheme: string,
): string | null {
  return identifiers.find((one) => one.scheme === scheme)?.value ?? null
}

/**
 * When it came out, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: when it was published, else when it was listed. A year that
 * was only inferred is none.
 */
export function dateOf({
  publishedOn,
  listedOn,
  isYearInferred,
}: Pick<ExportedPaper, 'publishedOn' | 'listedOn' | 'isYearInferred'>): string | null {
  return publishedOn ?? (isYearInferred ? null : listedOn)
}

/** The public address that lasts longest, or null. */
export function addressOf(paper: Pick<ExportedPaper, 'identifiers' | 'links'>): string | null {
  const arxiv = identifierOf(paper, 'arxiv')
  if (arxiv !== null) return `https://arxiv.org/abs/${arxiv}`
  const doi = identifierOf(paper, 'doi')
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`
  return pageOf(paper)?.url ?? null
}

/** The link that leads to the paper itself and is no file; null without one. */
export function pageOf({ links }: Pick<ExportedPaper, 'links'>) {
  const isPage = (kind: string): boolean => ['page', 'arxiv', 'doi'].includes(kind)
  return links.find(({ kind }) => isPage(kind)) ?? links.find(({ kind }) => kind === 'project') ?? null
}

/** The words that a paper is filed under: those of its authors, then a person's tags; each once. */
export function subjectsOf({ keywords, tags }: Pick<ExportedPaper, 'keywords' | 'tags'>): string[] {
  return [...new Set([...keywords, ...tags])]
}
