import { existsSync } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import type { ImportOutcome } from '../../shared/model/job.ts'
import type { WatchState } from '../../shared/model/watch.ts'
import type { readWatchedFiles, WatchedFile, WatchedFolder } from '../library/watch-repository.ts'

/** Where files go that were imported, inside of the folder they came in. */
const IMPORTED = 'imported'
/** How long a file must have kept its size to be complete, in milliseconds. */
const STILL_FOR_MS = 1500
const DEEPEST = 4
/** What browsers and other tools call a file that they are still writing. */
const UNFINISHED = /\.(?:part|partial|crdownload|download|tmp|temp|swp)$|~$/i

/** The library and the importer, as watching needs them. */
export interface WatchDoor {
  read(): Promise<WatchedFolder | null>
  set(folder: WatchedFolder | null): Promise<void>
  isSeen(file: Pick<WatchedFile, 'path' | 'byteSize' | 'modifiedAt'>): Promise<boolean>
  note(file: WatchedFile): Promise<void>
  forgetRefused(): Promise<void>
  seen(): Promise<ReturnType<typeof readWatchedFiles>>
  /** Imports a file; resolves with what became of it, or with nothing when the import was cut short. */
  importFile(path: string): Promise<readonly ImportOutcome[]>
  onError(error: unknown): void
  readonly stillForMs?: number
}

export interface FolderWatch {
  /** Watches the folder that is set, if one is. */
  begin(): Promise<void>
  state(): Promise<WatchState>
  /** Watches another folder, or the same one otherwise, or none. */
  set(folder: WatchedFolder | null): Promise<void>
  /** What becomes of files that were imported. */
  setAfterwards(afterwards: WatchedFolder['afterwards']): Promise<void>
  /** Tries the files once more that were refused. */
  retry(): Promise<void>
  end(): Promise<void>
}

/** Imports the files that appear in a folder once they are complete, each as it is once. */
export function folderWatch(door: WatchDoor): FolderWatch {
  let watcher: FSWatcher | null = null
  let queue: Promise<void> = Promise.resolve()
  const stop = async (): Promise<void> => {
    await watcher?.close()
    watcher = null
  }
  const start = async (): Promise<void> => {
    await stop()
    const folder = await door.read()
    if (folder === null) return
    watcher = watchFolder(folder, door.stillForMs ?? STILL_FOR_MS, (path) => {
      queue = queue.then(() => take(door, path)).catch(door.onError)
    })
    watcher.on('error', door.onError)
  }
  return {
    begin: start,
    end: stop,
    set: async (folder) => {
      await door.set(folder)
      await start()
    },
    setAfterwards: async (afterwards) => {
      const folder = await door.read()
      if (folder !== null) await door.set({ ...folder, afterwards })
    },
    retry: async () => {
      await door.forgetRefused()
      await start()
    },
    state: async () => {
      const [folder, { importedCount, failures }] = await Promise.all([door.read(), door.seen()])
      return {
        folderName: folder === null ? null : basename(folder.path) || folder.path,
        afterwards: folder?.afterwards ?? 'leave',
        isMissing: folder !== null && !existsSync(folder.path),
        importedCount,
        failures: failures.map(({ path, ...failure }) => ({
          ...failure,
          name: folder === null ? basename(path) : relative(folder.path, path),
        })),
      }
    },
  }
}

function watchFolder(
  { path: folder }: WatchedFolder,
  stillForMs: number,
  onFile: (path: string) => void,
): FSWatcher {
  return watch(folder, {
    depth: DEEPEST,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: stillForMs, pollInterval: Math.min(200, stillForMs) },
    ignored: (path) => isPassedOver(relative(folder, path)),
  })
    .on('add', onFile)
    .on('change', onFile)
}

/** Hidden and unfinished files, and what was imported already. `path` is relative to the folder. */
function isPassedOver(path: string): boolean {
  const names = path.split(sep)
  return UNFINISHED.test(path) || names.some((name) => name === IMPORTED || /^\.[^.]/.test(name))
}

async function take(door: WatchDoor, path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  const folder = await door.read()
  if (found === null || !found.isFile() || folder === null) return
  const file = { path, byteSize: found.size, modifiedAt: found.mtime.toISOString() }
  if (await door.isSeen(file)) return
  const outcomes = await door.importFile(path)
  if (outcomes.length === 0) return
  const refusal = outcomes.map(describeRefusal).find((message) => message !== null) ?? null
  const moveTrouble = refusal === null && folder.afterwards === 'move' ? await moveAside(path) : null
  const message = refusal ?? moveTrouble ?? ''
  await door.note({ ...file, isRefused: message !== '', message })
}

function describeRefusal(outcome: ImportOutcome): string | null {
  if (outcome.kind === 'refused') return outcome.message
  return outcome.kind === 'feeds' ? 'It is a list of feeds, not of papers.' : null
}

/** Moves an imported file into the folder beside it, over no other. @returns why not, or null */
async function moveAside(path: string): Promise<string | null> {
  const folder = join(dirname(path), IMPORTED)
  try {
    await mkdir(folder, { recursive: true })
    await rename(path, freeName(folder, basename(path)))
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown reason'
    return `It was imported, and could not be moved (${code}).`
  }
}

function freeName(folder: string, name: string): string {
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  let path = join(folder, name)
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `${stem} (${count})${extension}`)
  return path
}
