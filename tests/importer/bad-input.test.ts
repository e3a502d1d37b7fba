import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBytes } from '../../src/main/importer/decode.ts'
import { type ImportCall, sinkOver } from '../../src/main/importer/import-sink.ts'
import { type ImportInput, importSnapshot } from '../../src/main/importer/import-snapshot.ts'
import { parseSnapshot } from '../../src/main/importer/parse-snapshot.ts'
import { ImportRefusal } from '../../src/main/importer/refusal.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { writeOperations } from '../../src/main/library/operations.ts'
import { emptyLibrary, temporaryFolder, titles } from '../library/builders/library.ts'

const abstract = `We study depth in models of many sizes. ${'Every result is reported on this benchmark. '.repeat(6)}It holds for caf\u00e9s.`
const papers = ['Quiet Tokens', 'Merging Late', 'Shallow Codebooks']
const sound = `Daily Papers\n\nJun 26\n\n${papers.map((title) => `${title}\n\n${abstract}`).join('\n\n')}\n`

function importInto(library: WritableLibrary, input: ImportInput) {
  const call: ImportCall = async (name, argument) => {
    const operation = writeOperations[name] as (
      library: WritableLibrary,
      input: unknown,
    ) => { value: unknown }
    return operation(library, argument).value as never
  }
  return importSnapshot(input, sinkOver(call), {
    libraryFolder: library.folder,
    today: '2026-11-23',
    pauseMs: 0,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
}

const fromBytes = (bytes: Uint8Array): ImportInput => ({ kind: 'bytes', name: 'given.txt', bytes })
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

function missingFile(): ImportInput {
  return { kind: 'path', path: join(temporaryFolder(), 'gone.txt') }
}

function folderAsFile(): ImportInput {
  const path = join(temporaryFolder(), 'folder')
  mkdirSync(path)
  return { kind: 'path', path }
}

/** 200 MB of one line, made without writing 200 MB. */
function hugeFile(): ImportInput {
  const path = join(temporaryFolder(), 'huge.txt')
  writeFileSync(path, 'A')
  truncateSync(path, 200 * 1024 * 1024)
  return { kind: 'path', path }
}

test.each<[name: string, code: string, input: () => ImportInput, says: RegExp]>([
  ['an empty file', 'empty', () => fromBytes(new Uint8Array()), /empty.*Nothing was changed/],
  ['nothing but white space', 'blank', () => fromBytes(latin1(' \n\t\n ')), /white space/],
  ['a PDF', 'binary', () => fromBytes(latin1('%PDF-1.7\n%\u00e2\u00e3')), /a PDF.*Save the page as text/],
  [
    'random bytes',
    'binary',
    () => fromBytes(Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
    /control characters/,
  ],
  ['a database', 'binary', () => fromBytes(latin1('SQLite format 3\u0000')), /an SQLite database/],
  ['200 MB of one line', 'too-large', hugeFile, /200 MB/],
  [
    'a line of three million characters',
    'too-long-line',
    () => fromBytes(latin1('a'.repeat(3_000_000))),
    /two million/,
  ],
  [
    'a form nobody knows',
    'not-recognised',
    () => fromBytes(latin1('{"a": 1}')),
    /not recognised.*This version reads/,
  ],
  [
    'a page without a paper',
    'no-paper',
    () => fromBytes(latin1('Daily Papers\n\nSubscribe\n\nJun 26\n\nnew')),
    /No paper is in it.*3 lines of page furniture/,
  ],
  ['a file that has gone', 'missing', missingFile, /no longer there/],
  ['a folder', 'not-a-file', folderAsFile, /not a file/],
])('%s is refused with what happened, and nothing is half-written', async (_name, code, input, says) => {
  const library = emptyLibrary()
  const report = await importInto(library, input())
  expect(report).toMatchObject({ kind: 'refused', code })
  expect(report.kind === 'refused' ? report.message : '').toMatch(says)
  expect(report.kind === 'refused' ? report.message : '').toContain('Nothing was changed')
  expect(titles(library)).toEqual([])
  expect(library.database.value('SELECT count(*) FROM snapshot')).toBe(0)
  expect(library.database.value('SELECT count(*) FROM journal')).toBe(0)
})

test.each<[name: string, bytes: Uint8Array, encoding: string]>([
  ['UTF-8', new TextEncoder().encode(sound), 'utf-8'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${sound}`), 'utf-8'],
  ['UTF-16 little-endian with a mark', utf16(sound, false, true), 'utf-16le'],
  ['UTF-16 big-endian with a mark', utf16(sound, true, true), 'utf-16be'],
  ['UTF-16 little-endian without a mark', utf16(sound, false, false), 'utf-16le'],
  ['UTF-16 big-endian without a mark', utf16(sound, true, false), 'utf-16be'],
  ['Latin-1', latin1(sound), 'windows-1252'],
])('a capture in %s gives the same papers', async (_name, bytes, encoding) => {
  const parsed = parseSnapshot({ origin: 'given.txt', bytes, modifiedOn: null }, { today: '2026-11-23' })
  expect(parsed.encoding).toBe(encoding)
  expect(parsed.entries.map((entry) => [entry.title, entry.abstract])).toEqual(
    papers.map((title) => [title, abstract]),
  )
})

test('a guessed encoding is said', () => {
  expect(decodeBytes(latin1('caf\u00e9')).remarks.join()).toContain('Windows-1252')
})

test('a file cut off in the middle of a character is read up to there, and that is said', async () => {
  const bytes = new TextEncoder().encode(sound)
  const cut = bytes.slice(0, bytes.lastIndexOf(0xc3) + 1)
  const report = await importInto(emptyLibrary(), fromBytes(cut))
  if (report.kind === 'refused') throw new Error(report.message)
  expect(report.counts.found).toBe(3)
  expect(report.snapshot.problems.map((problem) => problem.message).join()).toContain('cut off')
})

test('the same bytes again are refused as already imported, with counts, and change nothing', async () => {
  const library = emptyLibrary()
  await importInto(library, { kind: 'text', name: 'clipboard', text: sound })
  const steps = library.database.value('SELECT count(*) FROM journal')
  const again = await importInto(library, { kind: 'text', name: 'other name', text: sound })
  expect(again).toMatchObject({
    isAlreadyImported: true,
    counts: { found: 3, new: 0, held: 3, upgraded: 0, refused: 0 },
  })
  expect(titles(library)).toEqual(papers)
  expect(library.database.value('SELECT count(*) FROM journal')).toBe(steps)
})

test('a cancelled import keeps what was written and goes on from there', async () => {
  const library = emptyLibrary()
  const many = Array.from(
    { length: 350 },
    (_, index) => `A Paper Numbered ${index}\n\n${abstract} Number ${index}.`,
  ).join('\n\n')
  const stop = new AbortController()
  const call: ImportCall = async (name, argument) => {
    const operation = writeOperations[name] as (
      library: WritableLibrary,
      input: unknown,
    ) => { value: unknown }
    return operation(library, argument).value as never
  }
  const stopped = await importSnapshot({ kind: 'text', name: 'many', text: many }, sinkOver(call), {
    libraryFolder: library.folder,
    today: '2026-11-23',
    pauseMs: 0,
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done >= 200) stop.abort()
    },
  })
  expect(stopped).toMatchObject({ kind: 'snapshot', isCancelled: true, counts: { found: 200, new: 200 } })
  const resumed = await importInto(library, { kind: 'text', name: 'many', text: many })
  expect(resumed).toMatchObject({
    isCancelled: false,
    isAlreadyImported: false,
    counts: { found: 350, new: 350 },
  })
  expect(titles(library)).toHaveLength(350)
})

test('any bytes are parsed or refused, never more than that', () => {
  const attempt = (bytes: Uint8Array): void => {
    try {
      parseSnapshot({ origin: 'given.txt', bytes, modifiedOn: null }, { today: '2026-11-23' })
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error
    }
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), attempt), { numRuns: 500 })
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) =>
      attempt(new TextEncoder().encode(text)),
    ),
  )
  for (const character of [' ', '\n', '.', 'A ', '\u00a0', '\r', 'a\n', '. A'])
    attempt(new TextEncoder().encode(character.repeat(300_000)))
})
