/** A cell: a number is written as it is, a text so that no program takes it for anything else. */
export type Cell = string | number | null

/** How a text begins that a spreadsheet takes for a formula, with what hides such a beginning from the eye. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]/u

/**
 * One line of a table by RFC 4180, its end included. A text that a spreadsheet would run has an apostrophe before it,
 * as OWASP advises.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
