import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goldenCaptures } from '../importer/builders/goldens.ts'
import { temporaryFolder } from '../library/builders/library.ts'
import { documentOf, offprint } from './builders/offprint.ts'
import { ImportDocument } from './builders/shapes.ts'

test('a folder with a capture of every form is rehearsed: each is told by its form, and no library is made', async () => {
  const folder = temporaryFolder()
  goldenCaptures.forEach(([, text], index) => {
    // Names tell nothing.
    writeFileSync(join(folder, String(index).padStart(3, '0')), text)
  })
  const library = join(temporaryFolder(), 'library')
  const run = await offprint(['import', folder, '--dry-run', '--json', '--library', library])
  const { snapshots } = ImportDocument.parse(documentOf(run))
  const ofPapers = goldenCaptures.filter(([format]) => format !== 'opml')
  expect(snapshots.map(({ format }) => format)).toEqual(ofPapers.map(([format]) => format))
  for (const { counts } of snapshots) expect(counts.found).toBeGreaterThan(0)
  expect(run.err).toContain('a list of')
  expect(run.status).toBe(1)
  expect(existsSync(library)).toBe(false)
})
