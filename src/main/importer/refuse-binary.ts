import { ImportRefusal } from './refusal.ts'

/** Bytes that files of a kind begin with. */
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
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'text in UTF-32, which this version does not read' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'text in UTF-32, which this version does not read' },
]

/** How much of a text is looked at. */
const SAMPLE_LENGTH = 65_536
/** Share of characters that no text has, above which it is none. */
const TOO_STRANGE = 0.02
/** Controls (but for the white ones), halves of pairs, unassigned and private characters, and `\ufffd`. */
const STRANGE = /(?!\s)[\p{Cc}\p{Cs}\p{Cn}\p{Co}\ufffd]/gu

/** @throws ImportRefusal `binary` when the bytes begin as those of some other kind of file do */
export function refuseKnownBinary(bytes: Uint8Array): void {
  const known = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) throw refusal(`It is ${known.name}, not the text of a feed.`)
}

/** @throws ImportRefusal `binary` when what was decoded is no text in any language */
export function refuseUnreadable(text: string): void {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const strange = sample.match(STRANGE)?.length ?? 0
  if (strange > sample.length * TOO_STRANGE) {
    throw refusal('It is not text: it is full of control characters and others that no text has.')
  }
}

function refusal(what: string): ImportRefusal {
  return new ImportRefusal(
    'binary',
    `${what} Nothing was changed. Save the page as text and import that, or copy its text and paste it on the list.`,
  )
}
