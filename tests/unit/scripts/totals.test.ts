import { describe, expect, it } from 'vitest'
import {
  closingLine,
  countCheck,
  countPlaywright,
  countVitest,
  isGreen,
  sum,
} from '../../../scripts/test/totals.mjs'

function vitestReport(numbers: object, testResults: object[] = []): string {
  return JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...numbers,
  })
}

function playwrightReport(stats: object): string {
  return JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors: [] })
}

describe('a check', () => {
  it('counts as one', () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countCheck(2)).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('the unit tests', () => {
  it('are counted from the report', () => {
    const report = vitestReport({ numPassedTests: 40, numPendingTests: 2, numTodoTests: 1 })
    expect(countVitest(report, 0)).toEqual({ passed: 40, failed: 0, skipped: 3 })
  })

  it('count a file that could not be loaded as a failed test', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(countVitest(vitestReport({ numPassedTests: 5, numFailedTests: 1 }, files), 1)).toMatchObject({
      passed: 5,
      failed: 2,
    })
  })

  it('count an error outside all tests as a failure', () => {
    expect(countVitest(vitestReport({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 })
  })

  it('fail when none ran, whatever the exit status', () => {
    expect(countVitest(vitestReport({}), 0)).toMatchObject({ passed: 0, failed: 1, remark: 'no test ran' })
    expect(countVitest(vitestReport({ numPendingTests: 3 }), 0)).toMatchObject({ failed: 1, skipped: 3 })
  })

  it.each([undefined, '', '{"numPassedTests": 4', '{"numPassedTests": 4}'])(
    'fail when the runner broke before its report was written: %j',
    (report) => {
      expect(countVitest(report, 0)).toMatchObject({ passed: 0, failed: 1 })
    },
  )
})

describe('the end-to-end tests', () => {
  it('are counted from the report, a flaky one as failed', () => {
    const report = playwrightReport({ expected: 7, unexpected: 1, flaky: 1, skipped: 2 })
    expect(countPlaywright(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 })
  })

  it('fail when none ran, when the runner failed outside them, and without a report', () => {
    expect(countPlaywright(playwrightReport({}), 0)).toMatchObject({ failed: 1 })
    expect(countPlaywright(playwrightReport({ expected: 7 }), 130)).toMatchObject({ passed: 7, failed: 1 })
    expect(countPlaywright(undefined, 137)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('the whole', () => {
  it('is the sum of its parts', () => {
    const total = sum([countCheck(0), countCheck(1), { passed: 40, failed: 2, skipped: 3 }])
    expect(total).toEqual({ passed: 41, failed: 3, skipped: 3 })
  })

  it('is green only when something passed and nothing failed', () => {
    expect(isGreen({ passed: 3, failed: 0, skipped: 9 })).toBe(true)
    expect(isGreen({ passed: 3, failed: 1, skipped: 0 })).toBe(false)
    expect(isGreen(sum([]))).toBe(false)
  })

  it('ends in one plain line', () => {
    expect(closingLine({ passed: 51, failed: 0, skipped: 0 })).toBe('51 passed, 0 failed')
    expect(closingLine({ passed: 0, failed: 4, skipped: 2 })).toBe('0 passed, 4 failed, 2 skipped')
  })
})
