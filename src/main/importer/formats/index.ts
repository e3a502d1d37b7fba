import type { FeedFormat } from './format.ts'
import { huggingFaceText } from './hugging-face-text.ts'

/** Every form that can be read. Where two are equally sure, the one that stands first is taken. */
export const formats: readonly FeedFormat[] = [huggingFaceText]
