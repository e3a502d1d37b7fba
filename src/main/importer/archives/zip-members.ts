import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { ImportRefusal } from '../refusal.ts'
import { damagedArchive, encrypted, refuseBomb, refusedArchive } from './archive-refusals.ts'
import { isPassedOver, shownMemberName } from './member-name.ts'
import type { Outer, ZipStep } from './member-step.ts'

/** A file in an archive, or why it cannot be opened. */
export interface ZipMember {
  /** Cleaned, for people. */
  readonly name: string
  /** `YYYY-MM-DD`. */
  readonly modifiedOn: string | null
  readonly step: ZipStep
  readonly refusal: ImportRefusal | null
}

export interface ZipListing {
  /** In the archive's order. */
  readonly members: readonly ZipMember[]
  /** Folders, hidden files and those that systems keep. */
  readonly passedOver: number
}

/** No feed comes in so many files. */
const MOST_MEMBERS = 10_000
/** Names are shown cut; the bytes of longer ones are not kept. */
const MOST_NAME_BYTES = 4096
const LOCAL_HEADER_SIZE = 30
const STORED = 0
const DEFLATED = 8
const SYMBOLIC_LINK = 0o120000
const FILE_KIND = 0o170000

/**
 * The files of a ZIP archive, told from its directory; none is unpacked.
 *
 * @throws ImportRefusal `damaged`, `encrypted`, `binary` (a document that is a ZIP archive inside) or `bomb` (too many
 * files, files that overlap, or more unpacked than any feed)
 */
export async function listZip(outer: Outer): Promise<ZipListing> {
  const archive = await explained(() => open(outer))
  try {
    return await explained(() => list(archive))
  } finally {
    archive.close()
  }
}

function open(outer: Outer): Promise<ZipFile> {
  // Names are decoded here, so that a bad one costs nothing but itself.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false }
  return outer.kind === 'path'
    ? openPromise(outer.path, options)
    : fromBufferPromise(Buffer.from(outer.bytes.buffer, outer.bytes.byteOffset, outer.bytes.length), options)
}

async function list(archive: ZipFile): Promise<ZipListing> {
  const members: ZipMember[] = []
  const places: { start: number; end: number }[] = []
  let passedOver = 0
  let size = 0
  let packedSize = 0
  for await (const entry of archive.eachEntry()) {
    if (places.length >= MOST_MEMBERS)
      throw refusedArchive(`It holds more than ${MOST_MEMBERS} files, as no feed does.`)
    const name = nameOf(entry)
    refuseDocument(name, places.length)
    const start = entry.relativeOffsetOfLocalHeader
    places.push({ start, end: start + LOCAL_HEADER_SIZE + entry.fileNameLength + entry.compressedSize })
    size += entry.uncompressedSize
    packedSize += entry.compressedSize
    const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND
    if (isPassedOver(name) || kind === SYMBOLIC_LINK) passedOver += 1
    else members.push(toMember(entry, name))
  }
  refuseOverlap(places)
  refuseBomb(size, packedSize)
  return { members, passedOver }
}

function toMember(entry: Entry, name: string): ZipMember {
  return {
    name: shownMemberName(name),
    modifiedOn: dayOf(entry),
    refusal: refusalOf(entry),
    step: {
      kind: 'zip',
      headerAt: entry.relativeOffsetOfLocalHeader,
      packedSize: entry.compressedSize,
      size: entry.uncompressedSize,
      isDeflated: entry.compressionMethod === DEFLATED,
      crc32: entry.crc32 >>> 0,
    },
  }
}

function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw.subarray(0, MOST_NAME_BYTES)
  return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
}

function dayOf(entry: Entry): string | null {
  const time = entry.getLastModDate({ timezone: 'UTC' })
  return Number.isNaN(time.getTime()) || time.getFullYear() < 1990 ? null : time.toISOString().slice(0, 10)
}

function refusalOf(entry: Entry): ImportRefusal | null {
  if (entry.isEncrypted()) return encrypted()
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return new ImportRefusal(
      'unknown-method',
      `It is packed in a way that this version does not know (method ${entry.compressionMethod}). Nothing was changed. ` +
        'Unpack the archive yourself and import what is in it.',
    )
  }
  try {
    refuseBomb(entry.uncompressedSize, entry.compressedSize)
    return null
  } catch (error) {
    if (error instanceof ImportRefusal) return error
    throw error
  }
}

/** Office documents and books are ZIP archives inside; nothing in them is a feed. */
function refuseDocument(name: string, place: number): void {
  if (name !== '[Content_Types].xml' && (name !== 'mimetype' || place > 0)) return
  throw new ImportRefusal(
    'binary',
    'It is an office document or an electronic book, not a feed. Nothing was changed. Save its text and import that.',
  )
}

/** Files that share their bytes make a small archive unpack to a huge one. */
function refuseOverlap(places: readonly { start: number; end: number }[]): void {
  const sorted = places.toSorted((one, other) => one.start - other.start)
  const overlaps = sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0))
  if (overlaps) throw refusedArchive('Files in it overlap, as in an archive that is made to fill the memory.')
}

async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    const message = error instanceof Error ? error.message : ''
    throw /encrypt/i.test(message) ? encrypted() : damagedArchive('The ZIP archive')
  }
}
