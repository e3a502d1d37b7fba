import { appendFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportInput } from '../../src/main/importer/import-input.ts'
import { emptyLibrary, temporaryFolder, titles } from '../library/builders/library.ts'
import {
  abstractOn,
  captureOf,
  fromBytes,
  fromText,
  importInto,
  importSnapshotInto,
  latin1,
} from './builders/importing.ts'

const papers = ['Quiet Tokens', 'Merging Late', 'Shallow Codebooks']
const sound = captureOf(papers)

/** 200 MB of one line. */
function hugeFile(): ImportInput {
  const path = join(temporaryFolder(), 'huge.txt')
  const some = 'a word '.repeat(1024 * 1024)
  for (let written = 0; written < 200 * 1024 * 1024; written += some.length) appendFileSync(path, some)
  return { kind: 'path', path }
}

function folderAsFile(): ImportInput {
  const path = join(temporaryFolder(), 'folder')
  mkdirSync(path)
  return { kind: 'path', path }
}

const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)

test.each<[name: string, code: string, input: () => ImportInput, says: RegExp]>([
  ['an empty file', 'empty', () => fromBytes(new Uint8Array()), /empty.*Save the page once more/],
  ['nothing but white space', 'blank', () => fromText(' \n\t\n '), /white space.*Save the page once more/],
  ['a PDF', 'binary', () => fromBytes(latin1('%PDF-1.7\n%\u00e2\u00e3')), /a PDF.*Save the page as text/],
  ['random bytes', 'binary', () => fromBytes(noise), /not text.*Save the page as text/],
  ['a file of zeros', 'binary', () => fromBytes(new Uint8Array(300)), /not text/],
  ['a database', 'binary', () => fromBytes(latin1('SQLite format 3\u0000')), /an SQLite database/],
  ['UTF-32', 'binary', () => fromBytes(Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0)), /UTF-32/],
  ['200 MB of one line', 'too-large', hugeFile, /20\d MB.*split it/],
  [
    'a line of three million characters',
    'too-long-line',
    () => fromText('a'.repeat(3_000_000)),
    /two million.*Save the page as text/,
  ],
  [
    'a form nobody knows',
    'not-recognised',
    () => fromText('{"a": 1}'),
    /begins “{"a": 1}”.*This version reads \d+ forms/,
  ],
  [
    'a page without a paper',
    'no-paper',
    () => fromText('Daily Papers\n\nSubscribe\n\nJun 26\n\nnew'),
    /No paper is in it.*3 lines of page furniture, 1 dates.*whether the page had loaded/,
  ],
  [
    'a file that has gone',
    'missing',
    () => ({ kind: 'path', path: join(temporaryFolder(), 'gone.txt') }),
    /no longer there.*Choose it again/,
  ],
  ['a folder', 'not-a-file', folderAsFile, /a folder, not a file.*Choose the files in it/],
  ['a device', 'not-a-file', () => ({ kind: 'path', path: '/dev/null' }), /a device or a pipe/],
  [
    'a file below a file',
    'unreadable',
    () => ({ kind: 'path', path: join(import.meta.filename, 'page.txt') }),
    /could not be read.*Check that you may open it/,
  ],
])(
  '%s is refused with what happened and what to do, and nothing is half-written',
  async (_name, code, input, says) => {
    const library = emptyLibrary()
    const report = await importInto(library, input())
    expect(report).toMatchObject({ kind: 'refused', code })
    const { message } = report.kind === 'refused' ? report : { message: '' }
    expect(message).toMatch(says)
    expect(message).toContain('Nothing was changed')
    expect(titles(library)).toEqual([])
    expect(library.database.value('SELECT count(*) FROM snapshot')).toBe(0)
    expect(library.database.value('SELECT count(*) FROM journal')).toBe(0)
    expect(readdirSync(join(library.folder, 'captures'))).toEqual([])
  },
)

test('a capture cut off in the middle of an abstract gives what is there', async () => {
  const library = emptyLibrary()
  const cut = sound.slice(0, sound.length - 60)
  const { counts } = await importSnapshotInto(library, fromText(cut))
  expect(counts.found).toBe(3)
  expect(titles(library)).toEqual(papers)
})

test('a capture cut off after a title keeps the title and says where it ends', async () => {
  const library = emptyLibrary()
  const cut = sound.slice(0, sound.lastIndexOf(abstractOn('Shallow Codebooks')))
  const { snapshot } = await importSnapshotInto(library, fromText(cut))
  expect(titles(library)).toEqual(papers)
  expect(snapshot.problems).toEqual([
    {
      line: 13,
      message: 'No abstract under “Shallow Codebooks”: the capture ends there. The title was kept.',
    },
  ])
})

test('a file cut off in the middle of a character is read up to there, and that is said', async () => {
  const bytes = new TextEncoder().encode(
    captureOf(['Quiet Tokens at the Caf\u00e9', 'Merging at the Caf\u00e9']),
  )
  const cut = bytes.slice(0, bytes.lastIndexOf(0xc3) + 1)
  const { counts, snapshot } = await importSnapshotInto(emptyLibrary(), fromBytes(cut))
  expect(counts.found).toBe(2)
  expect(snapshot.problems.map((problem) => problem.message).join()).toContain('cut off')
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

test('a cancelled import keeps what was written, says so, and goes on from there', async () => {
  const library = emptyLibrary()
  const many = fromText(captureOf(Array.from({ length: 350 }, (_, index) => `A Paper Numbered ${index}`)))
  const stop = new AbortController()
  const stopped = await importSnapshotInto(library, many, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done >= 200) stop.abort()
    },
  })
  expect(stopped).toMatchObject({ isCancelled: true, counts: { found: 200, new: 200 } })
  expect(stopped.snapshot.problems.at(-1)?.message).toBe(
    'Stopped after 200 of 350 papers, which were kept. Import the same file again to go on.',
  )
  const resumed = await importSnapshotInto(library, many)
  expect(resumed).toMatchObject({
    isCancelled: false,
    isAlreadyImported: false,
    counts: { found: 350, new: 350 },
  })
  expect(titles(library)).toHaveLength(350)
})
