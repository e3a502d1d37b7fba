import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { acronymUses, definedAcronyms, singularOf } from '../../../src/shared/text/acronyms.ts'
import { anyText } from './builders/arbitraries.ts'

const pairs = (source: string) => definedAcronyms(source).map(({ short, long }) => [short, long])

describe('a short form is found with its long form', () => {
  test.each([
    ['in brackets behind it', 'We train a large language model (LLM).', ['LLM', 'large language model']],
    ['before it', 'The BPE (byte pair encoding) rule is old.', ['BPE', 'byte pair encoding']],
    ['in the plural', 'Large language models (LLMs) grow.', ['LLMs', 'Large language models']],
    ['through hyphens', 'A chain-of-thought (CoT) is long.', ['CoT', 'chain-of-thought']],
    ['inside of words', 'Use autoregressive (AR) decoding.', ['AR', 'autoregressive']],
    ['with small words left out', 'By bag of words (BoW) we mean it.', ['BoW', 'bag of words']],
    ['by first letters that come twice', 'A Latent Label Shift (LLS) model.', ['LLS', 'Latent Label Shift']],
    ['with more in the brackets', 'A test set (TS, for short) is kept.', ['TS', 'test set']],
    ['across markup', 'A **L**ow **R**ank map (**LRM**) is it.', ['LRM', 'Low Rank map']],
    ['across LaTeX', String.raw`The \emph{mean square} error (MSE) falls.`, ['MSE', 'mean square error']],
    [
      'over a line break',
      'Retrieval-augmented\ngeneration (RAG) works.',
      ['RAG', 'Retrieval-augmented generation'],
    ],
  ])('%s', (_name, source, pair) => {
    expect(pairs(source)).toEqual([pair])
  })
})

describe('no short form is read from', () => {
  test.each([
    ['remarks in brackets', 'It runs (as shown) on all (e.g., small) machines (see Section 2).'],
    ['references and figures', 'As in earlier work (Smith et al., 2020) and (Fig. 3), it holds (2021).'],
    ['words whose letters do not come', 'We beat the strongest baseline (GPT-4).'],
    ['one capital alone', 'The model of the lab (Mamba) is fast.'],
    ['formulas', 'An all-but-certain cost $(ABC)$ of a step ($O(n)$).'],
    ['another sentence', 'We use it in a large way. Language models (LWM) grow.'],
    ['itself', 'The CLS token (CLS) is used.'],
  ])('%s', (_name, source) => {
    expect(pairs(source)).toEqual([])
  })
})

it('counts a short form once, by its first definition, whatever its number', () => {
  const source = 'A language model (LM) is small. Language machines (LMs) are not.'
  expect(pairs(source)).toEqual([['LM', 'language model']])
})

test('the singular of a short form keeps what is no plural', () => {
  expect(['LLMs', 'LLM', 'CSS', 'BoWs', 'GANs'].map(singularOf)).toEqual(['LLM', 'LLM', 'CSS', 'BoW', 'GAN'])
})

test('uses are found as words of their own, not in names, addresses, code or formulas', () => {
  const source =
    'An LLM beats LLMs of the LLM-based kind, LLaMA-7B too; see https://a.org/LLM, `LLM`, $LLM$ and x_LLM.'
  expect(acronymUses(source).map(({ short }) => short)).toEqual(['LLM', 'LLMs', 'LLM', 'LLaMA-7B'])
})

test('a use covers in the source what is drawn', () => {
  const source = String.raw`Na\"ive text, then **RAG** and the rest.`
  expect(acronymUses(source).map(({ range }) => source.slice(range.start, range.end))).toEqual(['RAG'])
})

test('every range lies inside of its source and holds something', () => {
  const text = fc.array(
    fc.oneof(anyText, fc.constantFrom('large language model (LLM)', 'LLM (low level map)')),
  )
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join(' ')
      const ranges = [
        ...definedAcronyms(source).flatMap(({ shortRange, longRange }) => [shortRange, longRange]),
        ...acronymUses(source).map(({ range }) => range),
      ]
      for (const { start, end } of ranges) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(source.length)
      }
    }),
    { numRuns: 500 },
  )
})

test('a bracket that never closes is read in time', () => {
  expect(pairs(`${'('.repeat(50_000)}${'a '.repeat(50_000)}`)).toEqual([])
})
