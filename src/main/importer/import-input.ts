import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ImportRefusal } from './refusal.ts'

/** What a person gave: a file, bytes without a path (a pasted file, standard input) or text from the clipboard. */
export type ImportInput =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }

/** An input that was read: its bytes, the name it is known by, and the day its file was last written, if it is one. */
export interface ReadInput {
  readonly origin: string
  readonly bytes: Uint8Array
  readonly modifiedOn: string | null
}

/** A plain text larger than this is no page that a person saved; it would only fill the memory. */
export const LARGEST_TEXT_BYTES = 64 * 1024 * 1024

/**
 * Reads an input whole.
 *
 * @throws ImportRefusal `missing`, `not-a-file`, `unreadable`, `too-large` or `empty`
 */
export async function readInput(input: ImportInput): Promise<ReadInput> {
  const read = input.kind === 'path' ? await readPath(input.path) : readMemory(input)
  if (read.bytes.length > LARGEST_TEXT_BYTES) throw tooLarge(read.bytes.length)
  if (read.bytes.length === 0) {
    throw new ImportRefusal(
      'empty',
      'It is empty. Nothing was changed. Save the page once more, and import that.',
    )
  }
  return read
}

/**
 * Reads a stream to its end, which may never come: more than a text may hold is not waited for.
 *
 * @throws ImportRefusal `too-large`
 */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST_TEXT_BYTES) throw tooLarge(null)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function readPath(path: string): Promise<ReadInput> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw notAFile(found.isDirectory())
    // Before reading: a file of many gigabytes must not be read to find that out.
    if (found.size > LARGEST_TEXT_BYTES) throw tooLarge(found.size)
    return {
      origin: basename(path),
      bytes: await readFile(path),
      modifiedOn: found.mtime.toISOString().slice(0, 10),
    }
  } catch (error) {
    throw explained(error)
  }
}

function readMemory(input: Exclude<ImportInput, { kind: 'path' }>): ReadInput {
  const bytes = input.kind === 'bytes' ? input.bytes : new TextEncoder().encode(input.text)
  return { origin: input.name, bytes, modifiedOn: null }
}

function notAFile(isFolder: boolean): ImportRefusal {
  return new ImportRefusal(
    'not-a-file',
    isFolder
      ? 'It is a folder, not a file. Nothing was changed. Choose the files in it.'
      : 'It is a device or a pipe, not a file. Nothing was changed. Save what it gives to a file, and import that.',
  )
}

/** @param size bytes; null when nobody knows how many more there are */
function tooLarge(size: number | null): ImportRefusal {
  const limit = `${LARGEST_TEXT_BYTES / 1024 / 1024} MB`
  const holds = size === null ? `more than ${limit}` : `${Math.ceil(size / 1024 / 1024)} MB`
  return new ImportRefusal(
    'too-large',
    `It holds ${holds}; a text of more than ${limit} is not taken for a saved page. Nothing was changed. ` +
      'If it holds several pages, split it and import the parts.',
  )
}

function explained(error: unknown): unknown {
  if (error instanceof ImportRefusal) return error
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') {
    return new ImportRefusal('missing', 'The file is no longer there. Nothing was changed. Choose it again.')
  }
  return new ImportRefusal(
    'unreadable',
    `The file could not be read (${code || 'unknown reason'}). Nothing was changed. Check that you may open it, and try again.`,
  )
}
