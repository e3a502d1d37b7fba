import { expect, test } from 'vitest'
import { importJobs, secondsLeft } from '../../../src/main/app/jobs.ts'
import type { ImportThreadOrder, ThreadError } from '../../../src/main/threads/protocol.ts'
import type { JobId, SnapshotId } from '../../../src/shared/model/ids.ts'
import { type ImportOutcome, JobProgress } from '../../../src/shared/model/job.ts'

/** Jobs over an import thread that the test plays, with a clock that it sets. */
function jobsDouble() {
  const orders: ImportThreadOrder[] = []
  const heard: JobProgress[] = []
  const logged: Error[] = []
  const clock = { now: Date.parse('2026-06-27T10:00:00Z') }
  const jobs = importJobs({
    order: (order) => orders.push(order),
    onProgress: (progress) => heard.push(progress),
    logUnexpected: (error) => {
      logged.push(error)
      return 'a1b2c3d4'
    },
    now: () => clock.now,
  })
  return {
    jobs,
    orders,
    heard,
    logged,
    /** Lets time pass, in milliseconds. */
    pass: (milliseconds: number) => {
      clock.now += milliseconds
    },
    progress: (jobId: JobId, done: number, total: number | null) =>
      jobs.receive({ kind: 'progress', jobId, done, total }),
    outcome: (jobId: JobId, outcome: ImportOutcome = refused) =>
      jobs.receive({ kind: 'outcome', jobId, outcome }),
    end: (jobId: JobId, { isCancelled = false, error = null as ThreadError | null } = {}) =>
      jobs.receive({ kind: 'ended', jobId, isCancelled, error }),
  }
}

const refused: ImportOutcome = {
  kind: 'refused',
  origin: 'empty.txt',
  code: 'empty',
  message: 'It is empty.',
}
const imported: ImportOutcome = {
  kind: 'snapshot',
  snapshotId: 'snapshot-1' as SnapshotId,
  origin: 'feed.txt',
  formatTitle: 'text',
  isAlreadyImported: false,
  counts: { found: 1, new: 1, held: 0, upgraded: 0, refused: 0 },
  problems: [],
}
const file = { kind: 'path', path: '/home/reader/feeds/june.txt' } as const

test('a job is told of and ordered at once, with the day that is today', () => {
  const { jobs, orders, heard } = jobsDouble()
  const jobId = jobs.start([file])
  expect(orders).toEqual([{ kind: 'run', jobId, inputs: [file], today: '2026-06-27' }])
  expect(heard).toEqual([JobProgress.parse(heard[0])])
  expect(heard[0]).toMatchObject({
    jobId,
    status: 'running',
    done: 0,
    total: null,
    outcomes: [],
    error: null,
  })
  expect(jobs.running()).toEqual(heard)
})

test.each([
  ['a file by its name, never its path', [file], 'Importing june.txt'],
  ['a file of another system', [{ kind: 'path', path: 'C:\\feeds\\june.txt' }], 'Importing june.txt'],
  ['pasted text', [{ kind: 'text', name: 'Clipboard', text: 'x' }], 'Importing text from the clipboard'],
  ['bytes', [{ kind: 'bytes', name: 'june.txt', bytes: new Uint8Array() }], 'Importing june.txt'],
  ['several', [file, file, file], 'Importing 3 files'],
] as const)('a job is called after what it imports: %s', (_what, inputs, title) => {
  const { jobs, heard } = jobsDouble()
  jobs.start(inputs)
  expect(heard[0]?.title).toBe(title)
})

test('a job may be given a name', () => {
  const { jobs, heard } = jobsDouble()
  jobs.start([file], { title: 'Going on' })
  expect(heard[0]?.title).toBe('Going on')
})

test('progress is told with what has become of the inputs so far', () => {
  const { jobs, heard, pass, progress, outcome } = jobsDouble()
  const jobId = jobs.start([file, file])
  pass(100)
  progress(jobId, 100, 300)
  expect(heard.at(-1)).toMatchObject({ done: 100, total: 300, outcomes: [] })
  pass(100)
  outcome(jobId)
  expect(heard.at(-1)).toMatchObject({ done: 0, total: null, outcomes: [refused] })
})

test('however many small files a job has, it is told of ten times a second, and whole at its end', () => {
  const { jobs, heard, pass, outcome, end } = jobsDouble()
  const jobId = jobs.start(Array(1000).fill(file))
  for (let count = 0; count < 1000; count += 1) {
    pass(1)
    outcome(jobId)
  }
  expect(heard).toHaveLength(1 + 10)
  end(jobId)
  expect(heard.at(-1)?.outcomes).toHaveLength(1000)
})

test('a window that begins late gets the newest state of what runs, told or not', () => {
  const { jobs, heard, outcome } = jobsDouble()
  const jobId = jobs.start([file, file])
  outcome(jobId)
  expect(heard).toHaveLength(1)
  expect(jobs.running()).toMatchObject([{ jobId, outcomes: [refused] }])
})

test('the rest is estimated from the pace of the input at hand', () => {
  const { jobs, heard, pass, progress, outcome } = jobsDouble()
  const jobId = jobs.start([file, file])
  pass(60_000)
  progress(jobId, 0, 3000)
  pass(1000)
  progress(jobId, 1000, 3000)
  expect(heard.at(-1)?.secondsLeft).toBe(2)
  outcome(jobId)
  pass(60_000)
  progress(jobId, 0, 500)
  expect(heard.at(-1)?.secondsLeft).toBeNull()
  pass(1000)
  progress(jobId, 250, 500)
  expect(heard.at(-1)?.secondsLeft).toBe(1)
})

test('what an import cut short had written before says nothing of the pace', () => {
  const { jobs, heard, pass, progress } = jobsDouble()
  const jobId = jobs.start([file])
  progress(jobId, 90_000, 100_000)
  pass(1000)
  progress(jobId, 91_000, 100_000)
  expect(heard.at(-1)?.secondsLeft).toBe(9)
})

test.each([
  [1000, 2000, 1000, 2],
  [1000, 1, 1000, 1],
  [1000, 0, 1000, 0],
  [199, 2000, 1000, null],
  [1000, 2000, 499, null],
  [1000, null, 1000, null],
])('with %s written and %s left after %s ms, %s seconds are left', (written, left, elapsed, seconds) => {
  expect(secondsLeft(written, left, elapsed)).toBe(seconds)
})

test.each([
  ['done', {}, null],
  ['cancelled', { isCancelled: true }, null],
  [
    'failed',
    { error: { kind: 'library', code: 'full', message: '/home/reader is full' } as const },
    expect.stringContaining('the disk is full or failing'),
  ],
])('a job that is %s says so once, whatever comes after', async (status, how, error) => {
  const { jobs, heard, end, progress, outcome } = jobsDouble()
  const jobId = jobs.start([file])
  const last = jobs.ended(jobId)
  end(jobId, how)
  end(jobId)
  outcome(jobId)
  progress(jobId, 1, 2)
  expect(heard.map((one) => one.status)).toEqual(['running', status])
  expect(heard[1]).toMatchObject({ error })
  expect(await last).toEqual(heard[1])
  expect(jobs.running()).toEqual([])
})

test.each([
  ['full', 'the disk is full'],
  ['locked', 'another program holds the library'],
  ['read-only', 'could not be written to'],
  ['damaged', 'could not be written to'],
] as const)('a library that is %s is the reason, without its folder', (code, reason) => {
  const { jobs, heard, end, logged } = jobsDouble()
  end(jobs.start([file]), { error: { kind: 'library', code, message: 'in /home/reader/secret' } })
  expect(heard.at(-1)?.error).toContain(reason)
  expect(heard.at(-1)?.error).toContain('Every paper that was written before is kept')
  expect(JSON.stringify(heard)).not.toContain('/home')
  expect(logged).toEqual([])
})

test('a failure that nobody expected goes to the log, and only its reference to the window', () => {
  const { jobs, heard, end, logged } = jobsDouble()
  const error = { kind: 'unexpected', message: 'x of undefined', stack: 'at /home/reader/secret' } as const
  end(jobs.start([file]), { error })
  expect(heard.at(-1)?.error).toContain('a1b2c3d4')
  expect(JSON.stringify(heard)).not.toMatch(/home|undefined/)
  expect(logged).toMatchObject([{ message: 'x of undefined', stack: 'at /home/reader/secret' }])
})

test('cancelling is ordered; the job runs until the thread says that it has ended', () => {
  const { jobs, orders, end } = jobsDouble()
  const jobId = jobs.start([file])
  jobs.cancel(jobId)
  expect(orders.at(-1)).toEqual({ kind: 'cancel', jobId })
  expect(jobs.running()).toHaveLength(1)
  end(jobId, { isCancelled: true })
  expect(jobs.running()).toEqual([])
})

test('cancelling or awaiting a job that has ended, or never was, orders nothing', async () => {
  const { jobs, orders, end } = jobsDouble()
  const jobId = jobs.start([file])
  end(jobId)
  jobs.cancel(jobId)
  jobs.cancel('unknown' as JobId)
  expect(orders).toHaveLength(1)
  await expect(jobs.ended(jobId)).rejects.toThrow('There is no job')
})

test('stopping everything cancels each job and waits for the last', async () => {
  const { jobs, orders, outcome, end } = jobsDouble()
  const [first, second] = [jobs.start([file]), jobs.start([file])]
  let isStopped = false
  const stopping = jobs.stopAll().then(() => {
    isStopped = true
  })
  expect(orders.slice(2)).toEqual([
    { kind: 'cancel', jobId: first, isPause: true },
    { kind: 'cancel', jobId: second, isPause: true },
  ])
  end(first, { isCancelled: true })
  await Promise.resolve()
  outcome(second, imported)
  expect(isStopped).toBe(false)
  end(second)
  await stopping
})

test('a job that is started while everything stops is cancelled and waited for', async () => {
  const { jobs, orders, heard, end } = jobsDouble()
  const first = jobs.start([file])
  const stopping = jobs.stopAll()
  const late = jobs.start([file])
  expect(orders.slice(-2)).toMatchObject([
    { kind: 'run', jobId: late },
    { kind: 'cancel', jobId: late },
  ])
  end(first, { isCancelled: true })
  await Promise.resolve()
  end(late, { isCancelled: true })
  await stopping
  expect(heard.filter((one) => one.status === 'cancelled')).toHaveLength(2)
})

test('with nothing running there is nothing to stop', async () => {
  const { jobs, orders } = jobsDouble()
  await jobs.stopAll()
  expect(orders).toEqual([])
})
