import type { FeedFormat } from '../format.ts'
import { arxivJsonLines } from './arxiv-json-lines.ts'
import { crossref } from './crossref.ts'
import { openAlex } from './openalex.ts'
import { semanticScholar } from './semantic-scholar.ts'

/** Dumps and answers of catalogues of papers. */
export const catalogueFormats: readonly FeedFormat[] = [arxivJsonLines, semanticScholar, openAlex, crossref]
