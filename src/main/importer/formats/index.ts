import { catalogueFormats } from './catalogues/index.ts'
import { feedFormats } from './feeds/index.ts'
import type { FeedFormat } from './format.ts'
import { huggingFaceFormats } from './hugging-face/index.ts'
import { proseFormats } from './prose/index.ts'
import { referenceFormats } from './references/index.ts'
import { webFormats } from './web/index.ts'

/** Every form that can be read. Where two are equally sure, the one that stands first is taken. */
export const formats: readonly FeedFormat[] = [
  ...huggingFaceFormats,
  ...webFormats,
  ...feedFormats,
  ...catalogueFormats,
  ...referenceFormats,
  ...proseFormats,
]
