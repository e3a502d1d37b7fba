/** What the head of a Markdown file says, by name. */
export type FrontMatter = ReadonlyMap<string, string | readonly string[]>

/** The most that is read of a head, in UTF-16 units: a file may be anything. */
const LONGEST_HEAD = 200_000

/**
 * The head of a Markdown file: YAML between lines of three hyphens. Words are in double quotes with JSON's escapes,
 * which YAML reads alike; what is null is left out.
 */
export function writeFrontMatter(
  entries: readonly (readonly [string, string | number | boolean | readonly string[] | null])[],
): string {
  const lines = entries.flatMap(([name, value]) => {
    if (value === null) return []
    if (typeof value === 'string') return `${name}: ${quoted(value)}`
    if (typeof value !== 'object') return `${name}: ${value}`
    return value.length === 0 ? `${name}: []` : [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)]
  })
  return ['---', ...lines, '---', ''].join('\n')
}

/**
 * Reads a head that was written here and may have been written anew by another program: words with or without quotes,
 * lists in either form, words over several lines. What is neither is left out. Never throws.
 *
 * @returns what it says, null where there is no head, and the rest of the text
 */
export function readFrontMatter(text: string): {
  readonly values: FrontMatter | null
  readonly body: string
} {
  const head = /^\uFEFF?---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text.slice(0, LONGEST_HEAD))
  if (head === null) return { values: null, body: text }
  const values = new Map<string, string | readonly string[]>()
  for (const [name, written] of entriesOf((head[1] ?? '').split('\n'))) values.set(name, readValue(written))
  return { values, body: text.slice(head[0].length) }
}

/** Names and the lines that stand with them: the rest of their own, and those that are indented below or list things. */
function entriesOf(lines: readonly string[]): [string, string[]][] {
  const entries: [string, string[]][] = []
  for (const line of lines) {
    const begun = /^([\w-]+):(?:[ \t]+(.*))?$/.exec(line)
    if (begun !== null) entries.push([begun[1] ?? '', [(begun[2] ?? '').trim()]])
    else if (/^(?:[ \t]|-[ \t])/.test(line)) entries.at(-1)?.[1].push(line.trim())
  }
  return entries
}

function readValue([first = '', ...rest]: readonly string[]): string | readonly string[] {
  if (first === '' && rest.some((line) => line.startsWith('-')))
    return rest.flatMap((line) => (/^-[ \t]/.test(line) ? readWords(line.slice(2)) : []))
  if (first.startsWith('[')) return flowList([first, ...rest].join(' '))
  if (/^[|>][+-]?$/.test(first)) return rest.join(' ')
  return readWords([first, ...rest].join(' '))
}

function flowList(written: string): string[] {
  const items = written.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,[\]"'\s][^,[\]]*/g) ?? []
  return items.map(readWords)
}

function readWords(written: string): string {
  const words = written.trim()
  const double = /^"(?:[^"\\]|\\.)*"/.exec(words)?.[0]
  if (double !== undefined) return unescaped(double)
  const single = /^'((?:[^']|'')*)'/.exec(words)?.[1]
  if (single !== undefined) return single.replaceAll("''", "'")
  return words.replace(/(?:^|\s)#.*$/, '').trim()
}

function unescaped(words: string): string {
  try {
    return String(JSON.parse(words))
  } catch {
    return words.slice(1, -1)
  }
}

/** JSON leaves signs as they are that YAML does not take. */
function quoted(words: string): string {
  return JSON.stringify(words).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
