import { refuseKnownBinary, refuseUnreadable } from './refuse-binary.ts'

/** Bytes read as text, and how it is known how to read them. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly howKnown: 'mark' | 'valid' | 'guessed'
  /** What a person should know: a cut-off last character, a guessed encoding, characters that could not be read. */
  readonly remarks: readonly string[]
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** How much of the beginning is looked at to tell UTF-16 from other bytes. */
const SAMPLE_SIZE = 65_536

const CUT_OFF =
  'The file ends in the middle of a character: it was probably cut off. Everything before it was read.'
const GUESSED_UTF16 = 'The file has no byte order mark; it was read as UTF-16 by its pattern of zero bytes.'
const GUESSED_LATIN =
  'The file is not valid UTF-8; it was read as Windows-1252 (Latin-1). Look whether accents came out right.'

/**
 * Reads bytes as text: by their byte order mark, else as UTF-16 by its pattern of zero bytes, else as UTF-8 if they are
 * valid UTF-8 (a last character that was cut off is forgiven), else as Windows-1252. A mark is not part of the text.
 *
 * @throws ImportRefusal `binary` when they are no text at all; the message says what they look like
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  refuseKnownBinary(bytes)
  const decoded = byMark(bytes) ?? byPattern(bytes) ?? asUtf8(bytes) ?? asLatin(bytes)
  refuseUnreadable(decoded.text)
  return decoded
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return decode(bytes.subarray(3), 'utf-8', 'mark', [])
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), 'utf-16le', 'mark', [])
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), 'utf-16be', 'mark', [])
  return null
}

/** UTF-16 without a mark: text in most scripts has a zero byte in nearly every other place. */
function byPattern(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE_SIZE)
  const pairs = sample.length / 2
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (pairs < 4) return null
  if (odd > pairs * 0.6 && even < pairs * 0.05) return decode(bytes, 'utf-16le', 'guessed', [GUESSED_UTF16])
  if (even > pairs * 0.6 && odd < pairs * 0.05) return decode(bytes, 'utf-16be', 'guessed', [GUESSED_UTF16])
  return null
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  const whole = withoutCutCharacter(bytes, 'utf-8')
  const isCut = whole.length < bytes.length
  // In a text that is ASCII otherwise, a last lone byte is a Latin-1 letter ("café") rather than half of a character,
  // unless it is one of those that begin nearly every other character of Western text.
  if (isCut && isAscii(whole) && bytes.length - whole.length === 1 && !COMMON_LEADS.has(bytes.at(-1) ?? 0))
    return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole)
    return { text, encoding: 'utf-8', howKnown: 'valid', remarks: isCut ? [CUT_OFF] : [] }
  } catch {
    return null
  }
}

const COMMON_LEADS = new Set([0xc2, 0xc3, 0xe2, 0xf0])

function asLatin(bytes: Uint8Array): Decoded {
  return decode(bytes, 'windows-1252', 'guessed', [GUESSED_LATIN])
}

/**
 * Decodes bytes as they stream in, in an encoding that was told from their beginning. What could not be read is added
 * to `remarks` at the end. A mark is not part of the text.
 */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  remarks: string[],
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding)
  let bad = 0
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    bad += countUnreadable(text)
    yield text
  }
  const rest = decoder.decode()
  if (rest !== '') remarks.push(CUT_OFF)
  remarks.push(...unreadable(bad))
}

/** Decodes what must be read in this encoding, bad bytes or not; those are counted and said. */
function decode(
  bytes: Uint8Array,
  encoding: Encoding,
  howKnown: Decoded['howKnown'],
  remarks: readonly string[],
): Decoded {
  const whole = withoutCutCharacter(bytes, encoding)
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(whole)
  const cut = whole.length < bytes.length ? [CUT_OFF] : []
  return { text, encoding, howKnown, remarks: [...remarks, ...cut, ...unreadable(countUnreadable(text))] }
}

function countUnreadable(text: string): number {
  return text.split('\ufffd').length - 1
}

function unreadable(count: number): string[] {
  if (count === 0) return []
  return [
    `${count} ${count === 1 ? 'character' : 'characters'} could not be read and ${count === 1 ? 'is' : 'are'} shown as \ufffd.`,
  ]
}

/** The bytes without a last character that is incomplete. */
function withoutCutCharacter(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'windows-1252') return bytes
  if (encoding !== 'utf-8') return bytes.subarray(0, bytes.length - (bytes.length % 2))
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}
