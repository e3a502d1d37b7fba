import {
  closeSync,
  copyFileSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip, gunzipSync } from 'node:zlib'
import { toLibraryError } from './library-error.ts'
import { makeFolder } from './make-folder.ts'

/** Where the raw bytes of a snapshot lie: gzip, so that any tool can read them, named by their sha256. */
export function capturePath(folder: string, sha256: string): string {
  return join(folder, 'captures', `${sha256}.gz`)
}

/**
 * Keeps the raw bytes of a snapshot. They are on the disk, whole and under their name, before this resolves, and so
 * before anything in the database speaks of them.
 *
 * @throws LibraryError when they cannot be written; nothing is left behind then.
 */
export async function keepCapture(
  folder: string,
  sha256: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const path = capturePath(folder, sha256)
  if (existsSync(path)) return
  const partial = `${path}.${process.pid}.partial`
  try {
    makeFolder(join(folder, 'captures'))
    await pipeline(bytes, createGzip(), createWriteStream(partial, { flush: true }))
    renameSync(partial, path)
    syncFolder(join(folder, 'captures'))
  } catch (error) {
    rmSync(partial, { force: true })
    throw toLibraryError(error, folder)
  }
}

/** Copies the kept bytes of a snapshot from another library, if they are there and not held yet. Whole, or not at all. */
export function copyCapture(from: string, to: string, sha256: string): void {
  const path = capturePath(to, sha256)
  if (existsSync(path) || !existsSync(capturePath(from, sha256))) return
  makeFolder(join(to, 'captures'))
  const partial = `${path}.${process.pid}.partial`
  try {
    copyFileSync(capturePath(from, sha256), partial)
    renameSync(partial, path)
    syncFolder(join(to, 'captures'))
  } catch (error) {
    rmSync(partial, { force: true })
    throw toLibraryError(error, to)
  }
}

/** The raw bytes of a snapshot as they were imported. @throws when they are not there or damaged */
export function readCapture(folder: string, sha256: string): Uint8Array {
  return gunzipSync(readFileSync(capturePath(folder, sha256)))
}

/** A name is on the disk once its folder is. Windows cannot open folders, and keeps names by itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
