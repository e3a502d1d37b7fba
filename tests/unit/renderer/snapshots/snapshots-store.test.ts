import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  followSnapshots,
  openSnapshots,
  reread,
  step,
  useSnapshots,
} from '../../../../src/renderer/features/snapshots/snapshots-store.ts'
import { JobId } from '../../../../src/shared/model/ids.ts'
import { ImportOutcome, JobProgress } from '../../../../src/shared/model/job.ts'
import { type FakeBridge, fakeBridge } from '../state/fake-bridge.ts'
import { kept } from './builders.ts'

const jobId = JobId.parse('01a20cc2-db97-7004-ab3d-e46c023e96d6')
let bridge: FakeBridge
let stop: () => void

beforeEach(async () => {
  bridge = fakeBridge({ 'snapshots.kept': () => [kept(2), kept(1)], 'snapshots.formats': () => [] })
  stop = followSnapshots()
  openSnapshots()
  await vi.waitFor(() => expect(useSnapshots.getState().chosenId).not.toBeNull())
})

afterEach(() => {
  stop()
  useSnapshots.setState(useSnapshots.getInitialState(), true)
})

const tell = (status: JobProgress['status'], outcomes: unknown[] = []) =>
  bridge.tell(
    'job.progress',
    JobProgress.parse({
      jobId,
      title: 'Reading day-2.txt again',
      status,
      done: 0,
      total: null,
      secondsLeft: null,
      outcomes,
      error: null,
    }),
  )

const read = ImportOutcome.parse({
  kind: 'reread',
  snapshotId: kept(2).id,
  origin: 'day-2.txt',
  formatTitle: 'Hugging Face Papers, plain text',
  changes: '2 papers, as before',
  problems: [],
})

test('the newest snapshot is at hand first, and steps end at the oldest', () => {
  expect(useSnapshots.getState().chosenId).toBe(kept(2).id)
  step(5)
  expect(useSnapshots.getState().chosenId).toBe(kept(1).id)
})

test('what came of reading again is said, with a way back', async () => {
  bridge.answers['snapshots.reread'] = () => ({ jobId })
  await reread(null)
  tell('running')
  expect(useSnapshots.getState().rereading?.progress?.status).toBe('running')
  tell('done', [read])
  expect(useSnapshots.getState()).toMatchObject({
    rereading: null,
    said: { message: 'day-2.txt, read again: 2 papers, as before.', canUndo: true },
  })
})

test('a reading that ends before its number is known is heard all the same', async () => {
  bridge.answers['snapshots.reread'] = () => {
    tell('done', [read])
    return { jobId }
  }
  await reread(null)
  expect(useSnapshots.getState().rereading).toBeNull()
  expect(useSnapshots.getState().said?.canUndo).toBe(true)
})

test('stopped, it says that nothing was changed, and offers no way back', async () => {
  bridge.answers['snapshots.reread'] = () => ({ jobId })
  await reread(null)
  tell('cancelled')
  expect(useSnapshots.getState().said).toMatchObject({
    message: 'Stopped. Nothing was changed.',
    canUndo: false,
  })
})
