import type { ImportPreview } from '../../shared/model/preview.ts'
import { type ExchangeForm, recogniseExchange } from './exchange-forms.ts'
import type { ParsedEntry, ParsedItem } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { type ImportInput, readInput } from './import-input.ts'
import { normaliseEntry } from './normalise.ts'
import { itemsOf, type OpenedCapture, openCapture } from './open-capture.ts'
import { ImportRefusal } from './refusal.ts'
import { unwrapOnly } from './unwrap-only.ts'

/** As much of a capture as a person may look at; nobody reads more of it on a screen. UTF-16 units and papers. */
const SHOWN_TEXT = 2_000_000
const SHOWN_PAPERS = 2000

/**
 * Reads an input as an import would and tells what it is made of. Nothing of it comes near the library.
 *
 * @param options `format` is the name of a form that a person chose
 * @throws ImportRefusal as an import would
 */
export async function previewInput(
  input: ImportInput,
  options: { today: string; format?: string },
): Promise<Omit<ImportPreview, 'previewId'>> {
  const read = await readInput(await unwrapOnly(input))
  const exchange = options.format === undefined ? recogniseExchange(read) : null
  if (exchange !== null) throw notPapers(exchange)
  const capture = openCapture(read, { ...options, leastConfidence: 0 })
  const whole = capture.whole()
  const gathered = await gather(whole === null ? capture.items() : itemsOf(whole))
  const isTextCut = read.bytes === null || capture.text.length > SHOWN_TEXT
  return {
    origin: read.origin,
    format: capture.format.name,
    formatTitle: capture.format.title,
    confidence: capture.confidence,
    guesses: guessesOf(capture),
    capturedOn: gathered.capturedOn,
    text: capture.text.slice(0, SHOWN_TEXT),
    isTextCut,
    parts: (whole?.parts ?? []).filter((part) => part.end <= SHOWN_TEXT),
    isEditable: whole !== null && capture.format.shape === 'prose' && !isTextCut,
    papers: gathered.entries.map((entry, index) => {
      const { title, abstract, authors } = normaliseEntry(entry, index + 1)
      const { start, end } = entry.span
      return { title, abstract, authors: [...authors], start, end, line: entry.line }
    }),
    paperCount: gathered.count,
    problems: [...capture.remarks.map((message) => ({ line: 0, message })), ...gathered.problems],
  }
}

function notPapers({ title }: ExchangeForm): ImportRefusal {
  return new ImportRefusal(
    'exchange',
    `It holds no papers to look at (${title}). Nothing was changed. Drop it on the window, or choose “Import marks”.`,
  )
}

async function gather(items: AsyncIterable<ParsedItem>) {
  const entries: ParsedEntry[] = []
  const problems: ImportPreview['problems'] = []
  let count = 0
  let capturedOn: string | null = null
  for await (const item of items) {
    if (item.kind === 'captured-on') capturedOn = item.day.day
    else if (item.kind === 'entry') {
      count += 1
      if (entries.length < SHOWN_PAPERS) entries.push(item.entry)
    } else if (item.kind !== 'feed' && problems.length < SHOWN_PAPERS) problems.push(item.problem)
  }
  return { entries, problems, count, capturedOn }
}

function guessesOf({ guesses }: OpenedCapture): ImportPreview['guesses'] {
  const sure = new Map(guesses.map(({ format, confidence }) => [format.name, confidence]))
  return formats
    .map(({ name, title }) => ({ name, title, confidence: sure.get(name) ?? 0 }))
    .toSorted((one, other) => other.confidence - one.confidence)
}
