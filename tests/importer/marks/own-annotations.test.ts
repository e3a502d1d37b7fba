import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { exportSource } from '../../../src/main/exporter/export-source.ts'
import { exporterNamed } from '../../../src/main/exporter/index.ts'
import { markForms } from '../../../src/main/importer/marks/index.ts'
import { importMarks } from '../../../src/main/library/mark-import-writing.ts'
import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import { defaultExportOptions } from '../../../src/shared/model/default-export.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  writeOperations,
} from '../../library/builders/library.ts'

const samples = resolve(
  import.meta.dirname,
  '../../../../shared/conformance/w3c-web-annotation/samples/correct',
)
const title = 'Quiet 𝒯okens'
const abstract = 'A 𝒯oken 🙂 that says little is quiet. We count the quiet ones, and the quiet ones again.'

function libraryOfPaper(): WritableLibrary {
  const library = emptyLibrary()
  importEntries(library, [entry(title, { abstract, identifiers: [{ scheme: 'doi', value: '10.1234/q' }] })])
  return library
}

function annotationsOf(library: WritableLibrary): string {
  const list = { source: { kind: 'all' as const }, query: '' }
  const about = { title: 'All papers', version: '1.0.0', exportedAt: '2026-06-26T09:00:00.000Z' }
  const source = exportSource(asReadable(library), { kind: 'list', list }, about)
  return [...exporterNamed('web-annotation').write(source, defaultExportOptions)].join('')
}

function read(text: string) {
  const form = markForms.find((one) => one.recognise(text.slice(0, 200_000)))
  expect(form?.name).toBe('web-annotation')
  return form?.read(text).marks ?? []
}

function marksOf(library: WritableLibrary) {
  const paper = paperCalled(library, title)
  return {
    note: paper.note?.body,
    tags: paper.highlightTags,
    highlights: paper.highlights.map(({ start, end, quote, category, anchor, createdAt, note }) => {
      return { start, end, quote, category, anchor, createdAt, note: note?.body }
    }),
  }
}

test('what we write as Web Annotations makes the same marks in another library, and nothing a second time', () => {
  const one = libraryOfPaper()
  const first = highlightQuote(one, title, '𝒯oken 🙂')
  const second = highlightQuote(one, title, 'the quiet ones again')
  writeOperations['highlights.recolour'](one, { id: second.id, category: 'doubt' })
  for (const target of [
    { kind: 'highlight' as const, id: first.id },
    { kind: 'paper' as const, id: paperCalled(one, title).id },
  ])
    writeOperations['notes.save'](one, { target, body: `On the *${target.kind}*.`, session: target.kind })
  const other = libraryOfPaper()
  const marks = read(annotationsOf(one))
  other.change('person', () => importMarks(other, marks))
  expect(marksOf(one).highlights).toHaveLength(2)
  expect(marksOf(other)).toEqual(marksOf(one))
  const again = other.change('person', () => importMarks(other, marks))
  expect(again.counts.anchored).toBe(0)
  expect(marksOf(other)).toEqual(marksOf(one))
})

test("the W3C's own samples are read or refused, each without harm", (context) => {
  if (!existsSync(samples)) context.skip('the W3C test suite is not beside the checkout')
  const form = markForms.find(({ name }) => name === 'web-annotation')
  const library = libraryOfPaper()
  const files = readdirSync(samples).filter((name) => name.endsWith('.json'))
  expect(files.length).toBeGreaterThan(20)
  const marks = files.flatMap((name) => form?.read(readFileSync(join(samples, name), 'utf8')).marks ?? [])
  expect(marks.length).toBeGreaterThan(0)
  const report = library.change('person', () => importMarks(library, marks))
  expect(report.counts.anchored).toBe(0)
  expect(paperCalled(library, title).highlights).toEqual([])
})
