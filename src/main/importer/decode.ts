import { ImportRefusal } from './refusal.ts'

/** Bytes read as text, and how it is known how to read them. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly howKnown: 'mark' | 'valid' | 'guessed'
  /** What a person should know: a cut-off last character, a guessed encoding. */
  readonly remarks: readonly string[]
}

/** How much of the beginning is looked at to tell text from other bytes. */
const SAMPLE_SIZE = 65_536

/**
 * Reads bytes as text: by their byte order mark, else as UTF-16 by its pattern of zero bytes, else as UTF-8 if they are
 * valid UTF-8 (a last character that was cut off is forgiven), else as Windows-1252.
 *
 * @throws ImportRefusal `binary` when they are no text at all; the message says what they look like
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked !== null) return marked
  refuseKnownBinary(bytes)
  const pattern = utf16Pattern(bytes)
  if (pattern !== null) return decodeAs(bytes, pattern, 'guessed', [])
  refuseControlCharacters(bytes)
  const { whole, cut } = splitCutCharacter(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole)
    return { text, encoding: 'utf-8', howKnown: 'valid', remarks: cut ? [CUT_OFF] : [] }
  } catch {
    return decodeAs(bytes, 'windows-1252', 'guessed', [
      'The file is not valid UTF-8; it was read as Windows-1252 (Latin-1). Look whether accents came out right.',
    ])
  }
}

const CUT_OFF =
  'The file ends in the middle of a character: it was probably cut off. Everything before it was read.'

function byMark(bytes: Uint8Array): Decoded | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    const { whole, cut } = splitCutCharacter(bytes.subarray(3))
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole),
      encoding: 'utf-8',
      howKnown: 'mark',
      remarks: cut ? [CUT_OFF] : [],
    }
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes.subarray(2), 'utf-16le', 'mark', [])
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes.subarray(2), 'utf-16be', 'mark', [])
  return null
}

function decodeAs(
  bytes: Uint8Array,
  encoding: Decoded['encoding'],
  howKnown: Decoded['howKnown'],
  remarks: readonly string[],
): Decoded {
  const isCut = encoding.startsWith('utf-16') && bytes.length % 2 === 1
  const whole = isCut ? bytes.subarray(0, bytes.length - 1) : bytes
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(whole)
  return { text, encoding, howKnown, remarks: isCut ? [...remarks, CUT_OFF] : remarks }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 without a mark: text in most scripts has a zero byte in nearly every other place. */
function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_SIZE)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const pairs = sample.length / 2
  const [even = 0, odd = 0] = zeros
  if (pairs < 4) return null
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.6 && odd < pairs * 0.05 ? 'utf-16be' : null
}

/** Whether the last character of UTF-8 bytes is incomplete, and the bytes before it. */
function splitCutCharacter(bytes: Uint8Array): { whole: Uint8Array; cut: boolean } {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back
      ? { whole: bytes.subarray(0, bytes.length - back), cut: true }
      : { whole: bytes, cut: false }
  }
  return { whole: bytes, cut: false }
}

const signatures: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive (or an office document)' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], name: 'an SQLite database' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { bytes: [0x4d, 0x5a, 0x90], name: 'a program' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an office document' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7z archive' },
]

function refuseKnownBinary(bytes: Uint8Array): void {
  const known = signatures.find((one) => startsWith(bytes, one.bytes))
  if (known !== undefined) throw binaryRefusal(`It is ${known.name}, not the text of a feed.`)
}

function refuseControlCharacters(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, SAMPLE_SIZE)
  let strange = 0
  for (const byte of sample) {
    const isWhite = byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x1b
    if ((byte < 0x20 && !isWhite) || byte === 0x7f) strange += 1
  }
  if (strange > sample.length * 0.02) throw binaryRefusal('It is not text: it is full of control characters.')
}

function binaryRefusal(what: string): ImportRefusal {
  return new ImportRefusal(
    'binary',
    `${what} Nothing was changed. Save the page as text and import that, or copy its text and paste it on the list.`,
  )
}
