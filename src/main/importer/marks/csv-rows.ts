/**
 * The rows of a table of comma-separated values (RFC 4180), each by the names of the first row in lower case. Quoted
 * fields may hold commas, line feeds and doubled quotation marks; a field that a quotation mark leaves open ends with the
 * text. Empty lines are passed over. Semicolons or tabs in the place of the commas, as spreadsheets write them, are told
 * from the first row.
 */
export function csvRows(text: string): ReadonlyMap<string, string>[] {
  const table = tableIn(text)
  const [names = [], ...rows] = csvFields(table, separatorOf(table))
  const columns = names.map((name) => name.trim().toLowerCase())
  return rows.map(
    (fields) => new Map(fields.slice(0, columns.length).map((field, index) => [columns[index] ?? '', field])),
  )
}

/** The names in the first line of a table, in lower case. */
export function csvHeader(sample: string): string[] {
  const [line = ''] = tableIn(sample.slice(0, 4000)).split('\n', 1)
  const [names = []] = csvFields(line.slice(0, 2000), separatorOf(line))
  return names.map((name) => name.trim().toLowerCase())
}

type Separator = ',' | ';' | '\t'

/** A table without what stands before its first row, its lines ended by line feeds where it knows none. */
function tableIn(text: string): string {
  const table = text.replace(/^\uFEFF/, '').replace(/^"?sep=[,;\t]"?\r?\n/i, '')
  return table.includes('\n') ? table : table.replaceAll('\r', '\n')
}

function separatorOf(table: string): Separator {
  const [line = ''] = table.slice(0, 2000).split('\n', 1)
  const count = (separator: Separator): number => line.split(separator).length
  const [most = ','] = ([',', ';', '\t'] as const).toSorted((one, other) => count(other) - count(one))
  return most
}

function csvFields(text: string, separator: Separator): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { field, end } = fieldAt(text, at, separator)
    row.push(field)
    const unit = text[end]
    at = end + 1
    if (unit === separator) {
      // The text ends behind a separator: one more field, and nothing in it.
      if (at >= text.length) row.push('')
      continue
    }
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

const endOfField: Readonly<Record<Separator, RegExp>> = { ',': /[,\n]/g, ';': /[;\n]/g, '\t': /[\t\n]/g }

/** The field that begins here, and where the separator or the line feed behind it stands. */
function fieldAt(text: string, start: number, separator: Separator): { field: string; end: number } {
  const endFrom = (place: number): number => {
    const rest = endOfField[separator]
    rest.lastIndex = place
    return rest.exec(text)?.index ?? text.length
  }
  if (text[start] !== '"') {
    const end = endFrom(start)
    return { field: text.slice(start, end).replace(/\r$/, ''), end }
  }
  let close = start + 1
  for (;;) {
    close = text.indexOf('"', close)
    if (close === -1) return { field: text.slice(start + 1).replaceAll('""', '"'), end: text.length }
    if (text[close + 1] !== '"') break
    close += 2
  }
  return { field: text.slice(start + 1, close).replaceAll('""', '"'), end: endFrom(close + 1) }
}
