import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable, type Transform } from 'node:stream'
import { crc32, createGunzip, createInflateRaw } from 'node:zlib'
import { damagedArchive, refuseBomb } from './archive-refusals.ts'
import type { MemberStep, Outer, ZipStep } from './member-step.ts'
import { readWebArchive } from './web-archive.ts'

const LOCAL_HEADER_SIZE = 30
const LOCAL_HEADER_MARK = 0x04034b50
const CHUNK_BYTES = 1024 * 1024

/**
 * The bytes that lie behind these steps, from their beginning; each call anew. No more than a chunk is in memory, but
 * for a web archive, which is seen whole.
 *
 * Reading throws ImportRefusal `damaged`, `bomb`, `too-large` (a web archive) or `no-page`, or the error of the file.
 */
export function openMember(outer: Outer, steps: readonly MemberStep[]): AsyncIterable<Uint8Array> {
  return steps.reduce<AsyncIterable<Uint8Array>>((chunks, step) => {
    if (step.kind === 'zip') return openZipMember(outer, step)
    return step.kind === 'gzip' ? gunzip(chunks, step.packedSize) : readWebArchive(chunks)
  }, openOuter(outer))
}

/** The bytes of what holds others; from one offset up to another. */
function openOuter(outer: Outer, start = 0, end?: number): AsyncIterable<Uint8Array> {
  if (outer.kind === 'bytes') return one(outer.bytes.subarray(start, end))
  const range = end === undefined ? { start } : { start, end: end - 1 }
  return openWhenRead(() => createReadStream(outer.path, { ...range, highWaterMark: CHUNK_BYTES }))
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

/** Nothing is opened that nobody reads. */
async function* openWhenRead(open: () => AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* open()
}

async function* openZipMember(outer: Outer, step: ZipStep): AsyncIterable<Uint8Array> {
  if (step.packedSize === 0) return
  const header = Buffer.from(await readRange(outer, step.headerAt, LOCAL_HEADER_SIZE))
  if (header.length < LOCAL_HEADER_SIZE || header.readUInt32LE(0) !== LOCAL_HEADER_MARK)
    throw damagedArchive('The ZIP archive')
  const start = step.headerAt + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = openOuter(outer, start, start + step.packedSize)
  const chunks = step.isDeflated ? unpack(packed, createInflateRaw()) : packed
  let size = 0
  let sum = 0
  for await (const chunk of chunks) {
    size += chunk.length
    // The directory promised a size and was believed: more than that is not read on.
    if (size > step.size) throw damagedArchive('This file in the archive')
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (size !== step.size || sum >>> 0 !== step.crc32) throw damagedArchive('This file in the archive')
}

async function* gunzip(packed: AsyncIterable<Uint8Array>, packedSize: number): AsyncIterable<Uint8Array> {
  let size = 0
  for await (const chunk of unpack(packed, createGunzip())) {
    size += chunk.length
    refuseBomb(size, packedSize)
    yield chunk
  }
}

async function* unpack(packed: AsyncIterable<Uint8Array>, through: Transform): AsyncIterable<Uint8Array> {
  // Errors of either end reach whoever reads; the pipeline only takes both down together.
  pipeline(Readable.from(packed, { objectMode: false }), through, () => undefined)
  try {
    for await (const chunk of through) yield chunk
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? damagedArchive('It') : error
  }
}

async function readRange(outer: Outer, start: number, length: number): Promise<Uint8Array> {
  if (outer.kind === 'bytes') return outer.bytes.subarray(start, start + length)
  const file = await open(outer.path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
