import { expect, test } from 'vitest'
import { pageFlush } from '../../../src/main/app/page-flush.ts'

/** Flushing a page that the test plays: what it was asked, and a patience that the test lets end. */
function flushDouble(hasPage = true) {
  const asked: number[] = []
  const timers: (() => void)[] = []
  const flush = pageFlush(
    (number) => {
      asked.push(number)
      return hasPage
    },
    (callback) => timers.push(callback),
  )
  return { flush, asked, endPatience: () => timers.shift()?.() }
}

/** Whether a promise has settled by the next turn. */
async function hasSettled(promise: Promise<void>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))
  return Promise.race([promise.then(() => true), later])
}

test('quitting goes on when the page says that it has saved, and not before', async () => {
  const { flush, asked } = flushDouble()
  const saved = flush.ask()
  expect(await hasSettled(saved)).toBe(false)
  flush.answered(asked[0] ?? 0)
  expect(await hasSettled(saved)).toBe(true)
})

test('where no page could hear it nothing is waited for', async () => {
  expect(await hasSettled(flushDouble(false).flush.ask())).toBe(true)
})

test('a page that has hung is not waited for for ever', async () => {
  const { flush, endPatience } = flushDouble()
  const saved = flush.ask()
  expect(await hasSettled(saved)).toBe(false)
  endPatience()
  expect(await hasSettled(saved)).toBe(true)
})

test('an answer to another question is not this one', async () => {
  const { flush, asked } = flushDouble()
  const [first, second] = [flush.ask(), flush.ask()]
  flush.answered(asked[1] ?? 0)
  flush.answered(99)
  expect(await hasSettled(second)).toBe(true)
  expect(await hasSettled(first)).toBe(false)
})

test('an answer that comes too late, or twice, is nothing', async () => {
  const { flush, asked, endPatience } = flushDouble()
  const saved = flush.ask()
  endPatience()
  flush.answered(asked[0] ?? 0)
  flush.answered(asked[0] ?? 0)
  expect(await hasSettled(saved)).toBe(true)
})
