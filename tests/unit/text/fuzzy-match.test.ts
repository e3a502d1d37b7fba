import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzyMatch } from '../../../src/shared/text/fuzzy-match.ts'

/** The text with what was found in brackets; null where nothing was. */
function marked(typed: string, text: string): string | null {
  const match = fuzzyMatch(typed, text)
  if (match === null) return null
  return match.ranges.reduceRight(
    (before, { start, end }) => `${before.slice(0, start)}[${before.slice(start, end)}]${before.slice(end)}`,
    text,
  )
}

test.each([
  ['arch', 'Go to the archive', 'Go to the [arch]ive'],
  ['gti', 'Go to the inbox', '[G]o to [t]he [i]nbox'],
  ['inbox go', 'Go to the inbox', '[Go] to the [inbox]'],
  ['hglt', 'Highlight as Method', '[H]i[g]h[l]igh[t] as Method'],
  ['light', 'Delete the highlight', 'Delete the high[light]'],
  ['resume', 'Résumé', '[Résumé]'],
  ['NEXT', 'Next paper', '[Next] paper'],
  ['sel ne', 'Select on to the next paper', '[Sel]ect on to the [ne]xt paper'],
  ['', 'Next paper', 'Next paper'],
])('%j finds its letters in %j', (typed, text, drawn) => {
  expect(marked(typed, text)).toBe(drawn)
})

test.each([
  ['xyz', 'Next paper'],
  ['arch', 'Read later'],
  // A letter inside of a word, or letters of several words that begin none of them, are chance.
  ['o', 'Undo'],
  ['ote', 'Show every theme'],
  ['next paper please', 'Next paper'],
])('%j is not found in %j', (typed, text) => {
  expect(fuzzyMatch(typed, text)).toBeNull()
})

test.each([
  ['arch', 'Archive', 'Go to the archive'],
  ['paper', 'Next paper', 'Scroll on, then go to the next unread paper'],
  ['set', 'Settings', 'Go to the inbox or settle'],
  ['star', 'Star', 'Snapshots: take back, read again'],
  ['undo', 'Undo', 'Take what was undone again'],
  ['light', 'Theme: light', 'Delete the highlight'],
])('%j fits %j better than %j', (typed, better, worse) => {
  expect(fuzzyMatch(typed, better)?.score).toBeGreaterThan(fuzzyMatch(typed, worse)?.score ?? 0)
})

test('what is marked are the letters that were typed, in their order', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'É', ' ', '-'), maxLength: 30 })
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e'), minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(word, letters, (typed, text) => {
      const match = fuzzyMatch(typed, text)
      if (match === null) return
      const found = match.ranges.map(({ start, end }) => text.slice(start, end)).join('')
      expect(found.toLowerCase().replaceAll('é', 'e')).toBe(typed)
    }),
  )
})

test('the beginning of any word is found', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, which, length) => {
      const word = all[which % all.length] ?? ''
      expect(fuzzyMatch(word.slice(0, 1 + (length % word.length)), all.join(' '))).not.toBeNull()
    }),
  )
})
