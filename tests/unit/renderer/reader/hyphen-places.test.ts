import { expect, test } from 'vitest'
import { hyphenPlaces } from '../../../../src/renderer/features/reader/hyphen-places.ts'
import { tokenize } from '../../../../src/shared/text/tokenize.ts'

/** The source with a bar at each place. */
function parted(source: string): string {
  return hyphenPlaces(tokenize(source))
    .toReversed()
    .reduce((text, place) => `${text.slice(0, place)}|${text.slice(place)}`, source)
}

test.each([
  ['a representation of it', 'a rep|re|sen|ta|tion of it'],
  ['a short word', 'a short word'],
  ['of $representation$', 'of $representation$'],
  ['`representation` and https://a.org/representation', '`representation` and https://a.org/representation'],
  ['by Representation and LLAMAREPRESENTATION', 'by Representation and LLAMAREPRESENTATION'],
  ['**generation** of', '**gen|er|a|tion** of'],
])('%s', (source, result) => {
  expect(parted(source)).toBe(result)
})
