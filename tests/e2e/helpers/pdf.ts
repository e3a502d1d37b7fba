import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** What of a PDF as Chromium writes it can be told without drawing it. */
export interface ReadPdf {
  readonly pageCount: number
  /** The colours that areas and letters are filled with, as `#rrggbb`, each once. */
  readonly fills: readonly string[]
  /** The letters of all pages in the order in which they are drawn: line breaks are none. */
  readonly text: string
}

/** Reads a PDF. @throws Error when it is none */
export function readPdf(path: string): ReadPdf {
  const file = readFileSync(path, 'latin1')
  if (!file.startsWith('%PDF-')) throw new Error(`${path} is no PDF`)
  const streams = streamsOf(file)
  const pages = [...streams.values()].filter((stream) => /^BT$/m.test(stream))
  const fills = pages.flatMap((page) =>
    [...page.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg$/gm)].map((parts) => hexOf(parts.slice(1, 4))),
  )
  return {
    pageCount: file.match(/\/Type \/Page\b/g)?.length ?? 0,
    fills: [...new Set(fills)],
    text: pages.map((page) => textOf(page, lettersOfFonts(file, streams))).join(''),
  }
}

/** The streams, opened, by the number of their object. */
function streamsOf(file: string): Map<string, string> {
  const streams = new Map<string, string>()
  for (const found of file.matchAll(/^(\d+) 0 obj\n<<([^>]*)>> stream\n/gm)) {
    const start = found.index + found[0].length
    const bytes = Buffer.from(file.slice(start, file.indexOf('\nendstream', start)), 'latin1')
    const isPacked = found[2]?.includes('/FlateDecode')
    streams.set(found[1] ?? '', (isPacked ? inflateSync(bytes) : bytes).toString('latin1'))
  }
  return streams
}

/** What the codes of each font stand for, by the number of its object, which is its name on the page: `/F12`. */
function lettersOfFonts(
  file: string,
  streams: ReadonlyMap<string, string>,
): Map<string, Map<string, string>> {
  const fonts = file.matchAll(/^(\d+) 0 obj\n<<\/Type \/Font\n[\s\S]*?\/ToUnicode (\d+) 0 R[\s\S]*?^endobj/gm)
  return new Map([...fonts].map(([, font = '', table = '']) => [font, lettersOf(streams.get(table) ?? '')]))
}

/** What the codes of a font stand for, by its table for whoever copies text. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(code, utf16(to))
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16)
      for (let code = first; code <= Number.parseInt(last, 16); code += 1) {
        const key = code.toString(16).toUpperCase().padStart(from.length, '0')
        letters.set(key, String.fromCodePoint(Number.parseInt(to, 16) + code - first))
      }
    }
  }
  return letters
}

function textOf(page: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map()
  let text = ''
  for (const [, font, codes] of page.matchAll(/\/F(\d+) [\d.]+ Tf|<([\dA-F]+)> Tj/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map()
    const length = [...letters.keys()][0]?.length ?? 2
    for (let start = 0; codes !== undefined && start < codes.length; start += length)
      text += letters.get(codes.slice(start, start + length)) ?? ''
  }
  return text
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

function hexOf(parts: readonly string[]): string {
  const two = (part: string) =>
    Math.round(Number(part) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${parts.map(two).join('')}`
}
