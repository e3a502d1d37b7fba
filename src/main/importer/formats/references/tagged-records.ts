import { linesOf } from '../../json-lines.ts'
import type { FormatProblem } from '../format.ts'
import { countOutsideLines, type ReferencePlace } from './reference-items.ts'

/** A tag with what follows it; lines that go on below it are joined to it by line feeds. */
export interface TaggedField {
  readonly tag: string
  readonly value: string
}

/** A record of tagged lines, or why it could not be read. */
export interface TaggedRecord extends ReferencePlace {
  readonly fields: readonly TaggedField[]
  /** Whether the tag that ends a record, where there is one, was met. */
  readonly isEnded: boolean
  /** In words for a person; null where all of it was read. */
  readonly damage: string | null
}

export interface TaggedLayout {
  /** The tag that a record begins with, and the one that ends it, if any does. */
  readonly first: string
  readonly last: string | null
  /** The tag and the value of a line, or null where the line has none. */
  readTag(line: string): TaggedField | null
  /** Whether a line without a tag goes on with the field above it. */
  continues(line: string): boolean
}

/** UTF-16 units; no field of a reference is longer. */
const LONGEST_LINE = 1_000_000
const LONGEST_RECORD = 5_000_000

/** The records of a text that streams in, and at last what to tell of lines outside of them. Holds one record at a time. */
export async function* readTaggedRecords(
  chunks: AsyncIterable<string>,
  layout: TaggedLayout,
): AsyncIterable<TaggedRecord | FormatProblem> {
  const outside = countOutsideLines()
  let open: OpenRecord | null = null
  for await (const { text, start, end, line } of linesOf(chunks, LONGEST_LINE)) {
    if (text === null) {
      open ??= openRecord(start, line)
      open.damage ??= `Its line ${line} is longer than a million characters.`
      open.end = end
      continue
    }
    const bare = text.endsWith('\r') ? text.slice(0, -1) : text
    const tagged = layout.readTag(bare)
    if (tagged === null) {
      if (open !== null && (bare.trim() === '' || layout.continues(bare))) goOn(open, bare, start)
      else if (bare.trim() !== '') outside.add(line)
      continue
    }
    if (open !== null && tagged.tag === layout.first) {
      yield close(open, false)
      open = null
    }
    if (open === null && tagged.tag === layout.last) {
      outside.add(line)
      continue
    }
    open ??= openRecord(start, line)
    open.end = start + bare.length
    if (tagged.tag === layout.last) {
      yield close(open, true)
      open = null
    } else addField(open, tagged)
  }
  if (open !== null) yield close(open, false)
  yield* outside.report()
}

interface OpenRecord {
  readonly start: number
  readonly line: number
  end: number
  length: number
  damage: string | null
  fields: { tag: string; lines: string[] }[]
}

function openRecord(start: number, line: number): OpenRecord {
  return { start, line, end: start, length: 0, damage: null, fields: [] }
}

function addField(open: OpenRecord, { tag, value }: TaggedField): void {
  if (hasRoom(open, tag.length + value.length)) open.fields.push({ tag, lines: [value] })
}

function goOn(open: OpenRecord, text: string, start: number): void {
  if (text.trim() !== '') open.end = start + text.length
  if (hasRoom(open, text.length + 1)) open.fields.at(-1)?.lines.push(text)
}

function hasRoom(open: OpenRecord, more: number): boolean {
  open.length += more
  if (open.length <= LONGEST_RECORD) return true
  open.damage ??= 'It is longer than five million characters.'
  open.fields = []
  return false
}

function close({ start, end, line, damage, fields }: OpenRecord, isEnded: boolean): TaggedRecord {
  return {
    span: { start, end },
    line,
    damage,
    isEnded,
    fields: fields.map(({ tag, lines }) => ({ tag, value: lines.join('\n').trim() })),
  }
}
