// The table at the end of `npm test`.
import { duration } from '../setup/messages.mjs'

/**
 * @param {import('./totals.mjs').PartResult[]} results
 * @returns {string} one line per part: its name, what it found, how long it took
 */
export function summaryTable(results) {
  const rows = results.map((result) => [result.name, outcome(result), duration(result.milliseconds)])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map(
      ([name = '', found = '', time = '']) =>
        `  ${name.padEnd(widths[0] ?? 0)}  ${found.padEnd(widths[1] ?? 0)}  ${time}`,
    )
    .join('\n')
}

/** @param {import('./totals.mjs').PartResult} result */
function outcome({ passed, failed, skipped, remark }) {
  const numbers = [`${passed} passed`]
  if (failed > 0) numbers.push(`${failed} FAILED`)
  if (skipped > 0) numbers.push(`${skipped} skipped`)
  return numbers.join(', ') + (remark ? ` (${remark})` : '')
}
