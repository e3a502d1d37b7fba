import { expect, test } from 'vitest'
import { decodeBytes, decodeStream } from '../../src/main/importer/decode.ts'
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

/** Text in encodings that nothing here can write, as hexadecimal. */
const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** Text in an encoding of single bytes, made by asking its decoder about each of them. */
function inEncoding(encoding: string, text: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const letters = [...bytes].map((byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)))
  return Uint8Array.from([...text].map((letter) => Math.max(0, letters.indexOf(letter))))
}

/** Text in an encoding of one or two bytes a character, made in the same way. */
function inWideEncoding(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]))
}

const russian =
  '\u041c\u044b \u0438\u0437\u0443\u0447\u0430\u0435\u043c \u0440\u0430\u0437\u0440\u0435\u0436\u0435\u043d\u043d\u043e\u0435 \u0432\u043d\u0438\u043c\u0430\u043d\u0438\u0435 \u0432 \u043c\u043e\u0434\u0435\u043b\u044f\u0445 \u0440\u0430\u0437\u043d\u044b\u0445 \u0440\u0430\u0437\u043c\u0435\u0440\u043e\u0432. \u0420\u0430\u043d\u043d\u0438\u0435 \u0440\u0430\u0431\u043e\u0442\u044b \u0441\u043c\u043e\u0442\u0440\u0435\u043b\u0438 \u043d\u0430 \u043e\u0434\u0438\u043d.'
const japanese =
  '\u672c\u7814\u7a76\u3067\u306f\u3001\u8a00\u8a9e\u30e2\u30c7\u30eb\u306b\u304a\u3051\u308b\u6ce8\u610f\u6a5f\u69cb\u306b\u3064\u3044\u3066\u8abf\u3079\u308b\u3002\u4eca\u307e\u3067\u306e\u7814\u7a76\u306f\u4e00\u3064\u306e\u5927\u304d\u3055\u3060\u3051\u3092\u898b\u3066\u3044\u305f\u3002'
const chinese =
  '\u6211\u4eec\u7814\u7a76\u5404\u79cd\u89c4\u6a21\u7684\u8bed\u8a00\u6a21\u578b\u4e2d\u7684\u7a00\u758f\u6ce8\u610f\u529b\u673a\u5236\u3002\u4ee5\u524d\u7684\u5de5\u4f5c\u53ea\u8003\u5bdf\u4e86\u4e00\u79cd\u89c4\u6a21\uff0c\u56e0\u6b64\u65e0\u6cd5\u8bf4\u660e\u4ec0\u4e48\u5728\u589e\u957f\u3002'

test.each<[encoding: string, text: string, bytes: Uint8Array]>([
  ['koi8-r', russian, inEncoding('koi8-r', russian)],
  ['windows-1251', russian, inEncoding('windows-1251', russian)],
  ['shift_jis', japanese, inWideEncoding('shift_jis', japanese)],
  ['gb18030', chinese, inWideEncoding('gb18030', chinese)],
  ['iso-2022-jp', '\u3042\u3042 a', hex('1b2442 2422 2422 1b2842 2061')],
])(
  '%s is detected in a text that does not say so, and that it was guessed is said',
  (encoding, text, bytes) => {
    const decoded = decodeBytes(bytes)
    expect(decoded).toMatchObject({ text, encoding, howKnown: 'guessed' })
    expect(decoded.doubts.join()).toContain(`read as ${encoding}`)
  },
)

test('names in another script tell the encoding of a text in English', () => {
  const text = `${abstractOn('sparse attention').repeat(3)} \u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432`
  expect(decodeBytes(inEncoding('windows-1251', text))).toMatchObject({ text, encoding: 'windows-1251' })
})

test.each([
  [
    'dashes and quotation marks',
    '\u201cTokens\u201d \u2014 we count them \u2014 \u201cstay\u201d \u2014 or \u2014 go \u2013 for\u2026 good \u2014',
  ],
  [
    'names with accents',
    'M\u00fcller, J\u00f6rg; G\u00f3mez, Jos\u00e9; No\u00ebl, Fran\u00e7ois; S\u00f8ren Kierkeg\u00e5rd',
  ],
])('%s in English are Western', (_name, text) => {
  const bytes = inEncoding('windows-1252', text)
  expect(decodeBytes(bytes)).toMatchObject({ text, encoding: 'windows-1252', howKnown: 'guessed' })
})

test.each([
  ['an XML declaration', `<?xml version="1.0" encoding="KOI8-R"?><a>\u041c\u044b</a>`, 'koi8-r'],
  ['a page', `<html><head><meta charset=windows-1251></head>\u041c\u044b`, 'windows-1251'],
  [
    'an older page',
    `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">\u041c\u044b`,
    'iso-8859-5',
  ],
])('what %s declares is believed', (_name, text, encoding) => {
  const decoded = decodeBytes(inEncoding(encoding, text))
  expect(decoded).toMatchObject({ text, encoding, howKnown: 'declared', remarks: [] })
})

test.each([
  ['UTF-8 that calls itself Latin-1', utf8('<meta charset="iso-8859-1">caf\u00e9'), 'utf-8', /is UTF-8/],
  [
    'Latin-1 that calls itself UTF-8',
    latin1('<meta charset="utf-8">caf\u00e9 caf\u00e9'),
    'windows-1252',
    /is not/,
  ],
  [
    'what nobody knows',
    utf8('<meta charset="klingon">caf\u00e9'),
    'utf-8',
    /\u201cklingon\u201d, which nobody knows/,
  ],
])(
  'a declaration that cannot be true is not believed, and that is said: %s',
  (_name, bytes, encoding, says) => {
    const decoded = decodeBytes(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toContain('caf\u00e9')
    expect(decoded.doubts.join(' ')).toMatch(says)
  },
)

test.each([
  ['UTF-16 in bytes of one each', utf8('<?xml version="1.0" encoding="UTF-16"?><a>caf\u00e9</a>')],
  ['a declaration beyond the beginning', utf8(`<p>${'a'.repeat(1100)}<meta charset="koi8-r">caf\u00e9`)],
  ['a declaration in a text that is no page', utf8('Write <meta charset="koi8-r"> in caf\u00e9s')],
])('a declaration that says nothing is passed over: %s', (_name, bytes) => {
  expect(decodeBytes(bytes)).toMatchObject({ encoding: 'utf-8', howKnown: 'valid', remarks: [] })
})

test('a mark counts more than a declaration', () => {
  const text = '<?xml version="1.0" encoding="koi8-r"?>caf\u00e9'
  expect(decodeBytes(utf8(`\ufeff${text}`))).toMatchObject({ text, encoding: 'utf-8', howKnown: 'mark' })
})

test('UTF-8 with a bad byte in it stays UTF-8, and what could not be read is counted', () => {
  const bytes = Uint8Array.from([...utf8('caf\u00e9 '.repeat(20)), 0xff, 0x41])
  expect(decodeBytes(bytes)).toMatchObject({
    encoding: 'utf-8',
    remarks: [expect.stringContaining('UTF-8 but for'), expect.stringContaining('1 character could not')],
  })
})

test('a text that streams in is read in the encoding of its beginning, chunk by chunk', async () => {
  async function* bytesOf(): AsyncGenerator<Uint8Array, void> {
    for (const byte of inWideEncoding('shift_jis', japanese)) yield Uint8Array.of(byte)
  }
  const remarks: string[] = []
  let text = ''
  for await (const chunk of decodeStream(bytesOf(), 'shift_jis', remarks)) text += chunk
  expect([text, remarks]).toEqual([japanese, []])
})
