import { expect, it } from 'vitest'
import { keepingLast } from '../../../../src/renderer/features/highlights/keeping-last.ts'

it('tells the same of a text that is asked for again, without looking at it again', () => {
  const looked: string[] = []
  const wordsOf = keepingLast((source) => {
    looked.push(source)
    return source.split(' ')
  })
  expect(wordsOf('one two')).toBe(wordsOf('one two'))
  expect(wordsOf('three')).toEqual(['three'])
  expect(looked).toEqual(['one two', 'three'])
})
