import { expect, test } from 'vitest'
import { wordStem } from '../../../src/shared/text/word-stem.ts'

test.each([
  ['token', 'tokens'],
  ['prune', 'prunes', 'pruned', 'pruning'],
  ['propose', 'proposes', 'proposed', 'proposing'],
  ['vocabulary', 'vocabularies'],
  ['loss', 'losses'],
  ['map', 'maps', 'mapped', 'mapping'],
  ['study', 'studies', 'studied'],
  ['generate', 'generates', 'generated', 'generating'],
  ['agree', 'agrees', 'agreed'],
  ['control', 'controls', 'controlled', 'controlling'],
])('the inflections of %s have one stem', (...words) => {
  expect(new Set(words.map(wordStem)).size).toBe(1)
})

test.each([
  ['tokenizer', 'tokenization'],
  ['sing', 's'],
  ['feed', 'fee'],
  ['bed', 'b'],
  ['class', 'clas'],
])('%s and %s are two words', (one, other) => {
  expect(wordStem(one)).not.toBe(wordStem(other))
})
