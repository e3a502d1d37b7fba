import type { ImportProblem } from '../../shared/model/snapshot.ts'
import type { EntryToWrite } from '../library/entry.ts'
import { decodeBytes } from './decode.ts'
import { recogniseFormat } from './detect.ts'
import type { FeedFormat, ParsedCapture, ParsedEntry } from './formats/format.ts'
import { formats } from './formats/index.ts'
import type { ReadInput } from './import-input.ts'
import { ImportRefusal } from './refusal.ts'

/** Below this no format is sure enough to read a text without being told to. */
const SURE_ENOUGH = 0.3
/** A line this long is in no feed; searching it for structure would take time without end. */
const LONGEST_LINE = 2_000_000
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** A capture read whole: what is known of it, and its entries ready to be written. */
export interface ParsedSnapshot {
  readonly format: string
  readonly formatTitle: string
  readonly parserVersion: number
  readonly confidence: number
  readonly encoding: string
  readonly capturedOn: string | null
  readonly isYearInferred: boolean
  readonly entries: readonly EntryToWrite[]
  readonly problems: readonly ImportProblem[]
  /** Entries that cannot be kept. */
  readonly refused: number
}

/**
 * Decodes, recognises and parses an input. `today` is a day; `format` the name of a format where a person chose it.
 *
 * @throws ImportRefusal `binary`, `blank`, `too-long-line`, `unknown-format`, `not-recognised` or `no-paper`
 */
export function parseSnapshot(input: ReadInput, options: { today: string; format?: string }): ParsedSnapshot {
  const { text, encoding, remarks } = decodeBytes(input.bytes)
  refuseWithoutLines(text)
  const { format, confidence } = chooseFormat(text, options.format)
  const capture = format.parse({ text, referenceDay: input.modifiedOn ?? options.today })
  if (capture.entries.length === 0) throw noPaper(format, capture)
  return {
    format: format.name,
    formatTitle: format.title,
    parserVersion: format.parserVersion,
    confidence,
    encoding,
    capturedOn: capture.capturedOn?.day ?? null,
    isYearInferred: capture.capturedOn?.isYearInferred ?? false,
    entries: capture.entries.map(toEntry),
    problems: [...remarks.map((message) => ({ line: 0, message })), ...capture.problems],
    refused: 0,
  }
}

function refuseWithoutLines(text: string): void {
  if (text.trim() === '') {
    throw new ImportRefusal(
      'blank',
      'It holds nothing but white space. Nothing was changed. Save the page once more.',
    )
  }
  if (hasEndlessLine(text)) {
    throw new ImportRefusal(
      'too-long-line',
      'It has a line of more than two million characters, as no feed has. Nothing was changed. ' +
        'Save the page as text once more, and import that.',
    )
  }
}

function hasEndlessLine(text: string): boolean {
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) start = index + 1
    else if (index - start >= LONGEST_LINE) return true
  }
  return false
}

function chooseFormat(text: string, name: string | undefined): { format: FeedFormat; confidence: number } {
  if (name !== undefined) {
    const format = formats.find((one) => one.name === name)
    if (format !== undefined) return { format, confidence: 1 }
    throw new ImportRefusal(
      'unknown-format',
      `There is no format ${name}. Nothing was changed. Formats: ${formats.map((one) => one.name).join(', ')}.`,
    )
  }
  const [best] = recogniseFormat(text, formats)
  if (best !== undefined && best.confidence >= SURE_ENOUGH) return best
  throw new ImportRefusal(
    'not-recognised',
    `Its form was not recognised: it begins “${text.trim().slice(0, 60).replace(/\s+/g, ' ')}”. Nothing was changed. ` +
      `This version reads: ${formats.map((one) => `${one.title} (${one.name})`).join('; ')}.`,
  )
}

function noPaper(format: FeedFormat, capture: ParsedCapture): ImportRefusal {
  const count = (kind: string): number => capture.parts.filter((part) => part.kind === kind).length
  return new ImportRefusal(
    'no-paper',
    `No paper is in it. Read as ${format.title}, it holds ${count('furniture')} lines of page furniture, ` +
      `${count('date')} dates and ${count('skipped')} other paragraphs. Nothing was changed. ` +
      'Look whether the page had loaded when it was saved.',
  )
}

function toEntry(entry: ParsedEntry, index: number): EntryToWrite {
  return {
    title: entry.title,
    abstract: entry.abstract,
    authors: entry.authors ?? [],
    identifiers: entry.identifiers ?? [],
    links: entry.links ?? [],
    votes: entry.votes ?? null,
    comments: entry.comments ?? null,
    publishedOn: entry.publishedOn ?? null,
    listedOn: entry.listedOn ?? null,
    rank: index + 1,
    span: entry.span,
  }
}
