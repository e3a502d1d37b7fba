import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readOperations, writeOperations } from '../../src/main/library/operations.ts'
import { folderWatch } from '../../src/main/watching/folder-watch.ts'
import type { ImportOutcome } from '../../src/shared/model/job.ts'
import { captureOf, importInto } from '../importer/builders/importing.ts'
import { emptyLibrary, temporaryFolder, titles } from '../library/builders/library.ts'

/** A library that watches a new folder, in which files are complete after a tenth of a second. */
async function watching(afterwards: 'leave' | 'move' = 'leave') {
  const library = emptyLibrary()
  const folder = temporaryFolder()
  const imported: string[] = []
  const watch = folderWatch({
    read: async () => readOperations['watch.folder'](library, {}),
    set: async (wanted) => writeOperations['watch.setFolder'](library, { folder: wanted }).value,
    isSeen: async (file) => readOperations['watch.isSeen'](library, file),
    note: async (file) => writeOperations['watch.note'](library, file).value,
    forgetRefused: async () => writeOperations['watch.forgetRefused'](library, {}).value,
    seen: async () => readOperations['watch.files'](library, {}),
    importFile: async (path) => {
      imported.push(path)
      const report = await importInto(library, { kind: 'path', path })
      return [{ ...report, origin: path } as unknown as ImportOutcome]
    },
    onError: (error) => {
      throw error
    },
    stillForMs: 100,
  })
  await watch.set({ path: folder, afterwards })
  onTestFinished(() => watch.end())
  return { library, folder, watch, imported }
}

const june = captureOf(['Quiet Tokens'])

test('a file is imported once, when it is complete, and again when it has changed', async () => {
  const { library, folder, watch, imported } = await watching()
  const path = join(folder, 'june.txt')
  writeFileSync(path, june.slice(0, 40))
  appendFileSync(path, june.slice(40))
  await vi.waitFor(() => expect(titles(library)).toEqual(['Quiet Tokens']), { timeout: 8000 })
  await watch.begin()
  appendFileSync(
    path,
    `\n\nMerging Late\n\n${june.split('\n\n')[3]?.replaceAll('Quiet Tokens', 'merging late')}`,
  )
  await vi.waitFor(() => expect(titles(library)).toHaveLength(2), { timeout: 8000 })
  expect(imported).toEqual([path, path])
  expect(await watch.state()).toMatchObject({ importedCount: 1, failures: [], isMissing: false })
})

test('files that were there before are imported too, hidden and unfinished ones are not', async () => {
  const { folder, watch, imported } = await watching()
  await watch.end()
  for (const name of ['a.txt', '.hidden.txt', 'b.txt.part', 'c.crdownload'])
    writeFileSync(join(folder, name), june)
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'sub', 'd.txt'), captureOf(['Merging Late']))
  await watch.begin()
  await vi.waitFor(() => expect(imported).toHaveLength(2), { timeout: 8000 })
  expect(imported.sort()).toEqual([join(folder, 'a.txt'), join(folder, 'sub', 'd.txt')])
})

test('an imported file is moved over no other, if it is to be moved', async () => {
  const { folder, watch } = await watching('move')
  mkdirSync(join(folder, 'imported'))
  writeFileSync(join(folder, 'imported', 'june.txt'), 'an older one')
  writeFileSync(join(folder, 'june.txt'), june)
  await vi.waitFor(() => expect(existsSync(join(folder, 'june.txt'))).toBe(false), { timeout: 8000 })
  expect(readdirSync(join(folder, 'imported')).sort()).toEqual(['june (2).txt', 'june.txt'])
  expect((await watch.state()).failures).toEqual([])
})

test('a file that is refused stays where it is, is listed with the reason, and is tried again when asked', async () => {
  const { library, folder, watch, imported } = await watching('move')
  writeFileSync(join(folder, 'broken.txt'), new Uint8Array(400))
  await vi.waitFor(async () => expect((await watch.state()).failures).toHaveLength(1), { timeout: 8000 })
  const [failure] = (await watch.state()).failures
  expect(failure).toMatchObject({ name: 'broken.txt', message: expect.stringContaining('not text') })
  expect(existsSync(join(folder, 'broken.txt'))).toBe(true)
  await watch.retry()
  await vi.waitFor(() => expect(imported).toHaveLength(2), { timeout: 8000 })
  expect(titles(library)).toEqual([])
})

test('a folder that is not there is said, and watching can end', async () => {
  const { watch, folder } = await watching()
  await watch.set({ path: join(folder, 'gone'), afterwards: 'leave' })
  expect(await watch.state()).toMatchObject({ folderName: 'gone', isMissing: true })
  await watch.set(null)
  expect(await watch.state()).toMatchObject({ folderName: null })
})
