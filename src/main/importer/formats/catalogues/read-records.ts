import { linesOf } from '../../json-lines.ts'
import type { ParsedEntry, ParsedItem } from '../format.ts'
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

/** A text, and where it stands in the whole. */
interface Piece {
  readonly text: string
  readonly start: number
  readonly line: number
}

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
  let held: Piece[] = []
  let heldLength = 0
  for await (const { text, start, line } of linesOf(chunks, longestLine)) {
    if (text === null) {
      yield refusal(line, `It is longer than ${inMillions(longestLine)}, and was passed over.`)
      continue
    }
    const piece = { text, start, line }
    if (form === 'lines') {
      yield* itemsOfPiece(piece, reader)
      continue
    }
    if (held.length === 0 && text.trim() === '') continue
    held.push(piece)
    heldLength += text.length + 1
    form ??= formOf(held)
    if (form === 'lines') {
      for (const one of held) yield* itemsOfPiece(one, reader)
      held = []
    } else if (heldLength > LONGEST_DOCUMENT) {
      yield refusal(
        1,
        `It is one document of more than ${inMillions(LONGEST_DOCUMENT)}. Save it as JSON lines.`,
      )
      return
    }
  }
  const [first] = held
  if (first !== undefined)
    yield* itemsOfPiece({ ...first, text: held.map(({ text }) => text).join('\n') }, reader)
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
  const lines = sample
    .split('\n', 8)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ text, start: 0, line: 1 }))
  const texts = formOf(lines) === 'lines' ? lines.map(({ text }) => text) : [sample]
  return texts
    .flatMap((text) => locateRecords(text, paths).slice(0, 5).map(recordIn(text)))
    .flatMap(({ parsed }) => (parsed.isSound && isObject(parsed.value) ? [parsed.value] : []))
}

/**
 * Lines where the first non-blank one is a document of its own, or where it is damaged and the next begins one too; a
 * document that is printed over lines is broken elsewhere. Null while only a beginning is known.
 */
function formOf([first, ...more]: readonly Piece[]): 'lines' | 'document' | null {
  if (first === undefined) return null
  if (more.length === 0) return parseJson(first.text).isSound ? 'lines' : null
  const second = more.find(({ text }) => text.trim() !== '')
  if (second === undefined) return parseJson(first.text).isSound ? 'lines' : null
  if (parseJson(first.text).isSound) return 'lines'
  const isOpen = /[[{,:]\s{0,9}$/.test(first.text.slice(-10))
  return first.text.startsWith('{') && second.text.startsWith('{') && !isOpen ? 'lines' : 'document'
}

function* itemsOfPiece(piece: Piece, reader: RecordReader): Iterable<ParsedItem> {
  if (piece.text.trim() === '') return
  const locate = recordIn(piece.text)
  for (const located of locateRecords(piece.text, reader.paths)) {
    const { parsed, start, end, linesBefore } = locate(located)
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

function recordIn(text: string) {
  return (located: LocatedRecord) => ({
    ...located,
    parsed: parseJson(text.slice(located.start, located.end)),
  })
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
