import { expect, test } from 'vitest'
import { glossaryLearning } from '../../../src/main/app/glossary-learning.ts'

/** A glossary over so many batches, whose pauses end when the test says so. */
function learningOf(batches: number) {
  const planned: (() => void)[] = []
  const errors: unknown[] = []
  let left = batches
  let asked = 0
  let fails = false
  const learning = glossaryLearning({
    learn: async () => {
      asked += 1
      if (fails) throw new Error('no disk')
      left -= 1
      return { isDone: left <= 0 }
    },
    onError: (error) => errors.push(error),
    later: (callback) => planned.push(callback),
  })
  return {
    learning,
    errors,
    asked: () => asked,
    fail: (isFailing: boolean) => {
      fails = isFailing
    },
    more: (count: number) => {
      left = count
    },
    /** Lets every pause end, and what follows, until nothing is planned. */
    settle: async () => {
      for (let next = planned.shift(); next; next = planned.shift()) {
        next()
        await new Promise(setImmediate)
      }
    },
  }
}

test('the glossary is filled bit by bit until every text was looked through', async () => {
  const { learning, settle, asked } = learningOf(3)
  await settle()
  expect(asked()).toBe(0)
  learning.begin()
  await settle()
  expect(asked()).toBe(3)
})

test('a change of the library makes it look again, and nothing else does', async () => {
  const { learning, settle, asked, more } = learningOf(1)
  learning.wake()
  await settle()
  expect(asked()).toBe(0)
  learning.begin()
  await settle()
  more(2)
  learning.wake()
  learning.wake()
  await settle()
  expect(asked()).toBe(3)
})

test('an error is told, and ends it until the next change', async () => {
  const { learning, settle, asked, errors, fail } = learningOf(2)
  fail(true)
  learning.begin()
  await settle()
  expect([asked(), errors.length]).toEqual([1, 1])
  fail(false)
  learning.wake()
  await settle()
  expect(asked()).toBe(3)
})

test('it asks nothing any more once it was ended', async () => {
  const { learning, settle, asked } = learningOf(5)
  learning.begin()
  learning.end()
  await settle()
  learning.wake()
  await settle()
  expect(asked()).toBe(0)
})
