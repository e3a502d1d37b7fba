import type { FeedFormat } from '../format.ts'

/** What reference managers and bibliographic databases export. */
export const referenceFormats: readonly FeedFormat[] = []
