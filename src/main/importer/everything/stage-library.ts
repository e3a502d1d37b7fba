import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { capturePath } from '../../library/captures.ts'
import { countSection } from '../../library/everything-reading.ts'
import type { Section } from '../../library/everything-section.ts'
import { sections } from '../../library/everything-sections.ts'
import { problemsOfStaged, sizeOfCapture } from '../../library/everything-staging.ts'
import { problemOfRow, writeRow } from '../../library/everything-writing.ts'
import { LibraryError } from '../../library/library-error.ts'
import { openWritable, type WritableLibrary } from '../../library/open-library.ts'
import { ImportRefusal } from '../refusal.ts'
import { type CaptureFile, captureFiles } from './capture-files.ts'
import { JsonTrouble, jsonMembers } from './json-members.ts'

/** A document of a whole library that was read, checked and laid out as a library of its own. */
export interface StagedLibrary {
  /** Of that library; whoever has it removes it. */
  readonly folder: string
  /** A moment: when the document was written. */
  readonly exportedAt: string
  readonly hasCaptures: boolean
  /** How many rows each section has. */
  readonly counts: Readonly<Record<string, number>>
}

export interface StageOptions {
  readonly signal: AbortSignal
  /** `done` rows were read so far. */
  onProgress(done: number): void
}

/** The newest version of the form that is read here. */
const VERSION = 1
/** UTF-16 units of a row: a long abstract many times over, and a part of a capture. */
const LONGEST_ROW = 4_000_000
/** Rows written at once. */
const BATCH_SIZE = 500

/**
 * Reads a document of a whole library and lays it out as a library in an empty folder, checked to the last row. The
 * library that a person has is not touched by it.
 *
 * @throws ImportRefusal `newer-version`, `damaged-library` or `cancelled`
 */
export async function stageLibrary(
  chunks: AsyncIterable<string>,
  folder: string,
  options: StageOptions,
): Promise<StagedLibrary> {
  const library = openWritable(folder)
  try {
    // Checked once at the end: a collection may come before the one it lies in.
    library.database.pragma('foreign_keys = OFF')
    const head = await readInto(library, chunks, options)
    const [problem] = problemsOfStaged(library.database)
    if (problem !== undefined) throw damaged(problem)
    const counts = sections.map((section) => [section.name, countSection(library.database, section)])
    return { folder, ...head, counts: Object.fromEntries(counts) }
  } catch (error) {
    if (error instanceof JsonTrouble) throw damaged(error.message)
    if (error instanceof LibraryError && error.code === 'invalid') throw damaged(error.message)
    throw error
  } finally {
    library.close()
  }
}

interface Head {
  exportedAt: string
  hasCaptures: boolean
}

async function readInto(
  library: WritableLibrary,
  chunks: AsyncIterable<string>,
  { signal, onProgress }: StageOptions,
): Promise<Head> {
  const head: Record<string, unknown> = {}
  const captures = captureFiles((sha256) => placeOfCapture(library, sha256))
  const batch = rowBatch(library)
  let done = 0
  for await (const { name, isElement, text } of jsonMembers(chunks, LONGEST_ROW)) {
    if (signal.aborted) throw stopped()
    const value = parse(text, name)
    if (!isElement) {
      head[name] = value
      refuseForeign(head)
      continue
    }
    if (name === 'captures') {
      batch.write()
      await captures.take(value)
    } else batch.add(name, value)
    done += 1
    if (done % BATCH_SIZE === 0) onProgress(done)
  }
  batch.write()
  await captures.finish()
  if (head.format !== 'offprint-library' || head.isWhole !== true)
    throw new JsonTrouble('It lacks its beginning or its end.')
  return { exportedAt: String(head.exportedAt).slice(0, 40), hasCaptures: head.hasCaptures === true }
}

/** Rows of the sections in their order, written some hundred at a time. */
function rowBatch(library: WritableLibrary): { add(name: string, row: unknown): void; write(): void } {
  let waiting: { section: Section; row: Record<string, unknown> }[] = []
  let reached = 0
  const write = (): void => {
    const rows = waiting
    waiting = []
    library.change('import', () => {
      for (const { section, row } of rows) writeChecked(library, section, row)
    })
  }
  return {
    write,
    add: (name, row) => {
      const place = sections.findIndex((section) => section.name === name)
      const section = sections[place]
      if (section === undefined)
        throw new JsonTrouble(`It has a list “${name.slice(0, 40)}”, of which nothing is known.`)
      if (place < reached) throw new JsonTrouble(`Its ${name} stand after what names them.`)
      reached = place
      const problem = problemOfRow(section, row)
      if (problem !== null) throw new JsonTrouble(`One of its ${name} is not as it should be (${problem}).`)
      waiting.push({ section, row: row as Record<string, unknown> })
      if (waiting.length >= BATCH_SIZE) write()
    },
  }
}

function writeChecked({ database }: WritableLibrary, section: Section, row: Record<string, unknown>): void {
  try {
    writeRow(database, section, row)
  } catch (error) {
    if (error instanceof LibraryError || !(error instanceof Error) || !('code' in error)) throw error
    if (!String(error.code).startsWith('SQLITE_CONSTRAINT')) throw error
    throw new JsonTrouble(`Two of its ${section.name} cannot both be true, or one lacks what it must have.`)
  }
}

function placeOfCapture(library: WritableLibrary, sha256: string): CaptureFile | null {
  const byteSize = sizeOfCapture(library.database, sha256)
  if (byteSize === null) return null
  const path = capturePath(library.folder, sha256)
  mkdirSync(dirname(path), { recursive: true })
  return { path, byteSize }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new JsonTrouble(`A part of “${name.slice(0, 40)}” is no sound JSON.`)
  }
}

function refuseForeign(head: Readonly<Record<string, unknown>>): void {
  if (head.version === undefined || head.version === VERSION) return
  if (typeof head.version === 'number' && head.version > VERSION) {
    throw new ImportRefusal(
      'newer-version',
      `It was written by a newer Offprint (form ${head.version}; this one reads form ${VERSION}). Nothing was changed. Update Offprint, and import it again.`,
    )
  }
  throw new JsonTrouble('It does not say of which form it is.')
}

function damaged(what: string): ImportRefusal {
  return new ImportRefusal(
    'damaged-library',
    `It is a library of Offprint, and damaged. ${what} Nothing was changed. Export it once more, or take another copy.`,
  )
}

function stopped(): ImportRefusal {
  return new ImportRefusal('cancelled', 'Stopped before anything was written. Nothing was changed.')
}
