import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import type { ExportOptions } from '../../shared/model/export.ts'
import { ExportCancelled, toExportRefusal } from './export-refusal.ts'
import type { Exporter, ExportSource } from './exporter.ts'

/** UTF-16 units that are gathered before they go to the disk. */
const BUFFERED = 256 * 1024

/** How an export is followed and stopped. */
export interface ExportWatch {
  /** Asked before every paper. */
  isCancelled(): boolean
  /** Told after every paper: so many are read. */
  onPaper(done: number): void
}

/**
 * Writes an export into a file: beside it first, and to its name when it is whole, so that there is never half a file.
 * What was there before is replaced then. Holds a few papers at a time.
 *
 * @throws ExportRefusal when the file cannot be written
 * @throws ExportCancelled when it was stopped
 */
export function writeExport(
  path: string,
  exporter: Exporter,
  source: ExportSource,
  options: ExportOptions,
  watch: ExportWatch,
): void {
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error('It is a folder'), { code: 'EISDIR' })
    writeWhole(partial, exporter.write(watched(source, watch), options), watch)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw toExportRefusal(error)
  }
}

/** The same source, which counts its papers and stops when it is to. */
export function watched(source: ExportSource, watch: ExportWatch): ExportSource {
  return {
    ...source,
    *papers() {
      let done = 0
      for (const paper of source.papers()) {
        if (watch.isCancelled()) throw new ExportCancelled()
        yield paper
        done += 1
        watch.onPaper(done)
      }
    },
  }
}

function writeWhole(path: string, pieces: Iterable<string>, { isCancelled }: ExportWatch): void {
  const file = openSync(path, 'wx')
  try {
    let gathered = ''
    for (const piece of pieces) {
      gathered += piece
      if (gathered.length < BUFFERED) continue
      if (isCancelled()) throw new ExportCancelled()
      writeAll(file, gathered)
      gathered = ''
    }
    writeAll(file, gathered)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
