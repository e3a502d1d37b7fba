// Adds up what the parts of `npm test` found: true totals, in which a runner that broke never counts as nothing.

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [remark] why a failure was counted that no test reported
 * @property {string[]} [failures] what failed, a line each
 */

/** @typedef {Count & { name: string, milliseconds: number }} PartResult */

/**
 * A check that either holds or does not.
 * @param {number} exitCode
 * @returns {Count}
 */
export function countCheck(exitCode) {
  return exitCode === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0, remark: `exit status ${exitCode}` }
}

/**
 * @param {string | undefined} report the text of vitest's JSON report, undefined when it wrote none
 * @param {number} exitCode
 * @returns {Count} a file that could not be loaded counts as one failed test
 */
export function countVitest(report, exitCode) {
  const found = parse(report)
  if (!found || !Array.isArray(found.testResults)) return withoutReport(exitCode)
  const brokenFiles = found.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return judged(
    {
      passed: number(found.numPassedTests),
      failed: number(found.numFailedTests) + brokenFiles,
      skipped: number(found.numPendingTests) + number(found.numTodoTests),
    },
    exitCode,
  )
}

/**
 * @param {string | undefined} report the text of Playwright's JSON report, undefined when it wrote none
 * @param {number} exitCode
 * @returns {Count} a flaky test counts as failed
 */
export function countPlaywright(report, exitCode) {
  const found = parse(report)
  if (!found?.stats) return withoutReport(exitCode)
  const { expected, unexpected, flaky, skipped } = found.stats
  return judged(
    { passed: number(expected), failed: number(unexpected) + number(flaky), skipped: number(skipped) },
    exitCode,
  )
}

/**
 * @param {Count[]} counts
 * @returns {Count} the sum, without remarks
 */
export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/**
 * @param {Count} total
 * @returns {boolean} whether all is well: nothing failed, and something was tried
 */
export function isGreen({ passed, failed }) {
  return failed === 0 && passed > 0
}

/**
 * @param {Count} total
 * @returns {string} the last line of `npm test`: `N passed, N failed`, with `, N skipped` when tests were skipped
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * What a runner's own numbers leave out: it may fail without a failed test (an error outside tests), or run none.
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
function judged(count, exitCode) {
  if (count.failed > 0) return count
  if (count.passed === 0) return { ...count, failed: 1, remark: 'no test ran' }
  if (exitCode !== 0)
    return { ...count, failed: 1, remark: `the runner failed outside its tests (exit status ${exitCode})` }
  return count
}

/**
 * @param {number} exitCode
 * @returns {Count}
 */
function withoutReport(exitCode) {
  return { passed: 0, failed: 1, skipped: 0, remark: `the runner wrote no report (exit status ${exitCode})` }
}

/** @param {string | undefined} text */
function parse(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
