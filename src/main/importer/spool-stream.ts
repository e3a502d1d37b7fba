import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ImportInput, LARGEST_TEXT_BYTES } from './import-input.ts'

/** An input that came as a stream. `remove` takes away the file that it may lie in. */
export interface SpooledInput {
  readonly input: ImportInput
  remove(): Promise<void>
}

/**
 * Reads a stream to its end: what may be held in memory is, and more goes to a temporary file, so that it can be
 * read twice. Where reading or writing fails nothing is left behind.
 *
 * @param name what the input is called, for people
 */
export async function spoolStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  largestHeld = LARGEST_TEXT_BYTES,
): Promise<SpooledInput> {
  const chunks = stream[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  while (size <= largestHeld) {
    const { done, value } = await chunks.next()
    if (done === true) {
      const input: ImportInput = { kind: 'bytes', name, bytes: Buffer.concat(held) }
      return { input, remove: async () => undefined }
    }
    held.push(value)
    size += value.length
  }
  const folder = await mkdtemp(join(tmpdir(), 'offprint-input-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const path = join(folder, name)
  try {
    await pipeline(heldAndRest(held, chunks), createWriteStream(path))
    return { input: { kind: 'path', path }, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What is held is let go as it is written. */
async function* heldAndRest(
  held: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  for (let chunk = held.shift(); chunk !== undefined; chunk = held.shift()) yield chunk
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}
