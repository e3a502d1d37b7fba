import { linesOf } from '../../json-lines.ts'
import type { ParsedEntry, ParsedItem } from '../format.ts'
import { type HeldText, holdText, type Piece } from './held-text.ts'
import { type LocatedRecord, locateRecords, type RecordPath } from './json-records.ts'
import { isObject, type JsonObject, parseJson } from './json-values.ts'

/** A catalogue, as its records are found and read. */
export interface RecordReader {
  /** Where its answers keep their records, besides a list and lines of records. */
  readonly paths: readonly RecordPath[]
  /** What a record says. One without a title is refused. */
  read(record: JsonObject): ReadRecord
}

/** An entry but for its place. */
export interface ReadRecord extends Omit<ParsedEntry, 'title' | 'span' | 'line'> {
  readonly title: string | null
  /** What of it could not be taken, in words for a person. */
  readonly lost?: string | undefined
}

/** UTF-16 units of one line: more than any answer of a catalogue, little enough to be held twice. */
const LONGEST_LINE = 32_000_000
/** UTF-16 units of a document over several lines, which must be held whole. */
const LONGEST_DOCUMENT = 64_000_000

/**
 * Reads the records of a catalogue: as JSON lines, with memory for one line at a time, or as one JSON document, which
 * is held. Each record becomes an entry or is refused with its line.
 *
 * @param longestLine UTF-16 units; a longer line is refused and passed over
 */
export async function* readRecords(
  chunks: AsyncIterable<string>,
  reader: RecordReader,
  longestLine: number = LONGEST_LINE,
): AsyncIterable<ParsedItem> {
  let form: 'lines' | 'document' | null = null
  let held: HeldText | null = null
  for await (const { text, start, line } of linesOf(chunks, longestLine)) {
    if (text === null) {
      yield refusal(line, `It is longer than ${inMillions(longestLine)}, and was passed over.`)
      // What follows in one document cannot be understood without it.
      if (form === 'document') break
    } else if (form === 'lines') yield* itemsOfPiece({ text, start, line }, reader)
    else if (held === null) {
      if (text.trim() === '') continue
      if (parseJson(text).isSound) {
        form = 'lines'
        yield* itemsOfPiece({ text, start, line }, reader)
      } else held = holdText({ text, start, line })
    } else {
      if (form === null && text.trim() !== '') form = formOf(held.first.text, text)
      if (form === 'lines') {
        yield* itemsOfPiece(held.first, reader)
        yield* itemsOfPiece({ text, start, line }, reader)
        held = null
      } else if (held.add(text) > LONGEST_DOCUMENT) {
        yield refusal(
          1,
          `It is one document of more than ${inMillions(LONGEST_DOCUMENT)}. Save it as JSON lines.`,
        )
        return
      }
    }
  }
  if (held !== null) yield* itemsOfPiece({ ...held.first, text: held.joined() }, reader)
}

/**
 * How sure it is that a text of which this is the beginning comes from a catalogue: as sure as its likeliest record. Where
 * not even the first record is whole, words that only this catalogue writes must do.
 *
 * @param likeness how sure a record is one of this catalogue, 0 to 1
 */
export function recogniseRecords(
  sample: string,
  { paths }: RecordReader,
  likeness: (record: JsonObject) => number,
  signature: readonly string[],
): number {
  if (!/^\s*[[{]/.test(sample)) return 0
  const records = sampleRecords(sample, paths)
  if (records.length > 0) return Math.max(...records.map(likeness))
  return signature.every((word) => sample.includes(word)) ? 0.7 : 0
}

/** Some of the records at the beginning of a text that are whole. */
function sampleRecords(sample: string, paths: readonly RecordPath[]): JsonObject[] {
  const lines = sample.split('\n', 8).filter((line) => line.trim() !== '')
  const [first = '', second = ''] = lines
  const texts = parseJson(first).isSound || formOf(first, second) === 'lines' ? lines : [sample]
  return texts.flatMap((text) => {
    const records: JsonObject[] = []
    for (const located of locateRecords(text, paths)) {
      const { parsed } = recordIn(text, located)
      if (!parsed.isSound || records.length === 5) break
      if (isObject(parsed.value)) records.push(parsed.value)
    }
    return records
  })
}

/** Whether a first line that is no document of its own is damaged and the next begins one, or one goes on over both. */
function formOf(first: string, second: string): 'lines' | 'document' {
  const isOpen = /[[{,:]\s{0,9}$/.test(first.slice(-10))
  return first.startsWith('{') && second.startsWith('{') && !isOpen ? 'lines' : 'document'
}

function* itemsOfPiece(piece: Piece, reader: RecordReader): Iterable<ParsedItem> {
  if (piece.text.trim() === '') return
  for (const located of locateRecords(piece.text, reader.paths)) {
    const { parsed, start, end, linesBefore } = recordIn(piece.text, located)
    const line = piece.line + linesBefore
    if (!parsed.isSound) {
      yield refusal(line, `What begins here is no record that can be read: ${parsed.reason}.`)
      continue
    }
    if (!isObject(parsed.value)) {
      yield refusal(line, `Where a paper should stand is ${nameOf(parsed.value)}.`)
      continue
    }
    const { title, lost, ...rest } = reader.read(parsed.value)
    if (title === null) {
      yield refusal(line, 'The paper that begins here has no title.')
      continue
    }
    yield {
      kind: 'entry',
      entry: { ...rest, title, span: { start: piece.start + start, end: piece.start + end }, line },
    }
    if (lost !== undefined) yield { kind: 'problem', problem: { line, message: lost } }
  }
}

function recordIn(text: string, located: LocatedRecord) {
  return { ...located, parsed: parseJson(text.slice(located.start, located.end)) }
}

function refusal(line: number, message: string): ParsedItem {
  return { kind: 'refused', problem: { line, message } }
}

function nameOf(value: unknown): string {
  if (value === null) return 'nothing (null): the catalogue did not find it'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function inMillions(units: number): string {
  return units >= 1_000_000 ? `${units / 1_000_000} million characters` : `${units} characters`
}
