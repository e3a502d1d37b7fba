import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WholeFormat } from '../../../src/main/importer/formats/format.ts'
import { huggingFaceFormats } from '../../../src/main/importer/formats/hugging-face/index.ts'
import { proseFormats } from '../../../src/main/importer/formats/prose/index.ts'
import { expectEveryLineInAPart } from './listings.ts'

const golden = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')

const captures = [
  ...['captures/scraper.md', 'captures/digest.md', 'captures/addressed.txt', 'captures/referenced.txt'],
  ...['../prose/captures/reading-list.md', '../prose/captures/reading-list.txt'],
].map(golden)

const proseForms = [...huggingFaceFormats, ...proseFormats].filter(
  (format): format is WholeFormat => format.reads === 'whole' && format.shape === 'prose',
)

/** A capture cut off, with a piece missing, with a piece of another inside, or with noise in it. */
const damaged = fc
  .record({
    text: fc.constantFrom(...captures),
    other: fc.constantFrom('', '\u0000', '](', '### [', '\r', '---\n', ...captures),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 300 }),
  })
  .map(({ text, other, from, length }) => {
    const at = Math.floor(from * text.length)
    return text.slice(0, at) + other + text.slice(at + length)
  })

test.each(proseForms.map((format) => [format.name, format] as const))(
  'a damaged capture read as %s loses no line, and each entry has a title',
  (_name, format) => {
    fc.assert(
      fc.property(damaged, (text) => {
        const read = format.parse({ text, referenceDay: '2026-11-23' })
        expectEveryLineInAPart(text, read)
        expect(read.entries.filter(({ title }) => title.trim() === '')).toEqual([])
        const confidence = format.recognise(text)
        expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
      { numRuns: 80 },
    )
  },
)

test('a capture cut off anywhere gives the titles that stood whole before', () => {
  const [scraped = ''] = captures
  const whole = scraped.indexOf('Leaves Unsaid](https://huggingface.co/papers/2601.00001)') + 60
  const [format] = proseForms.filter(({ name }) => name === 'hugging-face-markdown')
  for (let end = whole; end <= scraped.length; end += 7) {
    const read = format?.parse({ text: scraped.slice(0, end), referenceDay: '2026-11-23' })
    expect(read?.entries[0]?.title).toBe('Quiet Tokens: What a Model Leaves Unsaid')
  }
})
