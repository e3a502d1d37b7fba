import { analyse } from 'chardet'
import { encodingOfLabel } from './declared-encoding.ts'

const SAMPLE_SIZE = 65_536
const ESCAPE = 0x1b
const TO_JAPANESE = ['\u001b$B', '\u001b$@']
const TO_ASCII = '\u001b('
/** In scripts other than the Latin one most bytes of a word are not ASCII; in Latin ones few are. */
const OTHER_SCRIPT = 0.5
/** How many bytes that are not ASCII there must be, and how sure it must be of them, in percent. */
const ENOUGH = { other: { bytes: 6, confidence: 20 }, latin: { bytes: 12, confidence: 40 } }

/** Whether bytes switch to Japanese and back by escape sequences, as no other text does. */
export function isEscapedJapanese(bytes: Uint8Array): boolean {
  if (!bytes.includes(ESCAPE)) return false
  const text = latin1(bytes)
  return TO_JAPANESE.some((one) => text.includes(one)) && text.includes(TO_ASCII)
}

/**
 * The encoding that bytes look as if they were in, told from how often which of them stand together; null where it is
 * the Western one or nothing tells. English text with a few names in another script is told from those names.
 */
export function detectedEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_SIZE)
  const words = strangeWords(sample)
  const isOtherScript = words.share >= OTHER_SCRIPT
  const enough = isOtherScript ? ENOUGH.other : ENOUGH.latin
  if (words.strange < enough.bytes) return null
  const [best] = analyse(isOtherScript ? words.bytes : sample)
  if (best === undefined || best.confidence < enough.confidence) return null
  const encoding = encodingOfLabel(best.name)
  return encoding === 'windows-1252' || encoding === 'utf-8' ? null : encoding
}

/** The words with bytes that are not ASCII; how many such bytes they have, and what share of all of theirs that is. */
function strangeWords(sample: Uint8Array): { bytes: Uint8Array; strange: number; share: number } {
  const words = latin1(sample).match(/[^\0- "<>]*[\x80-\xff][^\0- "<>]*/g) ?? []
  // Dashes and quotation marks stand alone, and tell nothing of a script.
  const telling = words.filter((word) => /[a-z\x80-\xff][\x80-\xff]|[\x80-\xff][a-z]/i.test(word))
  const bytes = Buffer.from(telling.join(' '), 'latin1')
  const strange = bytes.filter((byte) => byte >= 0x80).length
  return { bytes, strange, share: strange / Math.max(1, bytes.length) }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_SIZE)).toString('latin1')
}
