import { expect, test } from 'vitest'
import { listOfPages } from '../../../src/main/app/pages.ts'

/** A page that notes what it is told, and saves when the test lets it. */
function page(id: number) {
  const told: string[] = []
  const saved = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  return {
    id,
    told,
    save: saved.resolve,
    begin: begun.resolve,
    begun: () => begun.promise,
    send: (name: string) => {
      told.push(name)
      return true
    },
    flush: {
      ask: () => {
        told.push('flush')
        return saved.promise
      },
      answered: () => {},
    },
  }
}

/** Two pages in their list, the second opened last. */
function twoPages() {
  const pages = listOfPages<ReturnType<typeof page>>()
  const [first, second] = [page(1), page(2)]
  pages.add(first)
  pages.add(second)
  return { pages, first, second }
}

/** Whether a promise has settled by the next turn. */
async function hasSettled(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))
  return Promise.race([promise.then(() => true), later])
}

test('every page hears what is told to all', () => {
  const { pages, first, second } = twoPages()
  pages.send('library.changed', { kind: 'all', ids: null })
  expect([first.told, second.told]).toEqual([['library.changed'], ['library.changed']])
})

test('quitting waits until every page has saved', async () => {
  const { pages, first, second } = twoPages()
  const flushed = pages.flush()
  first.save()
  expect(await hasSettled(flushed)).toBe(false)
  second.save()
  expect(await hasSettled(flushed)).toBe(true)
})

test('a page that ended is not asked to save with the others', async () => {
  const { pages, first, second } = twoPages()
  second.save()
  await pages.flush(first)
  expect([first.told, second.told]).toEqual([[], ['flush']])
})

test('the page that the person turned to last is the current one, and after it the one before', () => {
  const { pages, first, second } = twoPages()
  expect(pages.current()).toBe(second)
  pages.use(first)
  expect(pages.current()).toBe(first)
  pages.remove(first)
  expect(pages.current()).toBe(second)
  expect(pages.of(1)).toBeNull()
  pages.remove(second)
  expect(pages.current()).toBeNull()
})

test('whoever asks before there is a page waits for one that has begun', async () => {
  const pages = listOfPages<ReturnType<typeof page>>()
  const begun = pages.begun()
  const first = page(1)
  pages.add(first)
  expect(await hasSettled(begun)).toBe(false)
  first.begin()
  expect(await hasSettled(begun)).toBe(true)
})
