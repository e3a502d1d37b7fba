import { expect, onTestFinished, test } from 'vitest'
import { openSession } from '../../src/main/app/library-session.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { JobInput } from '../../src/main/threads/protocol.ts'
import { emptyLibrary } from '../library/builders/library.ts'
import { allKeys, openClient, pageOf } from './builders/client.ts'

type Client = Awaited<ReturnType<typeof openClient>>

/** A library that holds one capture of so many papers, and the order to read it again. */
async function libraryHolding(count: number): Promise<{ opened: Client; input: JobInput }> {
  const opened = await openClient()
  await opened.ended(opened.order(pageOf(count)))
  const [snapshot] = await opened.client.read('snapshots.list', {})
  if (snapshot === undefined) throw new Error('Nothing was imported')
  const source = await opened.client.read('snapshots.rereadSource', { id: snapshot.id })
  return { opened, input: { kind: 'reread', source, format: null } }
}

/** Waits until papers of the library have been written since now. */
function written({ changes, until }: Client) {
  const before = changes.length
  return until(() => changes.slice(before).find((change) => change.kind === 'papers'))
}

test('a capture is read again behind the threads, and what came of it is said', async () => {
  const { opened, input } = await libraryHolding(250)
  expect(await opened.ended(opened.order(input))).toMatchObject({ isCancelled: false, error: null })
  const outcomes = opened.said.flatMap((one) => (one.kind === 'outcome' ? [one.outcome] : []))
  expect(outcomes[1]).toMatchObject({ kind: 'reread', changes: '250 papers, as before' })
  expect((await opened.client.read('history.state', {})).undo?.name).toBe('reading again of page of 250')
  await opened.client.close()
  expect(verifyLibrary(emptyLibrary(opened.folder).database, opened.folder)).toEqual([])
})

test('cancelled, it changes nothing', async () => {
  const { opened, input } = await libraryHolding(1000)
  const before = await opened.client.read('snapshots.list', {})
  const wait = written(opened)
  const jobId = opened.order(input)
  await wait
  opened.client.import({ kind: 'cancel', jobId })
  expect(await opened.ended(jobId)).toMatchObject({ isCancelled: true, error: null })
  expect(await opened.client.read('snapshots.list', {})).toEqual(before)
  expect(await allKeys(opened.client)).toHaveLength(1000)
})

test('cut short by the end of the process, the library is whole, and the next start goes on', async () => {
  const { opened, input } = await libraryHolding(1000)
  const wait = written(opened)
  opened.order(input)
  await wait
  await opened.client.close()
  const checked = emptyLibrary(opened.folder)
  expect(verifyLibrary(checked.database, opened.folder)).toEqual([])

  const session = openSession(opened.folder, {
    onChanged: () => {},
    onProgress: () => {},
    onFailure: () => {},
    logUnexpected: () => 'reference',
  })
  onTestFinished(() => session.close())
  await session.goOnImporting()
  const [running] = session.jobs.running()
  if (running === undefined) throw new Error('Nothing goes on')
  expect(running.title).toBe('Going on with reading page of 1000 again')
  expect(await session.jobs.ended(running.jobId)).toMatchObject({
    status: 'done',
    outcomes: [{ kind: 'reread', changes: '1000 papers, as before' }],
  })
  expect(verifyLibrary(checked.database, opened.folder)).toEqual([])
})
