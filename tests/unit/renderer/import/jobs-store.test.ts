import { beforeEach, expect, test, vi } from 'vitest'
import { useHistory } from '../../../../src/renderer/features/history/history-store.ts'
import { beginJobs, useJobs } from '../../../../src/renderer/features/import/jobs-store.ts'
import { useAnnouncements } from '../../../../src/renderer/state/announcements-store.ts'
import { ImportOutcome, JobProgress } from '../../../../src/shared/model/job.ts'
import { type FakeBridge, fakeBridge } from '../state/fake-bridge.ts'

const id = '01a20cc2-db97-7004-ab3d-e46c023e96d6'
let bridge: FakeBridge

const snapshot = (more: object = {}) =>
  ImportOutcome.parse({
    kind: 'snapshot',
    snapshotId: id,
    origin: 'feed.txt',
    formatTitle: 'Hugging Face Papers, plain text',
    isAlreadyImported: false,
    counts: { found: 2, new: 2, held: 0, upgraded: 0, refused: 0 },
    problems: [],
    ...more,
  })
const refusal = ImportOutcome.parse({ kind: 'refused', origin: 'a.png', code: 'binary', message: 'No text.' })

const tell = (status: JobProgress['status'], outcomes: ImportOutcome[] = [], done = 0) =>
  bridge.tell(
    'job.progress',
    JobProgress.parse({
      jobId: id,
      title: 'Importing feed.txt',
      status,
      done,
      total: 2,
      secondsLeft: null,
      outcomes,
      error: null,
    }),
  )

/** The announcement that comes: its message, and what can be done about it. */
async function told() {
  return vi.waitFor(() => {
    const last = useAnnouncements.getState().shown.at(-1)
    if (last === undefined) throw new Error('Nothing was told')
    return { ...last, actions: [last.action?.label, last.otherAction?.label] }
  })
}

beforeEach(() => {
  useAnnouncements.setState({ shown: [] })
  useHistory.setState({ undo: null, redo: null })
  bridge = fakeBridge({
    'history.state': () => ({ undo: { key: 7, name: 'import of feed.txt' }, redo: null }),
  })
  beginJobs([])
})

test('a job is followed while it runs, and no longer', () => {
  tell('running')
  tell('running', [], 1)
  expect(useJobs.getState().running.map(({ done }) => done)).toEqual([1])
  tell('done', [snapshot()])
  expect(useJobs.getState().running).toEqual([])
})

test('a new snapshot can be undone at once, until undo would take another step back', async () => {
  tell('done', [snapshot()])
  expect((await told()).actions).toEqual(['Undo', undefined])
  useHistory.setState({ undo: { key: 8, name: 'star' } })
  expect((await told()).actions).toEqual([undefined, undefined])
})

test('an offer stands while the names of undo and redo are only told again', async () => {
  tell('done', [snapshot()])
  await told()
  useHistory.setState({ undo: { key: 7, name: 'import of feed.txt' }, redo: null })
  expect((await told()).actions).toEqual(['Undo', undefined])
})

test('places to look at can be shown and wait for the person', async () => {
  tell('done', [snapshot({ problems: [{ line: 7, message: 'No abstract' }] })])
  const { actions, isKept, otherAction } = await told()
  expect(actions).toEqual(['Undo', 'Show'])
  expect(isKept).toBe(true)
  otherAction?.run()
  expect(useJobs.getState().shown?.outcomes).toHaveLength(1)
})

test('a snapshot that was there already leaves nothing to undo', async () => {
  tell('done', [snapshot({ isAlreadyImported: true })])
  expect((await told()).actions).toEqual([undefined, undefined])
})

test('what was refused is told as an error', async () => {
  tell('done', [refusal])
  expect(await told()).toMatchObject({ tone: 'error', message: 'a.png was not imported. No text.' })
})

test('several inputs are summed up and can be shown one by one', async () => {
  tell('done', [snapshot(), refusal])
  expect(await told()).toMatchObject({
    message: '1 file imported, 2 papers new; 1 file not imported.',
    actions: [undefined, 'Show'],
  })
})
