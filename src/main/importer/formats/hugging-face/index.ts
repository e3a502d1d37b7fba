import type { FeedFormat } from '../format.ts'
import { huggingFaceAddressedText } from './addressed-text.ts'
import { dailyPapersJson } from './daily-json.ts'
import { huggingFaceDigest } from './digest-markdown.ts'
import { huggingFacePage } from './page-html.ts'
import { huggingFaceText } from './plain-text.ts'
import { huggingFaceReferencedText } from './referenced-text.ts'
import { huggingFaceMarkdown } from './scraper-markdown.ts'

/** Captures of a Hugging Face Papers page, in the forms that tools save it. */
export const huggingFaceFormats: readonly FeedFormat[] = [
  huggingFaceText,
  huggingFaceMarkdown,
  huggingFaceDigest,
  huggingFaceAddressedText,
  huggingFaceReferencedText,
  dailyPapersJson,
  huggingFacePage,
]
