// Reads which parts `npm test -- …` asked for.

/** The parts in the order in which they run. */
export const partNames = /** @type {const} */ (['format', 'lint', 'types', 'unused', 'unit', 'build', 'e2e'])

export const usage = `npm test [-- PART… [FILTER…]]

Prepares and runs the parts named, or all: ${partNames.join(', ')}.
A FILTER, after \`unit\` or \`e2e\`, picks test files by a part of their path: npm test -- unit anchoring`

/** @typedef {typeof partNames[number]} PartName */

/**
 * @param {string[]} args
 * @returns {{ parts: PartName[], filters: string[], isWhole: boolean } | { help: true } | { problem: string }}
 *   `isWhole`: everything runs, so that a test marked `only` would falsify the totals
 */
export function selectParts(args) {
  if (args.includes('--help') || args.includes('-h')) return { help: true }
  const parts = partNames.filter((name) => args.includes(name))
  const filters = args.filter((arg) => !partNames.some((name) => name === arg))
  if (args.length === 0) return { parts: [...partNames], filters: [], isWhole: true }
  if (parts.length === 0) return { problem: `there is no part called ${args.join(' ')}` }
  if (filters.length > 0 && !parts.some((part) => part === 'unit' || part === 'e2e')) {
    return { problem: `${filters.join(' ')}: only unit and e2e take filters` }
  }
  return { parts, filters, isWhole: false }
}
