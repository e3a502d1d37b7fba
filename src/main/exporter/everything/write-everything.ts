import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { capturePath } from '../../library/captures.ts'
import { listCaptureNames, onOneState, readSection } from '../../library/everything-reading.ts'
import { sections } from '../../library/everything-sections.ts'
import type { ReadableLibrary } from '../../library/open-library.ts'

export interface EverythingOptions {
  /** A moment: when it is written. */
  readonly exportedAt: string
  /** Whether the raw bytes of the snapshots go with it. */
  readonly withCaptures: boolean
}

/** The version of the form: it grows when a reader of today could not read it any more. */
const VERSION = 1
/** Bytes of a capture in one part: a multiple of three, so that no part but the last is padded. */
const PART_BYTES = 384 * 1024

/**
 * The whole library as one JSON document, piece by piece: memory for one row, or one part of a capture, is all it takes.
 * One state of the library, whatever is written to it meanwhile. docs/library-json.md tells its shape.
 */
export function everythingDocument(
  library: ReadableLibrary,
  options: EverythingOptions,
): Generator<string, void> {
  return onOneState(library.database, () => piecesOf(library, options))
}

function* piecesOf(
  { database, folder }: ReadableLibrary,
  { exportedAt, withCaptures }: EverythingOptions,
): Generator<string, void> {
  const head = { format: 'offprint-library', version: VERSION, exportedAt, hasCaptures: withCaptures }
  yield `${JSON.stringify(head, null, 0).slice(0, -1)},\n`
  for (const section of sections) yield* listOf(section.name, readSection(database, section))
  if (withCaptures) yield* listOf('captures', partsOfAll(folder, listCaptureNames(database)))
  yield '"isWhole": true}\n'
}

/** A list of the document, a line for each of its rows. */
function* listOf(name: string, rows: Iterable<unknown>): Generator<string, void> {
  yield `"${name}": [`
  let isFirst = true
  for (const row of rows) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(row)}`
    isFirst = false
  }
  yield isFirst ? '],\n' : '\n],\n'
}

function* partsOfAll(folder: string, names: readonly string[]): Generator<object, void> {
  for (const sha256 of names) yield* partsOf(folder, sha256)
}

/** The compressed bytes of a capture, base64, in parts; nothing where they are not there. */
function* partsOf(folder: string, sha256: string): Generator<object, void> {
  const path = capturePath(folder, sha256)
  if (!existsSync(path)) return
  const parts = Math.max(1, Math.ceil(statSync(path).size / PART_BYTES))
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(PART_BYTES)
    for (let part = 1; part <= parts; part += 1) {
      const length = readSync(file, buffer, 0, PART_BYTES, (part - 1) * PART_BYTES)
      yield { sha256, part, parts, data: buffer.toString('base64', 0, length) }
    }
  } finally {
    closeSync(file)
  }
}
