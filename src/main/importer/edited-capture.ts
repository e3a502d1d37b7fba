import { areSameParts, type PaperOfParts, papersOfParts } from '../../shared/capture/papers-of-parts.ts'
import type { CapturePart } from '../../shared/model/preview.ts'
import { readCaptureDay } from './dates.ts'
import type { CaptureDay, ParsedCapture, ParsedEntry } from './formats/format.ts'
import { itemsOf, type OpenedCapture } from './open-capture.ts'

/**
 * A capture as a person labelled its parts. Papers whose parts were left as they were stay as the form read them, with
 * all it knew of them; the others say what their parts say. Parts are put in order; those that overlap an earlier one
 * or lie outside of the text are left out.
 */
export function editedCapture(capture: OpenedCapture, given: readonly CapturePart[]): OpenedCapture {
  const read = capture.whole()
  if (read === null) return capture
  const parts = tidyParts(given, capture.text.length)
  if (areSameParts(parts, read.parts)) return capture
  const edited = editCapture(capture, read, parts)
  return {
    ...capture,
    expectedEntries: () => edited.entries.length,
    whole: () => edited,
    items: () => itemsOf(edited),
  }
}

function editCapture(
  { text, referenceDay }: OpenedCapture,
  read: ParsedCapture,
  parts: readonly CapturePart[],
): ParsedCapture {
  const before = new Map(papersOfParts(text, read.parts).map((paper) => [paper.start, paper]))
  const capturedOn = capturedOnOf(text, read, parts, referenceDay)
  const entries = papersOfParts(text, parts).map((paper): ParsedEntry => {
    const entry = read.entries.find(({ span }) => span.start <= paper.start && paper.start < span.end)
    const twin = before.get(paper.start)
    if (entry !== undefined && twin !== undefined && areSameParts(paper.parts, twin.parts)) return entry
    const day = dayOf(text, paper.parts, referenceDay) ?? capturedOn
    return labelledEntry(paper, twin, entry, day)
  })
  return {
    entries,
    parts,
    problems: [{ line: 0, message: 'Read with parts that were labelled by hand.' }],
    capturedOn,
  }
}

/** What a person left as it was stays as the form read it: only the form knows its markup. */
function labelledEntry(
  paper: PaperOfParts,
  twin: PaperOfParts | undefined,
  read: ParsedEntry | undefined,
  listedOn: CaptureDay | null,
): ParsedEntry {
  const { title, abstract, authors, start, end, line } = paper
  // Its links and votes stay true only if it is still the entry that they were read with.
  const known = read !== undefined && read.line === line ? read : undefined
  const isTitleKept = known !== undefined && twin?.title === title
  const isAbstractKept = known !== undefined && twin?.abstract === abstract
  const areAuthorsKept = known !== undefined && twin?.authors.join('\n') === authors.join('\n')
  return {
    ...known,
    title: isTitleKept ? known.title : title,
    abstract: isAbstractKept ? known.abstract : abstract,
    ...(authors.length > 0 && !areAuthorsKept ? { authors } : {}),
    ...(listedOn === null ? {} : { listedOn: listedOn.day }),
    span: { start, end },
    line,
  }
}

/** The day of the page stands above its papers; below a title it is that paper's, in a form whose papers have days. */
function capturedOnOf(
  text: string,
  read: ParsedCapture,
  parts: readonly CapturePart[],
  referenceDay: string,
): CaptureDay | null {
  const above = dayOf(text, partsAbove(parts), referenceDay)
  const isPerPaper =
    dayOf(text, partsAbove(read.parts), referenceDay) === null &&
    read.entries.some(({ listedOn }) => listedOn !== undefined)
  return above ?? (isPerPaper ? read.capturedOn : dayOf(text, parts, referenceDay))
}

function partsAbove(parts: readonly CapturePart[]): readonly CapturePart[] {
  const first = parts.findIndex(({ kind }) => kind === 'title')
  return first < 0 ? parts : parts.slice(0, first)
}

function dayOf(text: string, parts: readonly CapturePart[], referenceDay: string): CaptureDay | null {
  for (const { kind, start, end } of parts) {
    const day = kind === 'date' ? readCaptureDay(text.slice(start, end).trim(), referenceDay) : null
    if (day !== null) return day
  }
  return null
}

function tidyParts(parts: readonly CapturePart[], length: number): CapturePart[] {
  const tidy: CapturePart[] = []
  for (const part of parts.toSorted((one, other) => one.start - other.start)) {
    const from = tidy.at(-1)?.end ?? 0
    if (part.start >= from && part.end > part.start && part.end <= length) tidy.push(part)
  }
  return tidy
}
