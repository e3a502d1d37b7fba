import { expect, test } from 'vitest'
import { editedCapture } from '../../src/main/importer/edited-capture.ts'
import { readInput } from '../../src/main/importer/import-input.ts'
import { importOrLook } from '../../src/main/importer/import-snapshot.ts'
import { openCapture } from '../../src/main/importer/open-capture.ts'
import { previewInput } from '../../src/main/importer/preview-input.ts'
import type { CapturePart } from '../../src/shared/model/preview.ts'
import { emptyLibrary, titles } from '../library/builders/library.ts'
import { abstractOn, captureOf, fromText, importInto, importSnapshotInto } from './builders/importing.ts'

const today = '2026-11-23'
const text = captureOf(['Quiet Tokens', 'Merging Late'])

/** The parts of a text as its form read them. */
async function partsOf(source: string): Promise<CapturePart[]> {
  return (await previewInput(fromText(source), { today })).parts
}

test('a preview tells the form, the parts that cover every line, and the papers', async () => {
  const preview = await previewInput(fromText(text), { today })
  expect(preview).toMatchObject({
    origin: 'given.txt',
    format: 'hugging-face-text',
    isEditable: true,
    isTextCut: false,
    capturedOn: '2026-06-26',
    paperCount: 2,
  })
  expect(preview.papers.map((paper) => paper.title)).toEqual(['Quiet Tokens', 'Merging Late'])
  expect(preview.guesses[0]?.name).toBe('hugging-face-text')
  const covered = preview.parts.map(({ start, end }) => preview.text.slice(start, end)).join('\n\n')
  expect(covered).toBe(text.trim())
})

test('a capture that is not edited is imported as it was read', async () => {
  const library = emptyLibrary()
  const { snapshot } = await importSnapshotInto(library, fromText(text), { parts: await partsOf(text) })
  expect(titles(library)).toEqual(['Quiet Tokens', 'Merging Late'])
  expect(snapshot.problems).toEqual([])
})

test('a paper whose title was labelled as furniture is not imported, and the others stay as they were', async () => {
  const library = emptyLibrary()
  const parts = await partsOf(text)
  const first = parts.findIndex((part) => part.kind === 'title')
  const edited = parts.map((part, index) =>
    index === first || index === first + 1 ? { ...part, kind: 'furniture' as const } : part,
  )
  const { snapshot } = await importSnapshotInto(library, fromText(text), { parts: edited })
  expect(titles(library)).toEqual(['Merging Late'])
  expect(snapshot.problems).toEqual([{ line: 0, message: 'Read with parts that were labelled by hand.' }])
})

test('a boundary that was moved takes the words behind it out of the abstract', async () => {
  const parts = await partsOf(text)
  const at = text.indexOf('We find that Quiet')
  const edited = parts.flatMap((part): CapturePart[] =>
    part.start < at && part.end > at
      ? [
          { ...part, end: at - 1 },
          { kind: 'skipped', start: at, end: part.end, line: part.line },
        ]
      : [part],
  )
  const read = await readInput(fromText(text))
  const capture = editedCapture(openCapture(read, { today }), edited)
  const [first, second] = capture.whole()?.entries ?? []
  expect(first?.abstract).toBe(abstractOn('Quiet Tokens').split(' We find')[0])
  expect(second?.abstract).toBe(abstractOn('Merging Late'))
})

test('in a form with markup what was left as it was stays as it was read, with the day of each paper', async () => {
  const page = (id: number): string => `https://huggingface.co/papers/2601.0000${id}`
  const source = ['Quiet Tokens', 'Merging Late']
    .map(
      (title, index) =>
        `### [${title.replace(' ', '\\\\\n  ')}](${page(index)})\n\n[${abstractOn(title).replace('. ', '.\\\\\n')}](${page(index)})\n\n` +
        `[- 8 authors](${page(index)})\n\nMay ${28 + index}[6](${page(index)}#community)\n`,
    )
    .join('\n')
  const edited = (await partsOf(source)).map((part) =>
    part.kind === 'authors' ? { ...part, end: part.end - 1 } : part,
  )
  const capture = editedCapture(openCapture(await readInput(fromText(source)), { today }), edited).whole()
  expect(capture?.capturedOn).toEqual({ day: '2026-05-29', isYearInferred: true })
  expect(capture?.entries.flatMap(({ authors }) => authors ?? [])).toEqual([])
  expect(capture?.entries).toMatchObject([
    { title: 'Quiet Tokens', abstract: abstractOn('Quiet Tokens'), listedOn: '2026-05-28', comments: 6 },
    { title: 'Merging Late', abstract: abstractOn('Merging Late'), listedOn: '2026-05-29', comments: 6 },
  ])
})

test('parts that overlap or lie outside of the text are left out', async () => {
  const library = emptyLibrary()
  const parts = await partsOf(text)
  const wild: CapturePart[] = [
    { kind: 'title', start: 10_000_000, end: 10_000_005, line: 1 },
    { kind: 'title', start: 0, end: text.length, line: 1 },
  ]
  await importInto(library, fromText(text), { parts: [...parts, ...wild] })
  expect(titles(library)).toEqual(['Quiet Tokens', 'Merging Late'])
})

test('a capture that is read with doubt waits for a person, and one that is sure does not', async () => {
  const library = emptyLibrary()
  const options = {
    libraryFolder: library.folder,
    today,
    pauseMs: 0,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  }
  const sink = { find: async () => null } as never
  const doubtful = `Quiet Tokens\n\n${abstractOn('tokens')}\n\nMerging Late\n\n${abstractOn('merging')}\n\nand so on\n\nand so forth`
  expect(await importOrLook(fromText(doubtful), sink, options, 'unsure')).toMatchObject({ kind: 'look' })
  expect(await importOrLook(fromText(text), sink, options, 'always')).toMatchObject({ kind: 'look' })
  expect((await importInto(library, fromText(text))).kind).toBe('snapshot')
})
