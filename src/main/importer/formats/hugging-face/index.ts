import type { FeedFormat } from '../format.ts'
import { dailyPapersJson } from './daily-json.ts'
import { huggingFacePage } from './page-html.ts'
import { huggingFaceText } from './plain-text.ts'

/** Captures of a Hugging Face Papers page, in the forms that tools save it. */
export const huggingFaceFormats: readonly FeedFormat[] = [huggingFaceText, dailyPapersJson, huggingFacePage]
