import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import { documentOf, mergeDocument } from './builders/exchanging.ts'
import {
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  redo,
  temporaryFolder,
  titles,
  undo,
  writeOperations,
} from './builders/library.ts'

const writer = join(import.meta.dirname, 'builders', 'endless-writer.ts')

/** Starts a process that writes without end and says each thing that is done; kills it after `count` of them. */
async function writeUntilKilled(
  folder: string,
  job: 'import' | 'notes' | 'undo',
  count: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [writer, folder, job], { stdio: ['ignore', 'pipe', 'inherit'] })
  const done: string[] = []
  let rest = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    done.push(...lines)
    if (done.length >= count) break
  }
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return done
}

test('a process killed while it imports leaves a sound library that can go on', async () => {
  const folder = join(temporaryFolder(), 'library')
  const done = await writeUntilKilled(folder, 'import', 5)
  const library = emptyLibrary(folder)
  expect(verifyLibrary(library.database, folder).filter((one) => one.check !== 'capture')).toEqual([])
  const written = titles(library).length
  expect(written).toBeGreaterThanOrEqual(Number(done.at(-1)))
  expect(written % 100).toBe(0)
  expect(writeOperations['imports.interrupted'](library, {}).value).toHaveLength(1)
})

test('every note that was said to be saved is there after the process was killed', async () => {
  const folder = join(temporaryFolder(), 'library')
  const first = emptyLibrary(folder)
  importEntries(first, [entry('Quiet Tokens')])
  first.close()
  const done = await writeUntilKilled(folder, 'notes', 40)
  const library = emptyLibrary(folder)
  expect(Number(paperCalled(library, 'Quiet Tokens').note?.body)).toBeGreaterThanOrEqual(Number(done.at(-1)))
  expect(verifyLibrary(library.database, folder).filter((one) => one.check !== 'capture')).toEqual([])
})

test('a process killed while it undoes a merge leaves the library with all of it or nothing', async () => {
  const there = emptyLibrary()
  importEntries(
    there,
    Array.from({ length: 300 }, (_, index) => entry(`Quiet Tokens, Part ${index}`)),
    { sha256: 'b'.repeat(64) },
  )
  highlightQuote(there, 'Quiet Tokens, Part 7', 'in some depth')
  const folder = join(temporaryFolder(), 'library')
  const first = emptyLibrary(folder)
  importEntries(first, [entry('Loud Tokens')], { sha256: 'a'.repeat(64) })
  const before = documentOf(first, false)
  await mergeDocument(first, documentOf(there, false))
  const after = documentOf(first, false)
  first.close()
  await writeUntilKilled(folder, 'undo', 3)
  const library = emptyLibrary(folder)
  expect(verifyLibrary(library.database, folder).filter((one) => one.check !== 'capture')).toEqual([])
  const left = documentOf(library, false)
  expect([before, after]).toContain(left)
  expect(left === after ? undo(library) : redo(library)).toMatchObject({ isDone: true })
  expect(documentOf(library, false)).toBe(left === after ? before : after)
})
