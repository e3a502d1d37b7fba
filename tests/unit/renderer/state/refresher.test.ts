import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refresher } from '../../../../src/renderer/state/refresher.ts'

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
    const { now } = refresher(work)
    for (let times = 0; times < 5; times += 1) now()
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(ends).toHaveLength(2)
    ends[1]?.()
    await vi.advanceTimersByTimeAsync(5000)
    expect(ends).toHaveLength(2)
  })

  it('follows a change in a moment, and takes a crowd of changes as one', async () => {
    const work = vi.fn(async () => {})
    const { soon } = refresher(work)
    soon()
    expect(work).toHaveBeenCalledTimes(0)
    await vi.advanceTimersByTimeAsync(40)
    expect(work).toHaveBeenCalledTimes(1)
    for (let time = 0; time < 1000; time += 10) {
      soon()
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(5)
    await vi.advanceTimersByTimeAsync(250)
    const { length } = work.mock.calls
    await vi.advanceTimersByTimeAsync(5000)
    expect(work).toHaveBeenCalledTimes(length)
  })

  it('waits until nothing has changed for a while, but not for ever', async () => {
    const work = vi.fn(async () => {})
    const { whenQuiet } = refresher(work)
    const press = async () => {
      whenQuiet()
      await vi.advanceTimersByTimeAsync(90)
    }
    for (let times = 0; times < 20; times += 1) await press()
    expect(work).toHaveBeenCalledTimes(0)
    await vi.advanceTimersByTimeAsync(10)
    expect(work).toHaveBeenCalledTimes(1)
    for (let times = 0; times < 120; times += 1) await press()
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('leaves a library alone for longer that takes long to read', async () => {
    const { work, ends } = slowWork()
    const { now, whenQuiet } = refresher(work)
    now()
    await vi.advanceTimersByTimeAsync(200)
    ends[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    whenQuiet()
    await vi.advanceTimersByTimeAsync(799)
    expect(ends).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(ends).toHaveLength(2)
  })

  it('is not done twice for one change that was waited for in both ways', async () => {
    const work = vi.fn(async () => {})
    const { soon, whenQuiet } = refresher(work)
    whenQuiet()
    soon()
    await vi.advanceTimersByTimeAsync(5000)
    expect(work).toHaveBeenCalledTimes(1)
  })
})
