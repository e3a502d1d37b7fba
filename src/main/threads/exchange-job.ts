import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readExchange } from '../importer/read-exchange.ts'
import { ImportRefusal } from '../importer/refusal.ts'
import { unwrapOnly } from '../importer/unwrap-only.ts'
import { type ImportThreadMessage, type ImportThreadOrder, toThreadError } from './protocol.ts'

/** Reads marks or a whole library for a person to look at; what is laid out of a library is whoever's who gets it. */
export async function exchangeAsJob(
  { jobId, input, form }: Extract<ImportThreadOrder, { kind: 'exchange' }>,
  onProgress: (done: number) => void,
): Promise<ImportThreadMessage> {
  let folder: string | null = null
  try {
    const reading = await readExchange(await unwrapOnly(input), {
      ...(form === null ? {} : { form }),
      makeFolder: () => {
        folder = mkdtempSync(join(tmpdir(), 'offprint-library-'))
        return folder
      },
      signal: new AbortController().signal,
      onProgress,
    })
    return { kind: 'exchanged', jobId, reading }
  } catch (error) {
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
    if (error instanceof ImportRefusal)
      return { kind: 'exchanged', jobId, reading: { refusal: error.message } }
    return { kind: 'ended', jobId, isCancelled: false, error: toThreadError(error) }
  }
}
