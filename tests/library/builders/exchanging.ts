import { join } from 'node:path'
import { everythingDocument } from '../../../src/main/exporter/everything/write-everything.ts'
import { type StagedLibrary, stageLibrary } from '../../../src/main/importer/everything/stage-library.ts'
import { mergeLibrary } from '../../../src/main/library/everything-merging.ts'
import { openReadable, type WritableLibrary } from '../../../src/main/library/open-library.ts'
import { asReadable, temporaryFolder } from './library.ts'

const exportedAt = '2026-08-01T10:00:00.000Z'

/** The document of a whole library. */
export function documentOf(library: WritableLibrary, withCaptures = true): string {
  return [...everythingDocument(asReadable(library), { exportedAt, withCaptures })].join('')
}

/** Reads a document, cut into pieces of this length, into a library of its own. */
export function stage(document: string, pieceLength = 65_536): Promise<StagedLibrary> {
  async function* chunks() {
    for (let at = 0; at < document.length; at += pieceLength) yield document.slice(at, at + pieceLength)
  }
  const folder = join(temporaryFolder(), 'staged')
  return stageLibrary(chunks(), folder, { signal: new AbortController().signal, onProgress: () => undefined })
}

/** Merges what a document holds into a library. */
export async function mergeDocument(library: WritableLibrary, document: string) {
  const staged = openReadable((await stage(document)).folder)
  try {
    return mergeLibrary(library, staged, 'library.json')
  } finally {
    staged.close()
  }
}
