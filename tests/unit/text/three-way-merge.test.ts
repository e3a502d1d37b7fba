import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hasConflict,
  type MergeHunk,
  mergeThreeWay,
  resolveMerge,
} from '../../../src/shared/text/three-way-merge.ts'

const merged = (base: string, mine: string, theirs: string) => {
  const hunks = mergeThreeWay(base, mine, theirs)
  return hasConflict(hunks) ? null : resolveMerge(hunks, 'mine')
}
const text = fc
  .array(fc.constantFrom('a', 'b', 'c d', 'c e', 'f g h', ''), { maxLength: 8 })
  .map((lines) => lines.join('\n'))

test('changes of different lines are both taken', () => {
  expect(merged('one\ntwo\nthree', 'ONE\ntwo\nthree', 'one\ntwo\nthree\nfour')).toBe('ONE\ntwo\nthree\nfour')
})

test('changes of different words of one line are both taken', () => {
  expect(merged('a quick brown fox', 'a slow brown fox', 'a quick brown dog')).toBe('a slow brown dog')
})

test('two ways of writing one line are a conflict, which shows both', () => {
  const hunks = mergeThreeWay('top\nline\nfoot', 'top\nmine\nfoot', 'top\ntheirs\nfoot')
  expect(hunks).toContainEqual({ kind: 'conflict', mine: ['mine'], theirs: ['theirs'] })
  expect(resolveMerge(hunks, 'mine')).toBe('top\nmine\nfoot')
  expect(resolveMerge(hunks, 'theirs')).toBe('top\ntheirs\nfoot')
  expect(resolveMerge(hunks, 'both')).toBe('top\nmine\ntheirs\nfoot')
})

test('what one side changed is taken, and what both changed alike is taken once', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(merged(base, base, changed)).toBe(changed)
      expect(merged(base, changed, base)).toBe(changed)
      expect(merged(base, changed, changed)).toBe(changed)
    }),
    { numRuns: 500 },
  )
})

test('the sides can be exchanged', () => {
  const turned = (hunk: MergeHunk): MergeHunk =>
    hunk.kind === 'merged' ? hunk : { kind: 'conflict', mine: hunk.theirs, theirs: hunk.mine }
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      expect(mergeThreeWay(base, theirs, mine)).toEqual(mergeThreeWay(base, mine, theirs).map(turned))
    }),
    { numRuns: 500 },
  )
})

test('no word that a side added is lost', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const [one, other] = [mine.replaceAll('a', 'mine'), theirs.replaceAll('a', 'theirs')]
      const result = resolveMerge(mergeThreeWay(base, one, other), 'both')
      const count = (words: string, word: string) => words.split(word).length - 1
      expect(count(result, 'mine')).toBe(count(one, 'mine'))
      expect(count(result, 'theirs')).toBe(count(other, 'theirs'))
    }),
    { numRuns: 500 },
  )
})

test('texts that are too long to compare end as a conflict, not as a wait', () => {
  const long = (word: string) => Array.from({ length: 5000 }, (_line, index) => `${word} ${index}`).join('\n')
  expect(hasConflict(mergeThreeWay(long('base'), long('mine'), long('theirs')))).toBe(true)
})
