import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MemberStep, Outer } from './archives/member-step.ts'
import { openMember } from './archives/open-member.ts'
import { isWebArchive } from './archives/web-archive.ts'
import { listZip, type ZipListing } from './archives/zip-members.ts'
import type { ImportInput } from './import-input.ts'
import { ImportRefusal } from './refusal.ts'

/** A part of what a person gave that cannot be opened, and why. */
export interface RefusedInput {
  readonly kind: 'refused'
  readonly origin: string
  readonly code: string
  readonly message: string
}

type Kind = 'zip' | 'gzip' | 'web-archive'

/** What is looked at to tell whether bytes hold others. */
const HEAD_BYTES = 4096
/** A packed file in an archive is opened; what is packed in that is not. */
const MOST_STEPS = 2

/** What is being unwrapped: its name for people, and where it lies. */
interface Wrapped {
  readonly name: string
  readonly outer: Outer
  readonly steps: readonly MemberStep[]
  /** Bytes that it is packed in. */
  readonly packedSize: number
  readonly modifiedOn: string | null
}

/**
 * The inputs that an input holds, in order: the files of a `.zip`, what a `.gz` packed, the page of an `.mhtml`; or the
 * input itself where it holds no others. Told from content, not from names. Nothing is written to disk, and no member
 * is held in memory. What cannot be opened is given as refused.
 */
export async function* unwrap(input: ImportInput): AsyncGenerator<ImportInput | RefusedInput, void> {
  const wrapped = await toWrapped(input)
  const kind = wrapped === null ? null : await kindOf(wrapped).catch(() => null)
  // A file that cannot be read is refused by whoever reads it, in the same words as any.
  if (wrapped === null || kind === null) yield input
  else yield* unwrapKind(wrapped, kind)
}

async function toWrapped(input: ImportInput): Promise<Wrapped | null> {
  if (input.kind === 'bytes') {
    const { name, bytes } = input
    return { name, outer: { kind: 'bytes', bytes }, steps: [], packedSize: bytes.length, modifiedOn: null }
  }
  if (input.kind !== 'path') return null
  const found = await stat(input.path).catch(() => null)
  // A pipe or a device may never give its first byte.
  if (found === null || !found.isFile()) return null
  return {
    name: basename(input.path),
    outer: { kind: 'path', path: input.path },
    steps: [],
    packedSize: found.size,
    modifiedOn: found.mtime.toISOString().slice(0, 10),
  }
}

async function* unwrapKind(wrapped: Wrapped, kind: Kind): AsyncGenerator<ImportInput | RefusedInput, void> {
  const { name, steps, packedSize } = wrapped
  if (kind === 'zip' && steps.length === 0) yield* unwrapZip(wrapped)
  else if (kind === 'zip' || steps.length === MOST_STEPS) yield refused(name, tooNested())
  // A web archive is read whole to find its page: once, by whoever wants the page.
  else if (kind === 'web-archive') yield toMember({ ...wrapped, steps: [...steps, { kind }] })
  else yield* unwrapMember({ ...wrapped, steps: [...steps, { kind, packedSize }] })
}

async function* unwrapZip(wrapped: Wrapped): AsyncGenerator<ImportInput | RefusedInput, void> {
  let listing: ZipListing
  try {
    listing = await listZip(wrapped.outer)
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    yield refused(wrapped.name, error)
    return
  }
  if (listing.members.length === 0) yield refused(wrapped.name, nothingIn(listing.passedOver))
  for (const { name: own, step, modifiedOn, refusal } of listing.members) {
    const name = `${wrapped.name} › ${own}`
    if (refusal !== null) yield refused(name, refusal)
    else yield* unwrapMember({ ...wrapped, name, steps: [step], packedSize: step.packedSize, modifiedOn })
  }
}

async function* unwrapMember(wrapped: Wrapped): AsyncGenerator<ImportInput | RefusedInput, void> {
  let kind: Kind | null = null
  try {
    kind = await kindOf(wrapped)
  } catch (error) {
    if (error instanceof ImportRefusal) {
      yield refused(wrapped.name, error)
      return
    }
    // What else may go wrong goes wrong again for whoever reads it, who has the words for it.
  }
  if (kind === null) yield toMember(wrapped)
  else yield* unwrapKind(wrapped, kind)
}

function toMember({ name, outer, steps, modifiedOn }: Wrapped): ImportInput {
  return { kind: 'member', name, outer, steps, modifiedOn }
}

async function kindOf({ outer, steps }: Wrapped): Promise<Kind | null> {
  const head = await headOf(openMember(outer, steps))
  const [first, second, third, fourth] = head
  // The third pair is that of an archive without a file in it.
  if (first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6)))
    return 'zip'
  if (first === 0x1f && second === 0x8b) return 'gzip'
  return isWebArchive(head) ? 'web-archive' : null
}

async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    if (size >= HEAD_BYTES) break
  }
  return Buffer.concat(held).subarray(0, HEAD_BYTES)
}

function refused(origin: string, { code, message }: ImportRefusal): RefusedInput {
  return { kind: 'refused', origin, code, message }
}

function tooNested(): ImportRefusal {
  return new ImportRefusal(
    'nested',
    'It is an archive inside another one. Nothing was changed. Unpack the outer one and import what is in it.',
  )
}

function nothingIn(passedOver: number): ImportRefusal {
  const what = passedOver === 0 ? 'holds no file' : 'holds only folders, hidden files and files of the system'
  return new ImportRefusal(
    'empty-archive',
    `The archive ${what}. Nothing was changed. Look whether it was packed as it should have been.`,
  )
}
