import { declaredLabel, encodingOfLabel } from './declared-encoding.ts'
import { detectedEncoding, isEscapedJapanese } from './detected-encoding.ts'
import { refuseKnownBinary, refuseUnreadable } from './refuse-binary.ts'

/** Bytes read as text, and how it is known how to read them. */
export interface Decoded {
  readonly text: string
  /** By the name that the Encoding Standard has for it, such as `utf-8` or `shift_jis`. */
  readonly encoding: string
  readonly howKnown: 'mark' | 'declared' | 'valid' | 'guessed'
  /** What a person should know of how the encoding was told, whatever is read in it. */
  readonly doubts: readonly string[]
  /** The doubts, and what else a person should know: a cut-off last character, characters that could not be read. */
  readonly remarks: readonly string[]
}

/** How much of the beginning is looked at to tell UTF-16 from other bytes. */
const SAMPLE_SIZE = 65_536
/** For each character that could not be read so many others, beyond ASCII, must have been for a text to be bad in places only. */
const GOOD_FOR_BAD = 10

const CUT_OFF =
  'The file ends in the middle of a character: it was probably cut off. Everything before it was read.'
const GUESSED_UTF16 = 'The file has no byte order mark; it was read as UTF-16 by its pattern of zero bytes.'
const GUESSED_LATIN =
  'The file is not valid UTF-8; it was read as Windows-1252 (Latin-1). Look whether accents came out right.'
const DAMAGED_UTF8 = 'The file is UTF-8 but for a few characters.'

/**
 * Reads bytes as text: by their byte order mark; as UTF-16 by its pattern of zero bytes; as marked-up text declares
 * in its beginning; as UTF-8 if they are valid UTF-8 (a last character that was cut off is forgiven) or nearly so; in
 * the encoding that they look as if they were in; else as Windows-1252. A declaration that cannot be true is not
 * believed. A mark is not part of the text.
 *
 * @throws ImportRefusal `binary` when they are no text at all; the message says what they look like
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  refuseKnownBinary(bytes)
  const decoded = byMark(bytes) ?? byPattern(bytes) ?? byDeclaration(bytes) ?? undeclared(bytes, [])
  refuseUnreadable(decoded.text)
  return decoded
}

function byDeclaration(bytes: Uint8Array): Decoded | null {
  const label = declaredLabel(bytes)
  if (label === null) return null
  const encoding = encodingOfLabel(label)
  if (encoding === null) return undeclared(bytes, [`It says that it is in “${label}”, which nobody knows.`])
  // Who could read the declaration as ASCII does not read UTF-16.
  if (encoding.startsWith('utf-16')) return null
  const utf8 = encoding === 'windows-1252' ? asUtf8(bytes) : null
  // Valid UTF-8 that is more than ASCII comes about by no accident; that declaration is the one that tools put in.
  if (utf8 !== null && !isAscii(bytes))
    return withDoubts(utf8, [`It says that it is in “${label}”, but it is UTF-8 and was read so.`])
  const decoded = decode(bytes, encoding, 'declared', [])
  if (isBadInPlacesOnly(decoded.text)) return decoded
  return undeclared(bytes, [`It says that it is in “${label}”, but it is not.`])
}

function undeclared(bytes: Uint8Array, doubts: readonly string[]): Decoded {
  const found =
    asJapanese(bytes) ?? asUtf8(bytes) ?? asDamagedUtf8(bytes) ?? asDetected(bytes) ?? asLatin(bytes)
  return withDoubts(found, doubts)
}

function withDoubts(decoded: Decoded, doubts: readonly string[]): Decoded {
  return { ...decoded, doubts: [...doubts, ...decoded.doubts], remarks: [...doubts, ...decoded.remarks] }
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

function asJapanese(bytes: Uint8Array): Decoded | null {
  if (!isEscapedJapanese(bytes)) return null
  return decode(bytes, 'iso-2022-jp', 'guessed', [guessed('iso-2022-jp')])
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  const { remarks, ...decoded } = decode(bytes, 'utf-8', 'valid', [])
  // A character that could not be read, unless it is one that was written so.
  if (decoded.text.includes('\ufffd') && !isValidUtf8(bytes)) return null
  if (!remarks.includes(CUT_OFF)) return { ...decoded, remarks: [] }
  // In a text that is ASCII otherwise, a last lone byte is a Latin-1 letter ("café") rather than half of a character,
  // unless it is one of those that begin nearly every other character of Western text.
  const isLatinLetter = isAscii(bytes.subarray(0, -1)) && !COMMON_LEADS.has(bytes.at(-1) ?? 0)
  return isLatinLetter ? null : { ...decoded, remarks: [CUT_OFF] }
}

const COMMON_LEADS = new Set([0xc2, 0xc3, 0xe2, 0xf0])

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function asDamagedUtf8(bytes: Uint8Array): Decoded | null {
  const decoded = decode(bytes, 'utf-8', 'guessed', [DAMAGED_UTF8])
  const isDamaged = decoded.text.includes('\ufffd')
  return isDamaged && isBadInPlacesOnly(decoded.text) ? decoded : null
}

function asDetected(bytes: Uint8Array): Decoded | null {
  const encoding = detectedEncoding(bytes)
  if (encoding === null) return null
  const decoded = decode(bytes, encoding, 'guessed', [guessed(encoding)])
  return isBadInPlacesOnly(decoded.text) ? decoded : null
}

function guessed(encoding: string): string {
  return `The file does not say how it is encoded; it was read as ${encoding}, which it looks like. Look whether the letters came out right.`
}

function asLatin(bytes: Uint8Array): Decoded {
  return decode(bytes, 'windows-1252', 'guessed', [GUESSED_LATIN])
}

/** Whether characters that could not be read are few beside those beyond ASCII that could. */
function isBadInPlacesOnly(text: string): boolean {
  const bad = countUnreadable(text)
  if (bad === 0) return true
  let good = 0
  for (let index = 0; index < text.length && good < bad * GOOD_FOR_BAD; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x80 && unit !== 0xfffd) good += 1
  }
  return good >= bad * GOOD_FOR_BAD
}

/**
 * Decodes bytes as they stream in, in an encoding that was told from their beginning. What could not be read is added
 * to `remarks` at the end. A mark is not part of the text.
 */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
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
  encoding: string,
  howKnown: Decoded['howKnown'],
  doubts: readonly string[],
): Decoded {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const text = decoder.decode(bytes, { stream: true })
  const isCut = decoder.decode() !== ''
  const remarks = [...doubts, ...(isCut ? [CUT_OFF] : []), ...unreadable(countUnreadable(text))]
  return { text, encoding, howKnown, doubts, remarks }
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

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}
