import { expect, it } from 'vitest'
import { failuresInPlaywright, failuresInVitest } from '../../../scripts/test/failures.mjs'

it('names each failed test with its file and the first line of its error', () => {
  const report = JSON.stringify({
    testResults: [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'is well' }] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'is well' },
          { status: 'failed', fullName: 'is ill', failureMessages: ['expected 1 to be 2\n at b.test.ts'] },
        ],
      },
    ],
  })
  expect(failuresInVitest(report)).toEqual(['b.test.ts › is ill › expected 1 to be 2'])
})

it('names the test during which the process of a file went away', () => {
  const report = JSON.stringify({
    testResults: [
      {
        name: 'c.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'ends' },
          { status: 'pending', fullName: 'does not' },
        ],
      },
      { name: 'd.test.ts', status: 'failed', message: 'no such module\nat d', assertionResults: [] },
    ],
  })
  expect(failuresInVitest(report)).toEqual([
    'c.test.ts › ended during: does not',
    'd.test.ts › no such module',
  ])
})

it('names end-to-end tests in suites of any depth, a flaky one too', () => {
  const spec = (title: string, status: string): object => ({
    title,
    file: 'e.spec.ts',
    tests: [{ status, results: [{ error: { message: 'timed out\nat e' } }] }],
  })
  const report = JSON.stringify({
    suites: [
      { specs: [spec('works', 'expected')], suites: [{ specs: [spec('fails', 'unexpected')] }] },
      { specs: [spec('wavers', 'flaky')] },
    ],
  })
  expect(failuresInPlaywright(report)).toEqual([
    'e.spec.ts › fails › timed out',
    'e.spec.ts › wavers › timed out',
  ])
})

it.each([undefined, '', '{', '{"testResults": 4}'])('finds nothing in a report like %j', (report) => {
  expect(failuresInVitest(report)).toEqual([])
  expect(failuresInPlaywright(report)).toEqual([])
})
