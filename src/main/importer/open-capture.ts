import { type Decoded, decodeBytes, decodeStream } from './decode.ts'
import { type Guess, recogniseFormat } from './detect.ts'
import type { FeedFormat, ParsedCapture, ParsedItem, PartKind } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { type ReadInput, tooLarge } from './import-input.ts'
import { ImportRefusal } from './refusal.ts'

/** Below this no format is sure enough to read a text without being told to. */
const SURE_ENOUGH = 0.3
/** A line this long is in no text; searching it for structure would take time without end. */
const LONGEST_LINE = 2_000_000
/** Characters handed at once to a format that streams. */
const CHUNK_LENGTH = 65_536
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** A capture whose form is known and whose entries are still to be read. */
export interface OpenedCapture {
  readonly format: FeedFormat
  readonly confidence: number
  /** What else it may be, the surest first. */
  readonly guesses: readonly Guess[]
  /** The decoded text, or the beginning of one that is too large to be held. */
  readonly text: string
  readonly referenceDay: string
  readonly encoding: string
  /** What was remarked while decoding; complete once all items were read. */
  readonly remarks: readonly string[]
  /** How many entries it will have given in the end, now that it gave so many: an estimate while it streams in. */
  expectedEntries(given: number): number
  /** All that was read, of a form that is seen whole; else null. */
  whole(): ParsedCapture | null
  /** Reads it; once. */
  items(): AsyncIterable<ParsedItem>
}

export interface OpenOptions {
  /** The day that is today, for years that a capture leaves out. */
  readonly today: string
  /** The format's name, where a person chose it. */
  readonly format?: string
  /** The least confidence at which a form is taken. */
  readonly leastConfidence?: number
}

/**
 * Decodes an input and recognises its form.
 *
 * @throws ImportRefusal `binary`, `blank`, `too-long-line`, `too-large`, `unknown-format` or `not-recognised`
 */
export function openCapture(input: ReadInput, options: OpenOptions): OpenedCapture {
  const decoded = decodeBytes(input.bytes ?? input.sample)
  if (decoded.text.trim() === '') throw blank()
  const guesses = recogniseFormat(decoded.text, formats)
  const guess = chooseFormat(guesses, options)
  if (guess === null) throw input.bytes === null ? tooLarge(input.byteSize) : notRecognised(decoded.text)
  const referenceDay = input.modifiedOn ?? options.today
  const opened = { guesses, text: decoded.text, referenceDay, ...guess, encoding: decoded.encoding }
  return input.bytes === null ? openStreamed(input, opened, decoded) : openHeld(opened, decoded)
}

type Opened = Omit<OpenedCapture, 'remarks' | 'expectedEntries' | 'whole' | 'items'>

function openHeld(opened: Opened, { remarks }: Decoded): OpenedCapture {
  const { format, text, referenceDay } = opened
  if (format.shape === 'prose') refuseEndlessLine(text)
  let given = 0
  let parsed: ParsedCapture | null = null
  const whole = (): ParsedCapture | null => {
    if (format.reads === 'whole') parsed ??= format.parse({ text, referenceDay })
    return parsed
  }
  async function* chunks(): AsyncIterable<string> {
    while (given < text.length) {
      const chunk = text.slice(given, given + CHUNK_LENGTH)
      given += chunk.length
      yield chunk
    }
  }
  return {
    ...opened,
    remarks,
    expectedEntries: (count) => parsed?.entries.length ?? extrapolate(count, given / text.length),
    whole,
    items: () => {
      if (format.reads === 'stream') return format.parse(chunks(), referenceDay)
      parsed ??= format.parse({ text, referenceDay })
      return itemsOf(parsed)
    },
  }
}

function openStreamed(input: ReadInput, opened: Opened, { encoding, doubts }: Decoded): OpenedCapture {
  const { format, referenceDay } = opened
  if (format.reads === 'whole') throw tooLarge(input.byteSize)
  const remarks = [...doubts]
  let given = 0
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const chunk of input.open()) {
      given += chunk.length
      yield chunk
    }
  }
  return {
    ...opened,
    remarks,
    expectedEntries: (count) => extrapolate(count, given / input.byteSize),
    whole: () => null,
    items: () => format.parse(decodeStream(counted(), encoding, remarks), referenceDay),
  }
}

function extrapolate(count: number, fraction: number): number {
  return fraction >= 1 || fraction === 0 ? count : Math.max(count, Math.round(count / fraction))
}

/** What was read whole, as items. */
export async function* itemsOf(capture: ParsedCapture): AsyncIterable<ParsedItem> {
  if (capture.capturedOn !== null) yield { kind: 'captured-on', day: capture.capturedOn }
  if (capture.entries.length === 0 && capture.parts.length > 0)
    yield { kind: 'problem', problem: { line: 0, message: describeParts(capture) } }
  for (const entry of capture.entries) yield { kind: 'entry', entry }
  for (const feed of capture.feeds ?? []) yield { kind: 'feed', feed }
  for (const problem of capture.refused ?? []) yield { kind: 'refused', problem }
  for (const problem of capture.problems) yield { kind: 'problem', problem }
}

function describeParts({ parts }: ParsedCapture): string {
  const count = (kind: PartKind): number => parts.filter((part) => part.kind === kind).length
  return `It holds ${count('furniture')} lines of page furniture, ${count('date')} dates and ${count('skipped')} other paragraphs.`
}

function chooseFormat(
  guesses: readonly Guess[],
  { format: name, leastConfidence = SURE_ENOUGH }: OpenOptions,
): Guess | null {
  if (name !== undefined) {
    const format = formats.find((one) => one.name === name)
    if (format !== undefined) return { format, confidence: 1 }
    throw new ImportRefusal(
      'unknown-format',
      `There is no format ${name}. Nothing was changed. Formats: ${formats.map((one) => one.name).join(', ')}.`,
    )
  }
  const [best] = guesses
  return best !== undefined && best.confidence >= leastConfidence ? best : null
}

function notRecognised(text: string): ImportRefusal {
  // What cannot be told from other text by its beginning is not worth searching to its end.
  refuseEndlessLine(text)
  return new ImportRefusal(
    'not-recognised',
    `Its form was not recognised: it begins “${text.trim().slice(0, 60).replace(/\s+/g, ' ')}”. Nothing was changed. ` +
      `This version reads ${formats.length} forms, of which “offprint formats” tells.`,
  )
}

function blank(): ImportRefusal {
  return new ImportRefusal(
    'blank',
    'It holds nothing but white space. Nothing was changed. Save the page once more.',
  )
}

function refuseEndlessLine(text: string): void {
  if (!hasEndlessLine(text)) return
  throw new ImportRefusal(
    'too-long-line',
    'It has a line of more than two million characters, as no feed has. Nothing was changed. ' +
      'Save the page as text once more, and import that.',
  )
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
