import { expect, test } from 'vitest'
import { recogniseFormat } from '../../src/main/importer/detect.ts'
import { formats } from '../../src/main/importer/formats/index.ts'
import { goldenCaptures } from './builders/goldens.ts'

test.each(goldenCaptures)('a capture as %s is known for it, and for nothing else as surely', (name, text) => {
  const [best, next] = recogniseFormat(text, formats)
  expect(best?.format.name).toBe(name)
  expect(best?.confidence).toBeGreaterThanOrEqual(0.6)
  expect(next?.confidence ?? 0).toBeLessThan(best?.confidence ?? 0)
})
