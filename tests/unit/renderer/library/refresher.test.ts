import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refresher } from '../../../../src/renderer/features/library/refresher.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Work that ends when the test says so. */
function slowWork() {
  const ends: (() => void)[] = []
  const work = () =>
    new Promise<void>((resolve) => {
      ends.push(resolve)
    })
  return { work, ends }
}

describe('work that is asked for again and again', () => {
  it('is done once more after the one under way, however often it was asked for', async () => {
    const { work, ends } = slowWork()
    const { now } = refresher(work, { rest: 0, gap: 250 })
    for (let times = 0; times < 5; times += 1) now()
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(ends).toHaveLength(2)
    ends[1]?.()
    await vi.advanceTimersByTimeAsync(1000)
    expect(ends).toHaveLength(2)
  })

  it('rests before it follows a change, and takes a crowd of changes as one', async () => {
    const work = vi.fn(async () => {})
    const { soon } = refresher(work, { rest: 40, gap: 250 })
    soon()
    await vi.advanceTimersByTimeAsync(39)
    expect(work).toHaveBeenCalledTimes(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(work).toHaveBeenCalledTimes(1)
    for (let time = 0; time < 1000; time += 10) {
      soon()
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(6)
    await vi.advanceTimersByTimeAsync(250)
    const { length } = work.mock.calls
    await vi.advanceTimersByTimeAsync(1000)
    expect(work).toHaveBeenCalledTimes(length)
  })
})
