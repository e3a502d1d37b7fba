import type { FeedFormat } from './formats/format.ts'
import { formats } from './formats/index.ts'

/** What there is to say of a form, besides how it is read. */
export type KnownFormat = Pick<FeedFormat, 'name' | 'title' | 'about' | 'shape' | 'reads' | 'parserVersion'>

/** Every form that can be read, in the order in which they are asked. */
export function knownFormats(): KnownFormat[] {
  return formats.map(({ name, title, about, shape, reads, parserVersion }) => ({
    name,
    title,
    about,
    shape,
    reads,
    parserVersion,
  }))
}

/** Lines of text that stand above the table of `docs/formats.md`. */
const PREAMBLE = [
  '# The forms that can be read',
  '',
  'This page is made from the code: `npm run -s offprint -- formats > docs/formats.md`.',
  '',
  'A form is told from what a capture holds, never from its file’s name; `--format NAME` chooses one. In a form of prose only',
  'the rhythm of paragraphs tells a title from an abstract, so a person may look before it is written; data says what is what.',
  'A form that is read as it streams in may be of any size; one that is read whole, up to 64 MB. The parser’s version is kept',
  'with every capture, so that a newer parser can read the same bytes again.',
  '',
]

/** The document of all forms, as Markdown without a line feed at its end. */
export function formatsDocument(): string {
  const rows = knownFormats().map(({ name, title, about, shape, reads, parserVersion }) => [
    `\`${name}\``,
    title,
    about,
    shape,
    reads === 'stream' ? 'as it streams in' : 'whole',
    String(parserVersion),
  ])
  return [...PREAMBLE, ...table(['name', 'form', 'what it is', 'shape', 'read', 'parser'], rows)].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
