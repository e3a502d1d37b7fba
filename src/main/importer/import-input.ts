import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MemberStep, Outer } from './archives/member-step.ts'
import { openMember } from './archives/open-member.ts'
import { ImportRefusal } from './refusal.ts'

/**
 * What a person gave: a file, bytes without a path (a pasted file, standard input) or text from the clipboard; or what
 * one of those holds, named for people (`papers.zip › May/29.json`) and reached from it by steps. All plain data.
 */
export type ImportInput =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'member'
      readonly name: string
      readonly outer: Outer
      readonly steps: readonly MemberStep[]
      readonly modifiedOn: string | null
    }

/** An input that was found and measured: its name, its size in bytes, and the day its file was last written, if it is one. */
export interface ReadInput {
  readonly origin: string
  readonly byteSize: number
  readonly sha256: string
  readonly modifiedOn: string | null
  /** All of it, or null where it is too large to be held in memory. */
  readonly bytes: Uint8Array | null
  /** Its beginning, long enough to recognise its form by. */
  readonly sample: Uint8Array
  /** Reads it from the beginning; each call anew. */
  open(): AsyncIterable<Uint8Array>
}

/** An input up to this size is held whole; a larger one must have a form that can be read as it streams in. */
export const LARGEST_TEXT_BYTES = 64 * 1024 * 1024
/** How much of a larger input is looked at to recognise it. */
const SAMPLE_BYTES = 512 * 1024

/**
 * Finds and measures an input. What may hold others is to be unwrapped before.
 *
 * @throws ImportRefusal `missing`, `not-a-file`, `unreadable` or `empty`; of a member, what `openMember` throws
 */
export async function readInput(input: ImportInput): Promise<ReadInput> {
  if (input.kind === 'path') return await explained(() => readPath(input.path))
  if (input.kind === 'member') return await explained(() => readMember(input))
  const bytes = input.kind === 'bytes' ? input.bytes : new TextEncoder().encode(input.text)
  return inMemory(input.name, bytes, null)
}

/** The refusal of an input of a form that must be seen whole. @param size bytes; null when nobody knows how many */
export function tooLarge(size: number | null): ImportRefusal {
  const limit = `${LARGEST_TEXT_BYTES / 1024 / 1024} MB`
  const holds = size === null ? `more than ${limit}` : `${Math.ceil(size / 1024 / 1024)} MB`
  return new ImportRefusal(
    'too-large',
    `It holds ${holds}; a text of more than ${limit} is not taken for a saved page. Nothing was changed. ` +
      'If it holds several pages, split it and import the parts.',
  )
}

function inMemory(origin: string, bytes: Uint8Array, modifiedOn: string | null): ReadInput {
  if (bytes.length > LARGEST_TEXT_BYTES) throw tooLarge(bytes.length)
  if (bytes.length === 0) {
    throw new ImportRefusal(
      'empty',
      'It is empty. Nothing was changed. Save the page once more, and import that.',
    )
  }
  return {
    origin,
    byteSize: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    modifiedOn,
    bytes,
    sample: bytes,
    open: async function* () {
      yield bytes
    },
  }
}

async function readPath(path: string): Promise<ReadInput> {
  const found = await stat(path)
  if (!found.isFile()) throw notAFile(found.isDirectory())
  const origin = basename(path)
  const modifiedOn = found.mtime.toISOString().slice(0, 10)
  if (found.size <= LARGEST_TEXT_BYTES) return inMemory(origin, await readFile(path), modifiedOn)
  const open = (): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 1024 * 1024 })
  const sample = await readSample(path)
  return { origin, byteSize: found.size, sha256: await hashOf(open()), modifiedOn, bytes: null, sample, open }
}

/** Read once for its size and hash; only where it is small is it held. */
async function readMember({
  name,
  outer,
  steps,
  modifiedOn,
}: Extract<ImportInput, { kind: 'member' }>): Promise<ReadInput> {
  const open = (): AsyncIterable<Uint8Array> => openMember(outer, steps)
  const hash = createHash('sha256')
  let byteSize = 0
  let held: Uint8Array[] = []
  for await (const chunk of open()) {
    hash.update(chunk)
    if (byteSize <= LARGEST_TEXT_BYTES) held.push(chunk)
    else if (held.length > 1) held = [Buffer.concat(held).subarray(0, SAMPLE_BYTES)]
    byteSize += chunk.length
  }
  const bytes = Buffer.concat(held)
  if (byteSize <= LARGEST_TEXT_BYTES) return inMemory(name, bytes, modifiedOn)
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  return { origin: name, byteSize, sha256: hash.digest('hex'), modifiedOn, bytes: null, sample, open }
}

async function readSample(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of createReadStream(path, { end: SAMPLE_BYTES - 1 })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

function notAFile(isFolder: boolean): ImportRefusal {
  return new ImportRefusal(
    'not-a-file',
    isFolder
      ? 'It is a folder, not a file. Nothing was changed. Choose the files in it.'
      : 'It is a device or a pipe, not a file. Nothing was changed. Save what it gives to a file, and import that.',
  )
}

async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') {
      throw new ImportRefusal('missing', 'The file is no longer there. Nothing was changed. Choose it again.')
    }
    throw new ImportRefusal(
      'unreadable',
      `The file could not be read (${code || 'unknown reason'}). Nothing was changed. Check that you may open it, and try again.`,
    )
  }
}
