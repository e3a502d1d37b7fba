// Names what failed, from the runners' own reports: said again at the end, where a long output is read first.

/**
 * @param {string | undefined} report the text of vitest's JSON report
 * @returns {string[]} one line per failed test, and per file that did not load or whose process ended halfway
 */
export function failuresInVitest(report) {
  return list(parse(report)?.testResults).flatMap((file) => {
    if (file.status !== 'failed') return []
    const tests = list(file.assertionResults)
    const failed = tests.filter((test) => test.status === 'failed')
    if (failed.length > 0)
      return failed.map((test) => line(file.name, test.fullName, list(test.failureMessages)[0]))
    // A test that did not end is reported as `pending`, or as nothing at all: the process of the file went away.
    const unfinished = tests.find((test) => test.status === 'pending')
    return [line(file.name, unfinished && `ended during: ${unfinished.fullName}`, file.message)]
  })
}

/**
 * @param {string | undefined} report the text of Playwright's JSON report
 * @returns {string[]} one line per test that did not do as expected at its first try
 */
export function failuresInPlaywright(report) {
  return specsIn(list(parse(report)?.suites)).flatMap((spec) =>
    list(spec.tests)
      .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((test) => line(spec.file, spec.title, list(test.results)[0]?.error?.message)),
  )
}

/**
 * @param {any[]} suites
 * @returns {any[]}
 */
function specsIn(suites) {
  return suites.flatMap((suite) => [...list(suite.specs), ...specsIn(list(suite.suites))])
}

/** @param {unknown[]} parts */
function line(...parts) {
  return parts.filter(Boolean).map(firstLine).join(' › ')
}

/** @param {unknown} part */
function firstLine(part) {
  return String(part).trim().split('\n', 1)[0]
}

/**
 * @param {unknown} value
 * @returns {any[]}
 */
function list(value) {
  return Array.isArray(value) ? value : []
}

/** @param {string | undefined} text */
function parse(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
