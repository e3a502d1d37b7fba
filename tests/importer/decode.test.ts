import { expect, test } from 'vitest'
import { decodeBytes } from '../../src/main/importer/decode.ts'
import { abstractOn, captureOf, latin1, utf16 } from './builders/importing.ts'
import { readCapture } from './builders/reading.ts'

const titles = ['Quiet Tokens at the Caf\u00e9', 'Merging Late', 'Shallow Codebooks']
const sound = captureOf(titles)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each<[name: string, bytes: Uint8Array, encoding: string]>([
  ['UTF-8', utf8(sound), 'utf-8'],
  ['UTF-8 with a mark', utf8(`\ufeff${sound}`), 'utf-8'],
  ['UTF-16 little-endian with a mark', utf16(sound, 'little', true), 'utf-16le'],
  ['UTF-16 big-endian with a mark', utf16(sound, 'big', true), 'utf-16be'],
  ['UTF-16 little-endian without a mark', utf16(sound, 'little', false), 'utf-16le'],
  ['UTF-16 big-endian without a mark', utf16(sound, 'big', false), 'utf-16be'],
  ['Latin-1', latin1(sound), 'windows-1252'],
])('a capture in %s gives the same papers', async (_name, bytes, encoding) => {
  const parsed = await readCapture(bytes)
  expect(parsed.encoding).toBe(encoding)
  expect(parsed.entries.map((entry) => [entry.title, entry.abstract])).toEqual(
    titles.map((title) => [title, abstractOn(title)]),
  )
})

test.each([
  ['Latin-1', latin1('caf\u00e9s'), 'Windows-1252'],
  ['Latin-1 that ends in an accent', latin1('caf\u00e9'), 'Windows-1252'],
  ['UTF-16 without a mark', utf16('Quiet Tokens', 'little', false), 'UTF-16'],
])('a guessed encoding is said: %s', (_name, bytes, says) => {
  const { howKnown, remarks } = decodeBytes(bytes)
  expect(howKnown).toBe('guessed')
  expect(remarks.join()).toContain(says)
})

test.each([
  ['UTF-8 after other accents', utf8('caf\u00e9 caf\u00e9').slice(0, -1), 'caf\u00e9 caf'],
  ['UTF-8 with no other accent', utf8('caf\u00e9').slice(0, -1), 'caf'],
  ['UTF-8 in a character of four bytes', utf8('deep \u{1f4da}').slice(0, -1), 'deep '],
  ['UTF-16', utf16('Quiet Tokens', 'little', true).slice(0, -1), 'Quiet Token'],
])(
  'a file cut off in the middle of a character is read up to there, and that is said: %s',
  (_name, bytes, text) => {
    const decoded = decodeBytes(bytes)
    expect(decoded.text).toBe(text)
    expect(decoded.remarks.join()).toContain('cut off')
  },
)

test('characters that a marked encoding does not know are counted and said', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(sound), 0xff, 0x41, 0xfe, 0x41])
  expect(decodeBytes(bytes).remarks).toEqual(['2 characters could not be read and are shown as \ufffd.'])
})

test('the mark is not part of the text', () => {
  expect(decodeBytes(utf8('\ufeffQuiet Tokens')).text).toBe('Quiet Tokens')
  expect(decodeBytes(utf16('Quiet Tokens', 'big', true)).text).toBe('Quiet Tokens')
})

test.each([
  ['UTF-8 with a mark over noise', [0xef, 0xbb, 0xbf]],
  ['UTF-16 with a mark over noise', [0xff, 0xfe]],
])('a byte order mark alone makes no text: %s', (_name, mark) => {
  const noise = Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)
  expect(() => decodeBytes(Uint8Array.from([...mark, ...noise]))).toThrow(/not text/)
})
