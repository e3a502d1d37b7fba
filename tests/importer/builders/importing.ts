import { type ImportCall, sinkOver } from '../../../src/main/importer/import-sink.ts'
import {
  type ImportInput,
  type ImportOptions,
  type ImportReport,
  importSnapshot,
} from '../../../src/main/importer/import-snapshot.ts'
import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import { writeOperations } from '../../../src/main/library/operations.ts'

/** Imports into a library with no thread between, in 2026. */
export function importInto(
  library: WritableLibrary,
  input: ImportInput,
  more: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const call: ImportCall = async (name, argument) => {
    const operation = writeOperations[name] as (
      library: WritableLibrary,
      input: unknown,
    ) => { value: unknown }
    return operation(library, argument).value as never
  }
  return importSnapshot(input, sinkOver(call), {
    libraryFolder: library.folder,
    today: '2026-11-23',
    pauseMs: 0,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  })
}

/** As `importInto`, for an import that is not refused. */
export async function importSnapshotInto(
  ...given: Parameters<typeof importInto>
): Promise<Extract<ImportReport, { kind: 'snapshot' }>> {
  const report = await importInto(...given)
  if (report.kind === 'refused') throw new Error(report.message)
  return report
}

/** A paragraph as abstracts are, about a topic. */
export const abstractOn = (topic: string): string =>
  `We study ${topic} in models of many sizes. Earlier work has looked at one size only, and so could not say what grows. ` +
  `We find that ${topic} grows with the square of the depth, at 20\\% of the cost, for the k^{th} layer and every one after it.`

/** The text of a capture with these titles, each over an abstract of its own. */
export const captureOf = (titles: readonly string[]): string =>
  `Daily Papers\n\nJun 26\n\n${titles.map((title) => `${title}\n\n${abstractOn(title)}`).join('\n\n')}\n`

export const fromText = (text: string, name = 'given.txt'): ImportInput => ({
  kind: 'bytes',
  name,
  bytes: new TextEncoder().encode(text),
})

export const fromBytes = (bytes: Uint8Array): ImportInput => ({ kind: 'bytes', name: 'given.txt', bytes })

export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

export function utf16(text: string, order: 'little' | 'big', hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le')
  return order === 'big' ? bytes.swap16() : bytes
}
