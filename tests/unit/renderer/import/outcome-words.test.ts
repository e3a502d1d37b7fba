import { expect, test } from 'vitest'
import { isWorthAList, summaryOf } from '../../../../src/renderer/features/import/outcome-words.ts'
import { progressWords } from '../../../../src/renderer/features/import/progress-words.ts'
import { ImportOutcome, JobProgress } from '../../../../src/shared/model/job.ts'

const id = '01a20cc2-db97-7004-ab3d-e46c023e96d6'

const taken = (
  counts: Partial<Record<'found' | 'new' | 'held' | 'upgraded' | 'refused', number>>,
  more: object = {},
) =>
  ImportOutcome.parse({
    kind: 'snapshot',
    snapshotId: id,
    origin: 'feed.txt',
    formatTitle: 'Hugging Face Papers, plain text',
    isAlreadyImported: false,
    counts: { found: 0, new: 0, held: 0, upgraded: 0, refused: 0, ...counts },
    problems: [],
    ...more,
  })

const refused = ImportOutcome.parse({
  kind: 'refused',
  origin: 'photo.png',
  code: 'binary',
  message: 'It is a PNG picture. Nothing was changed.',
})

const job = (outcomes: ImportOutcome[], more: object = {}) =>
  JobProgress.parse({
    jobId: id,
    title: 'Importing',
    status: 'done',
    done: 0,
    total: null,
    secondsLeft: null,
    outcomes,
    error: null,
    ...more,
  })

test('a new snapshot is told by its count and can be undone', () => {
  expect(summaryOf(job([taken({ found: 51, new: 51 })]))).toEqual({
    message: 'feed.txt: 51 papers found, all new.',
    isTrouble: false,
    canUndo: true,
  })
})

test('what was held and upgraded is told apart', () => {
  const { message } = summaryOf(job([taken({ found: 51, new: 3, held: 40, upgraded: 8 })]))
  expect(message).toBe('feed.txt: 51 papers found, 3 new, 40 already held, 8 upgraded.')
})

test('the same bytes again are said to have changed nothing, and there is nothing to undo', () => {
  const { message, canUndo } = summaryOf(job([taken({ found: 51, held: 51 }, { isAlreadyImported: true })]))
  expect(message).toContain('already imported')
  expect(message).toContain('Nothing was changed.')
  expect(canUndo).toBe(false)
})

test('a refusal gives its reason and counts as trouble', () => {
  const { message, isTrouble } = summaryOf(job([refused]))
  expect(message).toBe('photo.png was not imported. It is a PNG picture. Nothing was changed.')
  expect(isTrouble).toBe(true)
})

test('several inputs are summed up and worth a list', () => {
  const many = job([taken({ found: 2, new: 2 }), taken({ found: 3, new: 1, held: 2 }), refused])
  expect(summaryOf(many).message).toBe('2 files imported, 3 papers new; 1 file not imported.')
  expect(isWorthAList(many)).toBe(true)
})

test('places to look at are worth a list', () => {
  const doubtful = job([taken({ found: 2, new: 2 }, { problems: [{ line: 7, message: 'No abstract' }] })])
  expect(summaryOf(doubtful).message).toContain('One place to look at.')
  expect(isWorthAList(doubtful)).toBe(true)
})

test('a cancelled import says what was kept', () => {
  const { message } = summaryOf(job([taken({ found: 100, new: 100 })], { status: 'cancelled' }))
  expect(message).toContain('what had been written is kept')
})

test('progress is told in papers, with the time left once it is known', () => {
  expect(progressWords({ done: 0, total: null, secondsLeft: null })).toBe('reading…')
  expect(progressWords({ done: 1200, total: 5000, secondsLeft: null })).toBe('1,200 of 5,000 papers')
  expect(progressWords({ done: 1200, total: 5000, secondsLeft: 8 })).toBe(
    '1,200 of 5,000 papers, about 8 s left',
  )
  expect(progressWords({ done: 1200, total: 500_000, secondsLeft: 600 })).toContain('about 10 min left')
})

test('a capture that was read again says what that changed, and can be undone', () => {
  const reread = ImportOutcome.parse({
    kind: 'reread',
    snapshotId: id,
    origin: 'feed.txt',
    formatTitle: 'Hugging Face Papers, plain text',
    changes: '48 papers; 2 came, 1 went',
    problems: [],
  })
  expect(summaryOf(job([reread]))).toEqual({
    message: 'feed.txt, read again: 48 papers; 2 came, 1 went.',
    isTrouble: false,
    canUndo: true,
  })
  const refusal = ImportOutcome.parse({ ...refused, origin: 'feed.txt', isReread: true })
  expect(summaryOf(job([refusal])).message).toContain('feed.txt was not read again.')
})
