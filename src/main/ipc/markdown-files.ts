import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ExportWhat } from '../../shared/contract/export-what.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import { readPaperFile } from '../../shared/paper-file/paper-file.ts'
import { fileNameOf } from '../exporter/markdown/file-name.ts'
import { readFolder } from '../exporter/markdown/files-in-folder.ts'
import { keptOf, type PaperReading, planReading } from '../exporter/markdown/read-back.ts'
import { templateOf, writePaperFile } from '../exporter/markdown/write-paper-file.ts'
import { decodeBytes } from '../importer/decode.ts'
import { readInput } from '../importer/import-input.ts'
import type { ImportInput } from '../importer/import-snapshot.ts'
import type { PaperToWrite } from '../library/markdown-repository.ts'
import type { LibraryClient } from '../threads/library-client.ts'

/** So many papers are written or compared at once: what is held in memory, and how long others wait. */
const CHUNK = 40
/** No file of a paper is larger, in bytes. */
const LARGEST_FILE = 40_000_000
/** So many files are read back at once. */
const MOST_FILES = 20_000

/** How the writing of many files is followed and stopped; both are used between some papers and the next. */
export interface FolderWatch {
  isCancelled(): boolean
  onPaper(done: number, total: number): void
}

/** Runs the writing of a folder where a person sees how far it is, and can stop it. */
export interface FolderJobs {
  /** @returns what `work` does. @throws what it throws, when the job has ended */
  follow<Done extends { readonly written: number }>(
    folder: string,
    work: (watch: FolderWatch) => Promise<Done>,
  ): Promise<Done>
}

/** A paper that was read from a file. */
export interface FileReading extends PaperReading {
  /** Absolute; of a file that was given without a path, its name. */
  readonly path: string
}

export interface FilesReading {
  /** Those that say something else than the library. */
  readonly readings: readonly FileReading[]
  readonly unchanged: number
  readonly foreign: readonly string[]
  /** Papers in these files that are not in the library. */
  readonly unknown: number
}

/**
 * Writes a file for each paper into a folder; the one that holds it already is written anew, whatever it is called.
 * A file that somebody edited since it was written is not touched, but read. Stopped, it leaves whole files.
 */
export async function writeFolder(
  library: LibraryClient,
  folder: string,
  what: ExportWhat,
  watch: FolderWatch,
): Promise<{ written: number; edited: FileReading[] }> {
  const { files, taken } = await readFolder(folder)
  const keys = await library.read('markdown.keys', { what })
  const edited: FileReading[] = []
  let written = 0
  for (let start = 0; start < keys.length; start += CHUNK) {
    if (watch.isCancelled()) break
    const papers = await library.read('markdown.papers', { keys: keys.slice(start, start + CHUNK) })
    const template = await templateNow(library)
    const kept: { id: PaperId; content: string }[] = []
    for (const one of papers) {
      const name = files.get(one.paper.id) ?? fileNameOf(one.paper, taken)
      taken.add(name.toLowerCase())
      const path = join(folder, name)
      const changed = files.has(one.paper.id) ? await readEdited(path, one, template.own) : null
      if (changed !== null) {
        edited.push(changed)
        continue
      }
      kept.push({ id: one.paper.id, content: await writeOne(path, one, template) })
      written += 1
    }
    await library.write('markdown.keep', { files: kept })
    watch.onPaper(Math.min(start + CHUNK, keys.length), keys.length)
  }
  return { written, edited }
}

/** Writes files anew whose changes were taken over. A file that cannot be written stays as it is. */
export async function writeAnew(library: LibraryClient, readings: readonly FileReading[]): Promise<void> {
  const template = await templateNow(library)
  for (const { path, paper } of readings) {
    const [now] = await library.read('markdown.find', { ids: [paper.id] })
    if (now === undefined) continue
    const content = await writeOne(path, now, template)
    await library.write('markdown.keep', { files: [{ id: paper.id, content }] })
  }
}

/** Reads files back, and those that lie in folders; compares each paper in them with the library. */
export async function readBack(library: LibraryClient, paths: readonly string[]): Promise<FilesReading> {
  const files = await filesOf(paths)
  return compare(
    library,
    files.map((path) => ({ path, read: () => textOf(path) })),
  )
}

/** The same of files that were dropped or opened, which need not have a path. */
export async function readGiven(
  library: LibraryClient,
  inputs: readonly ImportInput[],
): Promise<FilesReading> {
  return compare(
    library,
    inputs.map((input) => ({ path: nameOf(input), read: () => textOfInput(input) })),
  )
}

async function compare(
  library: LibraryClient,
  files: readonly { path: string; read(): Promise<string> }[],
): Promise<FilesReading> {
  const { own } = await templateNow(library)
  const readings: FileReading[] = []
  const foreign: string[] = []
  let unchanged = 0
  let unknown = 0
  for (const { path, read: readText } of files) {
    const read = readPaperFile(await readText())
    const found = await library.read('markdown.find', { ids: read.map(({ paperId }) => paperId) })
    unknown += read.length - found.length
    if (found.length === 0) foreign.push(basename(path))
    for (const one of found) {
      const file = read.find(({ paperId }) => paperId === one.asked)
      if (file === undefined) continue
      const reading = { ...planReading(file, one, own), path }
      if (reading.parts.length > 0) readings.push(reading)
      else unchanged += 1
    }
  }
  return { readings, unchanged, foreign, unknown }
}

async function templateNow(library: LibraryClient) {
  const { markdownTemplate, markdownCallouts } = await library.read('settings.get', {})
  return { own: templateOf(markdownTemplate), withCallouts: markdownCallouts }
}

/** @returns what is kept of what was written */
async function writeOne(
  path: string,
  { paper }: PaperToWrite,
  { own, withCallouts }: Awaited<ReturnType<typeof templateNow>>,
): Promise<string> {
  const text = writePaperFile(paper, own, { withMarks: true, withAbstracts: true, withCallouts })
  const partial = `${path}.partial`
  try {
    await writeFile(partial, text)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  const [file] = readPaperFile(text)
  if (file === undefined) throw new Error('A paper that was written here was not read')
  return keptOf(file)
}

/** Null where the file says nothing else than the library, or nothing that it could be compared by. */
async function readEdited(
  path: string,
  one: PaperToWrite,
  template: ReturnType<typeof templateOf>,
): Promise<FileReading | null> {
  const [file] = readPaperFile(await textOf(path))
  if (file === undefined) return null
  const reading = planReading(file, one, template)
  return reading.parts.length === 0 ? null : { ...reading, path }
}

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory()
    const names = isFolder ? await readdir(path, { recursive: true }) : []
    const inside = names.filter((name) => name.toLowerCase().endsWith('.md')).sort()
    found.push(...(isFolder ? inside.map((name) => join(path, name)) : [path]))
  }
  return found.slice(0, MOST_FILES)
}

function nameOf(input: ImportInput): string {
  return input.kind === 'path' ? input.path : input.name
}

async function textOfInput(input: ImportInput): Promise<string> {
  const { bytes } = await readInput(input)
  return bytes === null || bytes.byteLength > LARGEST_FILE ? '' : decodeBytes(bytes).text
}

/** A file of ours as text; nothing where it is too large to be one. */
export async function textOf(path: string): Promise<string> {
  const { size } = await stat(path)
  return size > LARGEST_FILE ? '' : await readFile(path, 'utf8')
}
