import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ExportCancelled, ExportRefusal } from '../../src/main/exporter/export-refusal.ts'
import { exporterNamed, exporters } from '../../src/main/exporter/index.ts'
import { writeExport } from '../../src/main/exporter/write-export.ts'
import type { ExportedPaper } from '../../src/main/library/exported-paper.ts'
import { defaultExportOptions } from '../../src/shared/model/default-export.ts'
import { ExportFormatName } from '../../src/shared/model/export.ts'
import type { PaperId, PaperKey } from '../../src/shared/model/ids.ts'
import { mountTinyDisk } from '../cli/builders/disks.ts'
import { temporaryFolder } from '../library/builders/library.ts'
import { highlight, paper, sourceOf } from './builders/papers.ts'

const options = defaultExportOptions
const text = paper().abstract ?? ''

/** So many papers, each made when it is asked for. */
function manyPapers(count: number, onMade: (count: number) => void = () => undefined) {
  return sourceOf([], {
    keys: new Int32Array(count),
    *papers() {
      for (let number = 1; number <= count; number += 1) {
        onMade(number)
        yield paperNumbered(number)
      }
    },
  })
}

function paperNumbered(number: number): ExportedPaper {
  const id = `01978c5a-0000-7000-8000-${String(number).padStart(12, '0')}` as PaperId
  return paper({ key: number as PaperKey, id, highlights: [highlight(text, 'left unsaid')] })
}

const watching = (stopAfter = Number.POSITIVE_INFINITY) => {
  let done = 0
  return {
    isCancelled: () => done >= stopAfter,
    onPaper: (count: number) => {
      done = count
    },
    done: () => done,
  }
}

const streamed = exporters.filter(({ name }) => !['json', 'opml', 'markdown'].includes(name))

test.each(streamed)('any number of papers passes through $name a few at a time', ({ write }) => {
  let made = 0
  let ahead = 0
  let longest = 0
  let pieces = 0
  const source = manyPapers(1500, (count) => {
    made = count
    ahead = Math.max(ahead, made - pieces)
  })
  for (const piece of write(source, { ...options, rows: 'marks' })) {
    pieces += 1
    longest = Math.max(longest, piece.length)
  }
  expect(made).toBe(1500)
  expect(ahead).toBeLessThan(3)
  expect(longest).toBeLessThan(20_000)
})

test('every form has its exporter, once', () => {
  expect(exporters.map(({ name }) => name).sort()).toEqual([...ExportFormatName.options].sort())
})

test('a file is whole under its name, and replaces the one before', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'papers.ris')
  writeFileSync(path, 'before')
  const watch = watching()
  writeExport(path, exporterNamed('ris'), manyPapers(1000), options, watch)
  expect(readFileSync(path, 'utf8').match(/^ER {2}- /gm)).toHaveLength(1000)
  expect(watch.done()).toBe(1000)
  expect(readdirSync(folder)).toEqual(['papers.ris'])
})

test('an export that is stopped leaves the file before it, and nothing beside it', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'papers.html')
  writeFileSync(path, 'before')
  const write = (): void =>
    writeExport(path, exporterNamed('html'), manyPapers(5000), options, watching(2500))
  expect(write).toThrow(ExportCancelled)
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['papers.html'])
})

test('a folder that is not there, or a folder of that name, is refused in words', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'taken'))
  const writeTo = (path: string) => () =>
    writeExport(path, exporterNamed('text'), manyPapers(1), options, watching())
  expect(writeTo(join(folder, 'gone', 'papers.txt'))).toThrow(ExportRefusal)
  expect(writeTo(join(folder, 'gone', 'papers.txt'))).toThrow('not there any more')
  expect(writeTo(join(folder, 'taken'))).toThrow('a folder of that name')
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('a full disk is told as one, and no half file stays on it', (context) => {
  const disk = mountTinyDisk(context, 1)
  const path = join(disk.folder, 'papers.html')
  const write = (): void => writeExport(path, exporterNamed('html'), manyPapers(5000), options, watching())
  expect(write).toThrow('The disk is full')
  expect(readdirSync(disk.folder)).toEqual([])
})
