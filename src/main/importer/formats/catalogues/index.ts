import type { FeedFormat } from '../format.ts'

/** Dumps and answers of catalogues of papers. */
export const catalogueFormats: readonly FeedFormat[] = []
