import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sentences, tokenize } from '../../../src/shared/text/index.ts'
import { anyText } from './builders/arbitraries.ts'

const parts = (source: string) => sentences(source).map(({ start, end }) => source.slice(start, end))

describe('sentences end at', () => {
  test.each([
    ['full stops, questions and calls', ['We do this.', 'Is it so?', 'Yes!', 'Good']],
    ['closing quotes and brackets', ['(This is one.', 'This two.)', '“Three.”', 'Four.']],
    ['stops before a formula or a name in small letters', ['We model it.', '$x$ is free.', 'arXiv knows.']],
    ['formulas', ['This holds for k^{th}.', 'And for $n$.', 'End.']],
    ['et al. and etc. where the next word begins one', ['So do Smith et al.', 'We show it.']],
  ])('%s', (_name, expected) => {
    expect(parts(expected.join(' '))).toEqual(expected)
  })

  it('empty lines and the stops of Chinese', () => {
    expect(parts('one\n\ntwo')).toEqual(['one', 'two'])
    expect(parts('中文。句子！好')).toEqual(['中文。', '句子！', '好'])
  })

  it('stops without a blank where a capitalised word is glued on', () => {
    expect(
      parts('across tasks.They provide it. In this paper.Experimental results, by 5%.However, so.'),
    ).toEqual([
      'across tasks.',
      'They provide it.',
      'In this paper.',
      'Experimental results, by 5%.',
      'However, so.',
    ])
  })
})

describe('sentences do not end at', () => {
  test.each([
    [
      'abbreviations',
      'As in e.g. Fig. 3, Sec. 4 and Eq. (2), i.e. here, cf. Smith et al. (2020), vs. others.',
    ],
    ['decimals and versions', 'It gains 3.5 points over version 2.0 at p < 0.05 for 1.5B models.'],
    ['initials', 'The method of J. Smith and A. B. Jones from the U.S. is used.'],
    ['links, code and names of files', 'See https://a.org/b.Html and `a. B` in foo.bar() of node.js now.'],
    ['formulas', 'Where $x. Y$ holds it is one.'],
    ['an ellipsis before a small letter', 'It goes on ... and on.'],
  ])('%s', (_name, sentence) => {
    expect(parts(sentence)).toEqual([sentence])
  })
})

it('take the markup that touches them in whole, each mark once', () => {
  expect(parts('One. **Two.** Three.')).toEqual(['One.', '**Two.**', 'Three.'])
  expect(parts('**One. Two.** Three.')).toEqual(['**One.', 'Two.**', 'Three.'])
  expect(parts(String.raw`\emph{One so.}Two words.`)).toEqual([String.raw`\emph{One so.}`, 'Two words.'])
  expect(parts('As so.**Two words.**')).toEqual(['As so.', '**Two words.**'])
})

it('of no words are none', () => {
  expect(sentences('')).toEqual([])
  expect(sentences(' \n ')).toEqual([])
})

it('lie one after the other, and leave out nothing but white space and markup', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const ranges = sentences(source)
      let reached = 0
      const gaps: [number, number][] = []
      for (const { start, end } of ranges) {
        expect(start).toBeGreaterThanOrEqual(reached)
        expect(end).toBeGreaterThan(start)
        gaps.push([reached, start])
        reached = end
      }
      gaps.push([reached, source.length])
      const drawn = tokenize(source).filter((segment) => segment.kind !== 'markup')
      for (const [from, to] of gaps) {
        for (const { start, end, text, atomic } of drawn) {
          if (end <= from || start >= to) continue
          const left = atomic ? text : source.slice(Math.max(start, from), Math.min(end, to))
          expect(left.trim()).toBe('')
        }
      }
    }),
    { numRuns: 3000 },
  )
})
