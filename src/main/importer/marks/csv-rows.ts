/**
 * The rows of a table of comma-separated values (RFC 4180), each by the names of the first row in lower case. Quoted
 * fields may hold commas, line feeds and doubled quotation marks; a field that a quotation mark leaves open ends with the
 * text. Empty lines are passed over.
 */
export function csvRows(text: string): ReadonlyMap<string, string>[] {
  const [names = [], ...rows] = csvFields(text.replace(/^\uFEFF/, ''))
  const columns = names.map((name) => name.trim().toLowerCase())
  return rows.map((fields) => new Map(columns.map((column, index) => [column, fields[index] ?? ''])))
}

/** The names in the first line of a table, in lower case. */
export function csvHeader(sample: string): string[] {
  const [line = ''] = sample.replace(/^\uFEFF/, '').split(/\r?\n/, 1)
  return (csvFields(line.slice(0, 2000))[0] ?? []).map((name) => name.trim().toLowerCase())
}

function csvFields(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { field, end } = fieldAt(text, at)
    row.push(field)
    const unit = text[end]
    at = end + 1
    if (unit === ',') {
      // The text ends behind a comma: one more field, and nothing in it.
      if (at >= text.length) row.push('')
      continue
    }
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** The field that begins here, and where the comma or the line feed behind it stands. */
function fieldAt(text: string, start: number): { field: string; end: number } {
  if (text[start] !== '"') {
    const rest = /[,\n]/g
    rest.lastIndex = start
    const end = rest.exec(text)?.index ?? text.length
    return { field: text.slice(start, end).replace(/\r$/, ''), end }
  }
  let close = start + 1
  for (;;) {
    close = text.indexOf('"', close)
    if (close === -1) return { field: text.slice(start + 1).replaceAll('""', '"'), end: text.length }
    if (text[close + 1] !== '"') break
    close += 2
  }
  const field = text.slice(start + 1, close).replaceAll('""', '"')
  const rest = /[,\n]/g
  rest.lastIndex = close + 1
  return { field, end: rest.exec(text)?.index ?? text.length }
}
