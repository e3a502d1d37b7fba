import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  temporaryFolder,
} from '../library/builders/library.ts'
import { offprint } from './builders/offprint.ts'

function someLibrary(): string {
  const library = emptyLibrary()
  importEntries(library, [
    entry('Quiet Tokens', { authors: ['Ana Haugen'], publishedOn: '2026' }),
    entry('Merging Late'),
  ])
  highlightQuote(library, 'Quiet Tokens', 'some depth')
  library.close()
  return library.folder
}

test('export prints what a search finds in the form that is named, and nothing else', async () => {
  const { status, out } = await offprint([
    'export',
    'quiet',
    '--format',
    'bibtex',
    '--library',
    someLibrary(),
  ])
  expect(status).toBe(0)
  expect(out).toMatch(/^@misc\{haugen2026quiettokens,\n/)
  expect(out.match(/^@/gm)).toHaveLength(1)
  expect(out).toContain('some depth')
})

test('export writes everything into a file, seen from where the person stands', async () => {
  const folder = temporaryFolder()
  const words = ['export', '--format', 'csl-json', '--output', 'all.json', '--library', someLibrary()]
  const { status, out, err } = await offprint(words, { cwd: folder })
  expect([status, out]).toEqual([0, ''])
  expect(err).toContain('2 papers written to all.json')
  expect(JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'))).toHaveLength(2)
  expect(readdirSync(folder)).toEqual(['all.json'])
})

test('export without a form, or with one that there is not, says which there are', async () => {
  const library = someLibrary()
  for (const words of [[], ['--format', 'word']]) {
    const { status, err } = await offprint(['export', ...words, '--library', library])
    expect(status).toBe(2)
    expect(err).toContain('web-annotation')
  }
})

test('export into a folder that is not there is refused with status 1 and what to do', async () => {
  const words = ['export', '--format', 'ris', '--output', 'gone/all.ris', '--library', someLibrary()]
  const { status, err } = await offprint(words, { cwd: temporaryFolder() })
  expect(status).toBe(1)
  expect(err).toContain('choose another folder')
})

test('papers of which nothing but a title and an abstract is known come back from CSL-JSON', async () => {
  const library = emptyLibrary()
  importEntries(library, [entry('Quiet Tokens'), entry('Merging Late')])
  highlightQuote(library, 'Quiet Tokens', 'some depth')
  library.close()
  const file = join(temporaryFolder(), 'all.json')
  await offprint(['export', '--format', 'csl-json', '--output', file, '--library', library.folder])
  const { status, err } = await offprint(['import', file, '--library', join(temporaryFolder(), 'library')])
  expect([status, err]).toEqual([0, expect.stringContaining('2 new')])
})

test('Markdown and marks come back into their library, whatever the file is called, and are refused by another', async () => {
  const folder = someLibrary()
  const other = join(temporaryFolder(), 'library')
  for (const [format, known, unknown] of [
    ['markdown', 'says nothing new', 'is not in this library'],
    ['web-annotation', '1 already there', '1 without a paper here'],
  ] as const) {
    const file = join(temporaryFolder(), `marks.${format}`)
    await offprint(['export', '--format', format, '--output', file, '--library', folder])
    const again = await offprint(['import', file, '--library', folder])
    expect([again.status, again.err]).toEqual([0, expect.stringContaining(known)])
    const elsewhere = await offprint(['import', file, '--library', other])
    expect([elsewhere.status, elsewhere.err]).toEqual([1, expect.stringContaining(unknown)])
  }
})
