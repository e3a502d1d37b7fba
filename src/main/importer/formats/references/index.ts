import type { FeedFormat } from '../format.ts'
import { ris } from './ris.ts'

/** What reference managers and bibliographic databases export. */
export const referenceFormats: readonly FeedFormat[] = [ris]
