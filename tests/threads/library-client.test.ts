import { expect, test } from 'vitest'
import { LibraryError } from '../../src/main/library/library-error.ts'
import type { PaperId } from '../../src/shared/model/ids.ts'
import { openClient, pageOf, somePaper, watchThreads } from './builders/client.ts'

const nobody = '00000000-0000-7000-8000-000000000000' as PaperId

/** A client on a library that holds one paper. */
async function clientWithPaper() {
  const opened = await openClient()
  await opened.ended(opened.order(pageOf(1)))
  return { ...opened, paper: await somePaper(opened.client) }
}

test('what was written is in what is read next', async () => {
  const { client, paper } = await clientWithPaper()
  await client.write('papers.setReading', { ids: [paper.id], isStarred: true })
  expect((await client.read('papers.details', { id: paper.id })).isStarred).toBe(true)
})

test('500 writes posted just before closing are answered and are in the library', async () => {
  const { client, paper, folder } = await clientWithPaper()
  const { abstract } = paper
  if (abstract === null) throw new Error('The paper has no abstract')
  const writes = Array.from({ length: 500 }, (_value, index) => {
    const start = index % 100
    return client.write('highlights.create', {
      paperId: paper.id,
      field: 'abstract',
      revisionId: abstract.revisionId,
      start,
      end: start + 2 + Math.floor(index / 100),
      category: 'general',
    })
  })
  let answered = 0
  for (const write of writes) void write.then(() => (answered += 1))
  await client.close()
  expect(answered).toBe(500)

  const again = await openClient(folder)
  expect((await somePaper(again.client)).highlights).toHaveLength(500)
})

test('what is asked after closing is refused, and so is an import', async () => {
  const { client, order } = await openClient()
  await client.close()
  await expect(client.read('papers.shelves', {})).rejects.toThrow('closed')
  await expect(client.write('settings.set', { theme: 'dark' })).rejects.toThrow('closed')
  expect(() => order(pageOf(1))).toThrow('closed')
})

test("a library's refusal comes back with its code", async () => {
  const { client } = await openClient()
  const refusal = client.read('papers.details', { id: nobody })
  await expect(refusal).rejects.toBeInstanceOf(LibraryError)
  await expect(refusal).rejects.toMatchObject({ code: 'not-found' })
})

test('an unexpected error in an operation comes back as an error, and the threads live on', async () => {
  const { client, paper, failures } = await clientWithPaper()
  await expect(client.read('papers.rows', undefined as never)).rejects.toThrow()
  await expect(client.write('papers.setReading', undefined as never)).rejects.toThrow()
  for (const name of ['papers.burn', '__proto__', 'constructor', 'toString']) {
    await expect(client.read(name as never, {} as never)).rejects.toThrow('There is no read operation')
    await expect(client.write(name as never, {} as never)).rejects.toThrow('There is no write operation')
  }
  await client.write('papers.markSeen', { id: paper.id })
  expect((await client.read('papers.details', { id: paper.id })).isRead).toBe(true)
  expect(failures).toEqual([])
})

test('a thread that ends by itself fails what waits and what comes, is told of once, and takes the other along', async () => {
  const { threads, allEnded } = watchThreads()
  const { client, failures, until } = await openClient()
  // Ended before it can begin the write: a thread that is stopped inside native code takes the test's process along.
  void threads[0]?.worker.terminate()
  const waiting = client.write('settings.set', { theme: 'dark' })
  await expect(waiting).rejects.toThrow('writer-thread ended')
  await until(() => failures[0])
  await allEnded()
  await expect(client.read('papers.shelves', {})).rejects.toThrow('writer-thread ended')
  await client.close()
  expect(failures).toHaveLength(1)
  expect(threads).toHaveLength(2)
})

test('an error outside of any operation is the end of its thread, told with the error', async () => {
  const { threads } = watchThreads()
  const { failures, until } = await openClient()
  threads[1]?.worker.postMessage(null)
  const failure = await until(() => failures[0])
  expect(failure).toBeInstanceOf(TypeError)
})
