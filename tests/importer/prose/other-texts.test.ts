import { expect, test } from 'vitest'
import { recogniseFormat } from '../../../src/main/importer/detect.ts'
import { formats } from '../../../src/main/importer/formats/index.ts'
import { otherTexts } from './other-texts.ts'

test.each(otherTexts)('no form takes %s for papers without asking', (_name, text) => {
  const [best] = recogniseFormat(text, formats)
  expect(best?.confidence ?? 0).toBeLessThan(0.3)
})
