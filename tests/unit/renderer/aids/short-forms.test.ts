import { expect, test } from 'vitest'
import { expandedUses, shortFormsOf } from '../../../../src/renderer/features/aids/short-forms.ts'

const abstract = 'LLMs grow. Large language models (LLMs) read. An LLM-based model beats BPE and RAG.'

function uses(meanings: Record<string, string> = {}) {
  return expandedUses(abstract, shortFormsOf(abstract), new Map(Object.entries(meanings))).map((use) => [
    abstract.slice(use.range.start, use.range.end),
    use.long,
    use.isFromElsewhere,
  ])
}

test('a short form is expanded where it stands after its definition, not before and not in it', () => {
  expect(uses()).toEqual([['LLM', 'Large language models', false]])
})

test('a short form that only another paper defines is expanded everywhere, and said to be from there', () => {
  expect(uses({ BPE: 'byte pair encoding' })).toContainEqual(['BPE', 'byte pair encoding', true])
})

test('what the abstract defines itself is never read otherwise', () => {
  expect(uses({ LLM: 'low level machine' })).toEqual([['LLM', 'Large language models', false]])
})

test('what it does not define is asked for once, in the singular', () => {
  expect(shortFormsOf('We use GANs and a GAN, BPE and so on.').unknown).toEqual(['GAN', 'BPE'])
})
