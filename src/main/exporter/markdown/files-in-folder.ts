import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperId } from '../../../shared/model/ids.ts'
import { readFrontMatter } from '../../../shared/paper-file/front-matter.ts'

/** A head stands at the beginning; so much of a file is looked at, in bytes. */
const HEAD_BYTES = 64_000

/** What lies in a folder that papers are written into. */
export interface FolderContents {
  /** Names of all that is there, in small letters: many systems do not tell them from capitals. */
  readonly taken: Set<string>
  /** The names of files that hold a paper of ours each, however they are called by now. */
  readonly files: Map<PaperId, string>
}

/** Looks for the files of papers in a folder, not in those within it. */
export async function readFolder(folder: string): Promise<FolderContents> {
  const names = await readdir(folder)
  const files = new Map<PaperId, string>()
  for (const name of names.filter((one) => one.toLowerCase().endsWith('.md')).sort()) {
    const id = await idIn(join(folder, name))
    if (id !== null && !files.has(id)) files.set(id, name)
  }
  return { taken: new Set(names.map((name) => name.toLowerCase())), files }
}

async function idIn(path: string): Promise<PaperId | null> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const text = buffer.subarray(0, bytesRead).toString('utf8').replace(/\r\n?/g, '\n')
      const id = readFrontMatter(text).values?.get('offprint-id')
      return typeof id === 'string' ? (id as PaperId) : null
    } finally {
      await file.close()
    }
  } catch {
    // What cannot be read is no file of ours, and keeps its name.
    return null
  }
}
