/** The displays that `npm test` started for the windows; none where windows appear on the person's own. */
export const testDisplays: readonly string[] = (process.env.OFFPRINT_TEST_DISPLAYS ?? '')
  .split(' ')
  .filter((name) => name !== '')

/** What tells programs the display of the worker that a test runs in; nothing where there is only the person's own. */
export function displayOfWorker(): Record<string, string> {
  const name = testDisplays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
  return name === undefined ? {} : { DISPLAY: name }
}
