import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { rolesOfSentences } from '../../../src/shared/text/sentence-roles.ts'
import { sentences } from '../../../src/shared/text/sentences.ts'
import { anyText } from './builders/arbitraries.ts'

const path = join(import.meta.dirname, '../../../../shared/snapshots/hf-papers-token.txt')

/** The role of each sentence, or none. */
function rolesIn(source: string): string[] {
  const told = rolesOfSentences(source)
  return sentences(source).map(({ start }) => told.find(({ range }) => range.start === start)?.role ?? 'none')
}

/** The role of a sentence in the middle of an abstract that says nothing else. */
function roleOf(sentence: string): string | undefined {
  return rolesIn(`Tokens sit in rows. Rows are long. ${sentence} Words come next. Then the end comes.`)[2]
}

test('an abstract is told from its background to its claim', () => {
  const abstract = [
    'Existing tokenizers are often slow on long texts.',
    'Little is known of what they lose.',
    'In this paper, we propose a tokenizer that reads twice.',
    'Specifically, we train two encoders and combine their votes.',
    'Extensive experiments show that it outperforms all baselines by 3.2% on GSM8K.',
    'Our findings highlight the potential of reading twice.',
    'Code is available at https://example.org.',
  ]
  expect(rolesIn(abstract.join(' '))).toEqual([
    'background',
    'background',
    'aim',
    'method',
    'result',
    'claim',
    'none',
  ])
})

describe('a phrase tells the role of its sentence', () => {
  test.each([
    ['background', 'Prior work has largely ignored the margins.'],
    ['background', 'How tokens sleep remains unclear.'],
    ['aim', 'This work studies the sleep of tokens.'],
    ['aim', 'Our goal is to let them rest.'],
    ['method', 'We fine-tune a small model on their dreams.'],
    ['method', 'Our two-stage method consists of a nap and a walk.'],
    ['result', 'We find that tired tokens repeat themselves.'],
    ['result', 'Experimental results on GSM8K (7B and 70B) demonstrate the effect.'],
    ['claim', 'We argue that tokens need more sleep.'],
    ['claim', 'These results suggest that sleep is worth its price.'],
  ])('%s: %s', (role, sentence) => {
    expect(roleOf(sentence)).toBe(role)
  })
})

describe('no role is told where nothing speaks clearly', () => {
  test.each([
    ['a plain sentence', 'The tree is a list of lists.'],
    ['where the code is', 'The code is at https://example.org/we-propose.'],
    ['a word inside of another', 'Wetlands find their way.'],
    ['one weak sign', 'The cost should be low.'],
    ['a formula', 'Here $we = find$ holds.'],
  ])('%s', (_name, sentence) => {
    expect(roleOf(sentence)).toBe('none')
  })
})

it('does not take for background what the authors do about it', () => {
  expect(roleOf('Unlike existing methods, the nap needs no bed.')).toBe('none')
  expect(roleOf('While existing methods fail to sleep, we propose a nap.')).toBe('aim')
})

it('names the words that told it, as they are drawn', () => {
  const [told] = rolesOfSentences('It is late. Here, **we pro**pose a nap. It is short.')
  expect(told).toMatchObject({ role: 'aim', cue: 'we propose' })
})

test('every role belongs to a sentence of its source, each once', () => {
  const text = fc.array(fc.oneof(anyText, fc.constantFrom('We propose $x$. ', 'Results show **it**. ')))
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join('')
      const all = sentences(source).map(({ start, end }) => `${start}-${end}`)
      const told = rolesOfSentences(source).map(({ range }) => `${range.start}-${range.end}`)
      expect(all).toEqual(expect.arrayContaining(told))
      expect(new Set(told).size).toBe(told.length)
    }),
    { numRuns: 300 },
  )
})

test('most sentences of real abstracts have a role, and nearly every abstract an aim', ({ skip }) => {
  skip(!existsSync(path), `The real capture is not at ${path}; it is not part of the repository.`)
  const abstracts = readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .filter((text) => text.length > 300)
  const roles = abstracts.map(rolesIn)
  const told = roles.flat().filter((role) => role !== 'none')
  expect(told.length / roles.flat().length).toBeGreaterThan(0.6)
  expect(roles.filter((one) => one.includes('aim')).length / abstracts.length).toBeGreaterThan(0.9)
  for (const role of ['background', 'aim', 'method', 'result', 'claim']) expect(told).toContain(role)
})
