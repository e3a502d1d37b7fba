import type { FormatProblem, ParsedEntry, ParsedItem } from '../../../src/main/importer/formats/format.ts'
import { readInput } from '../../../src/main/importer/import-input.ts'
import { openCapture } from '../../../src/main/importer/open-capture.ts'

/** What was read in an input, gathered. */
export interface ReadCapture {
  readonly format: string
  readonly confidence: number
  readonly encoding: string
  readonly capturedOn: string | null
  readonly entries: readonly ParsedEntry[]
  readonly refused: readonly FormatProblem[]
  readonly problems: readonly FormatProblem[]
  readonly feeds: readonly { readonly title: string; readonly url: string }[]
  readonly remarks: readonly string[]
}

/**
 * Reads bytes or a text as an import would, up to where the library comes in, on 23 November 2026.
 *
 * @throws ImportRefusal as an import would
 */
export async function readCapture(given: Uint8Array | string, format?: string): Promise<ReadCapture> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const read = await readInput({ kind: 'bytes', name: 'given.txt', bytes })
  const today = '2026-11-23'
  const capture = openCapture(read, format === undefined ? { today } : { today, format })
  const items: ParsedItem[] = []
  for await (const item of capture.items()) items.push(item)
  const of = <Kind extends ParsedItem['kind']>(kind: Kind) =>
    items.filter((item): item is Extract<ParsedItem, { kind: Kind }> => item.kind === kind)
  return {
    format: capture.format.name,
    confidence: capture.confidence,
    encoding: capture.encoding,
    remarks: capture.remarks,
    capturedOn: of('captured-on')[0]?.day.day ?? null,
    entries: of('entry').map(({ entry }) => entry),
    refused: of('refused').map(({ problem }) => problem),
    problems: of('problem').map(({ problem }) => problem),
    feeds: of('feed').map(({ feed }) => feed),
  }
}
