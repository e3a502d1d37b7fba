import type { FeedFormat } from '../format.ts'
import { markdownHeadings } from './markdown-headings.ts'
import { titledText } from './titled-text.ts'

/** Text that people or tools wrote down without a form of its own, read by its structure alone. */
export const proseFormats: readonly FeedFormat[] = [markdownHeadings, titledText]
