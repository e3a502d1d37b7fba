import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWritable } from '../../src/main/library/open-library.ts'
import { importInvented } from './import-invented.ts'

/** Changes when the invented papers do, so that a library of older ones is not used. */
const EDITION = 1

/** The folder of a library of so many invented papers: made once, in a temporary folder, and kept there. */
export function inventedLibrary(papers: number): string {
  const folder = join(tmpdir(), `offprint-bench-search-${EDITION}-${papers}`)
  if (existsSync(folder)) return folder
  console.log(`Making a library of ${papers} papers in ${folder}. It is kept there for the next run.`)
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const library = openWritable(unfinished)
  importInvented(library, 0, papers)
  library.close()
  renameSync(unfinished, folder)
  return folder
}
