import { expect, onTestFinished, test, vi } from 'vitest'
import { describeEnd, report } from '../../../src/main/app/report.ts'
import type { JobId, SnapshotId } from '../../../src/shared/model/ids.ts'
import type { ImportOutcome, JobProgress } from '../../../src/shared/model/job.ts'

const snapshot: ImportOutcome = {
  kind: 'snapshot',
  snapshotId: 'snapshot-1' as SnapshotId,
  origin: 'june.txt',
  formatTitle: 'Hugging Face Papers, plain text',
  isAlreadyImported: false,
  counts: { found: 51, new: 50, held: 1, upgraded: 0, refused: 0 },
  problems: [],
}

/** A job that has ended so. */
function ended(outcomes: ImportOutcome[], error: string | null = null): JobProgress {
  return {
    jobId: 'job-1' as JobId,
    title: 'Importing',
    status: error === null ? 'done' : 'failed',
    done: 0,
    total: null,
    secondsLeft: null,
    outcomes,
    error,
  }
}

test('an import is told with its counts, one line for each input', () => {
  const again = { ...snapshot, isAlreadyImported: true, problems: [{ line: 3, message: 'What is this?' }] }
  const refused = { kind: 'refused', origin: 'empty.txt', code: 'empty', message: 'It is empty.' } as const
  expect(describeEnd(ended([snapshot, again, refused]))).toEqual([
    'imported june.txt as Hugging Face Papers, plain text: 51 found, 50 new, 1 already held, 0 upgraded, 0 refused',
    'already imported june.txt as Hugging Face Papers, plain text: 51 found, 50 new, 1 already held, 0 upgraded, 0 refused, 1 to look at',
    'could not import empty.txt: It is empty.',
  ])
})

test('why an import could not go on stands last', () => {
  expect(describeEnd(ended([snapshot], 'The disk is full.')).at(-1)).toBe(
    'could not go on: The disk is full.',
  )
  expect(describeEnd(ended([]))).toEqual([])
})

test('a report is one line, whatever it holds', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => write.mockRestore())
  report('could not import a\nb\r\n\tc')
  expect(write.mock.calls).toEqual([['offprint: could not import a b c\n']])
})
