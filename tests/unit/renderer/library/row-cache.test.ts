import { describe, expect, it } from 'vitest'
import { createRowCache } from '../../../../src/renderer/features/library/row-cache.ts'
import type { PaperKey } from '../../../../src/shared/model/ids.ts'
import type { PaperRow } from '../../../../src/shared/model/paper.ts'
import { key, row } from './builders.ts'

interface Asked {
  keys: PaperKey[]
  query: string
  answer(rows?: PaperRow[]): Promise<void>
  fail(): Promise<void>
}

/** A cache over a library that answers when the test says so. */
function cache() {
  const asked: Asked[] = []
  const failures: unknown[] = []
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  const rows = createRowCache({
    fetch: (keys, query) =>
      new Promise((resolve, reject) => {
        const answer = (given = keys.map((one) => row(one))) => {
          resolve(given)
          return settled()
        }
        const fail = () => {
          reject(new Error('The library is away.'))
          return settled()
        }
        asked.push({ keys, query, answer, fail })
      }),
    onChange: () => {},
    onFailure: (error) => failures.push(error),
  })
  return { rows, asked, failures, settled }
}

const keys = (from: number, to: number) =>
  Array.from({ length: to - from }, (_value, index) => key(from + index))

describe('the rows of the list', () => {
  it('are asked for once, at most 200 at a time', async () => {
    const { rows, asked } = cache()
    rows.want(keys(1, 301), '')
    expect(asked.map((one) => one.keys.length)).toEqual([200])
    await asked[0]?.answer()
    expect(asked.map((one) => one.keys.length)).toEqual([200, 100])
    await asked[1]?.answer()
    rows.want(keys(1, 301), '')
    expect(asked).toHaveLength(2)
    expect(rows.get(key(300))?.title).toBe('Paper 300')
  })

  it('skip what was scrolled past while a call was under way', async () => {
    const { rows, asked } = cache()
    rows.want(keys(1, 20), '')
    rows.want(keys(100, 120), '')
    rows.want(keys(500, 520), '')
    await asked[0]?.answer()
    expect(asked[1]?.keys).toEqual(keys(500, 520))
  })

  it('say of a paper that has gone that it has, and do not ask again', async () => {
    const { rows, asked } = cache()
    rows.want([key(1), key(2)], '')
    await asked[0]?.answer([row(1)])
    expect([rows.get(key(2)), rows.get(key(3))]).toEqual([null, undefined])
    rows.want([key(1), key(2)], '')
    expect(asked).toHaveLength(1)
  })

  it('are kept on screen while they are fetched for another search', async () => {
    const { rows, asked } = cache()
    rows.want([key(1)], '')
    await asked[0]?.answer()
    rows.want([key(1)], 'tokens')
    expect(rows.get(key(1))?.title).toBe('Paper 1')
    expect(asked[1]).toMatchObject({ keys: [1], query: 'tokens' })
  })

  it('are fetched again when the library changes them, and only those', async () => {
    const { rows, asked } = cache()
    rows.want([key(1), key(2)], '')
    await asked[0]?.answer()
    rows.markStale(['paper-2', 'paper-77'])
    expect(asked[1]?.keys).toEqual([2])
    await asked[1]?.answer([row(2, { isStarred: true })])
    expect(rows.get(key(2))?.isStarred).toBe(true)
    rows.markStale(null)
    expect(asked[2]?.keys).toEqual([1, 2])
  })

  it('are asked for once more when the library changed while they were being read', async () => {
    const { rows, asked } = cache()
    rows.want([key(1)], '')
    await asked[0]?.answer()
    rows.markStale(['paper-1'])
    rows.markStale(['paper-1'])
    await asked[1]?.answer()
    expect(asked).toHaveLength(3)
    await asked[2]?.answer()
    expect(asked).toHaveLength(3)
  })

  it('never go beyond a bound, and keep what is wanted', async () => {
    const { rows, asked } = cache()
    rows.want([key(1)], '')
    for (let from = 1; from < 4001; from += 200) {
      rows.want([key(1), ...keys(from, from + 199)], '')
      await asked.at(-1)?.answer()
    }
    expect(rows.get(key(1))).toBeDefined()
    expect(rows.get(key(250))).toBeUndefined()
    expect(keys(1, 4001).filter((one) => rows.get(one) !== undefined).length).toBeLessThanOrEqual(2000)
  })

  it('are tried again at the next wish after a failure, not at once', async () => {
    const { rows, asked, failures } = cache()
    rows.want([key(1)], '')
    await asked[0]?.fail()
    expect([asked.length, failures.length]).toEqual([1, 1])
    rows.want([key(1)], '')
    expect(asked).toHaveLength(2)
  })
})

describe('rows that must be there before a list is shown', () => {
  it('are waited for, but not those that are only older than the library', async () => {
    const { rows, asked, settled } = cache()
    let isThere = false
    rows.load([key(1)], '').then(() => {
      isThere = true
    })
    await settled()
    expect(isThere).toBe(false)
    await asked[0]?.answer()
    expect(isThere).toBe(true)
    rows.markStale(null)
    await rows.load([key(1)], '')
    expect(asked).toHaveLength(1)
  })
})

describe('a change that a person made', () => {
  it('shows at once and is not overwritten by what was asked before', async () => {
    const { rows, asked } = cache()
    rows.want([key(1)], '')
    await asked[0]?.answer()
    rows.markStale(['paper-1'])
    rows.patch([key(1)], { isStarred: true })
    await asked[1]?.answer()
    expect(rows.get(key(1))?.isStarred).toBe(true)
    expect(asked).toHaveLength(2)
  })

  it('gives way to the library once that has answered, whether it was kept or not', async () => {
    const { rows, asked } = cache()
    rows.want([key(1)], '')
    await asked[0]?.answer()
    rows.patch([key(1)], { isStarred: true })
    rows.settle([key(1)])
    expect(rows.get(key(1))?.isStarred).toBe(true)
    await asked[1]?.answer()
    expect(rows.get(key(1))?.isStarred).toBe(false)
  })

  it('stands until the last of several is answered', async () => {
    const { rows, asked } = cache()
    rows.want([key(1)], '')
    await asked[0]?.answer()
    rows.patch([key(1)], { isStarred: true })
    rows.patch([key(1)], { isRead: false })
    rows.settle([key(1)])
    expect(asked).toHaveLength(1)
    rows.settle([key(1)])
    expect(asked).toHaveLength(2)
  })
})
