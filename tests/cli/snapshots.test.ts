import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import { captureOf } from '../importer/builders/importing.ts'
import { emptyLibrary, temporaryFolder, titles } from '../library/builders/library.ts'
import { documentOf, offprint, startOffprint } from './builders/offprint.ts'
import { ComparisonDocument, RereadDocument, SnapshotsDocument } from './builders/shapes.ts'

/** A library that imported captures of these titles, each from a file; the ids are those of the files, in their order. */
async function libraryOf(...captures: string[][]) {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  const files = captures.map((names, index) => {
    const file = join(folder, `day-${index + 1}.txt`)
    writeFileSync(file, captureOf(names).replace('Jun 26', `Jun ${20 + index}`))
    return file
  })
  await offprint(['import', ...files, '--library', library])
  const listed = await offprint(['snapshots', '--json', '--library', library])
  const { snapshots } = SnapshotsDocument.parse(documentOf(listed))
  const ids = files.map((_file, index) => {
    const found = snapshots.find(({ origin }) => origin === `day-${index + 1}.txt`)
    if (found === undefined) throw new Error(`day-${index + 1}.txt was not imported`)
    return found.id
  })
  return { library, ids }
}

test('reparse reads the kept bytes again, keeps the id, and says what that changed', async () => {
  const { library, ids } = await libraryOf(['Quiet Tokens of Old', 'Merging Late at Night'])
  const [id = ''] = ids
  const run = await offprint(['snapshots', 'reparse', id, '--json', '--library', library])
  expect(run.status).toBe(0)
  expect(RereadDocument.parse(documentOf(run))).toMatchObject({
    id,
    counts: { found: 2, new: 2 },
    came: 0,
    removed: 0,
  })
  expect(run.err).toContain('Read day-1.txt again as Hugging Face Papers, plain text: 2 papers, as before.')
})

test('reparse in a form that it is not is refused, and changes nothing', async () => {
  const { library, ids } = await libraryOf(['Quiet Tokens of Old'])
  const run = await offprint([
    'snapshots',
    'reparse',
    ids[0] ?? '',
    '--format',
    'crossref',
    '--library',
    library,
  ])
  expect(run).toMatchObject({ status: 1, out: '' })
  expect(run.err).toContain('day-1.txt was not read again.')
  expect(titles(emptyLibrary(library))).toEqual(['Quiet Tokens of Old'])
})

test('compare tells what moved, what is new and what has gone', async () => {
  const { library, ids } = await libraryOf(
    ['Quiet Tokens of Old', 'Merging Late at Night'],
    ['Shallow Codebooks for All', 'Quiet Tokens of Old'],
  )
  const compare = ['snapshots', 'compare', ids[1] ?? '', ids[0] ?? '', '--library', library]
  const { before, now, papers } = ComparisonDocument.parse(documentOf(await offprint([...compare, '--json'])))
  expect([before, now]).toEqual(ids)
  expect(papers.map((one) => [one.title, one.before?.rank ?? null, one.now?.rank ?? null])).toEqual([
    ['Shallow Codebooks for All', null, 1],
    ['Quiet Tokens of Old', 1, 2],
    ['Merging Late at Night', 2, null],
  ])
  const { out } = await offprint(compare)
  expect(out.split('\n')[2]).toBe('    2  gone  Merging Late at Night')
})

test('killed while it reads again, the library is whole, and reparse goes on', async () => {
  const many = Array.from({ length: 900 }, (_value, index) => `Quiet Tokens Number ${index} of the Year`)
  const { library, ids } = await libraryOf(many)
  const watched = emptyLibrary(library)
  const child = startOffprint(['snapshots', 'reparse', ids[0] ?? '', '--library', library])
  const hasBegun = () =>
    (watched.database.value<number>(
      `SELECT count(*) FROM appearance JOIN snapshot ON snapshot.key = snapshot WHERE shown_as IS NOT NULL`,
    ) ?? 0) > 0
  await expect.poll(hasBegun, { interval: 5, timeout: 20_000 }).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(verifyLibrary(watched.database, library)).toEqual([])
  const run = await offprint(['snapshots', 'reparse', ids[0] ?? '', '--json', '--library', library])
  expect(RereadDocument.parse(documentOf(run))).toMatchObject({ counts: { found: 900, new: 900 } })
  expect(verifyLibrary(watched.database, library)).toEqual([])
  expect(titles(watched)).toHaveLength(900)
})
