import type { WatchAfterwards } from '../../shared/model/watch.ts'
import type { ReadableDatabase } from './database.ts'
import type { WritableLibrary } from './open-library.ts'

/** The folder that is watched. `path` is absolute. */
export interface WatchedFolder {
  readonly path: string
  readonly afterwards: WatchAfterwards
}

/** A file of the folder as it was when it was last taken or refused. `modifiedAt` is a moment. */
export interface WatchedFile {
  readonly path: string
  readonly byteSize: number
  readonly modifiedAt: string
  readonly isRefused: boolean
  readonly message: string
}

const SETTING = 'watchedFolder'
const LISTED_FAILURES = 100

export function readWatchedFolder(database: ReadableDatabase): WatchedFolder | null {
  const value = database.value<string>('SELECT value FROM setting WHERE name = ?', [SETTING])
  return value === undefined ? null : JSON.parse(value)
}

/** Sets the folder to watch, or none. What was seen of another folder is forgotten. */
export function setWatchedFolder(library: WritableLibrary, folder: WatchedFolder | null): void {
  const { database } = library
  const isSame = readWatchedFolder(database)?.path === folder?.path
  if (!isSame) database.run('DELETE FROM watched_file')
  if (folder === null) database.run('DELETE FROM setting WHERE name = ?', [SETTING])
  else {
    database.run(
      `INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [SETTING, JSON.stringify(folder)],
    )
  }
}

/** Whether a file was taken or refused before, as it is now. */
export function isFileSeen(
  database: ReadableDatabase,
  { path, byteSize, modifiedAt }: Pick<WatchedFile, 'path' | 'byteSize' | 'modifiedAt'>,
): boolean {
  return (
    database.value('SELECT 1 FROM watched_file WHERE path = ? AND byte_size = ? AND modified_at = ?', [
      path,
      byteSize,
      modifiedAt,
    ]) !== undefined
  )
}

export function noteFile(library: WritableLibrary, file: WatchedFile): void {
  library.database.run(
    `INSERT OR REPLACE INTO watched_file (path, byte_size, modified_at, seen_at, is_refused, message)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [file.path, file.byteSize, file.modifiedAt, library.now(), file.isRefused ? 1 : 0, file.message],
  )
}

/** Forgets the files that were refused, so that they are tried once more. */
export function forgetRefused(library: WritableLibrary): void {
  library.database.run('DELETE FROM watched_file WHERE is_refused = 1')
}

/** What was seen of the folder: how many files were taken, and which were refused, the latest first. */
export function readWatchedFiles(database: ReadableDatabase): {
  importedCount: number
  failures: { path: string; message: string; seenAt: string }[]
} {
  return {
    importedCount: database.value<number>('SELECT count(*) FROM watched_file WHERE is_refused = 0') ?? 0,
    failures: database.all(
      `SELECT path, message, seen_at AS seenAt FROM watched_file WHERE is_refused = 1 ORDER BY seen_at DESC LIMIT ?`,
      [LISTED_FAILURES],
    ),
  }
}
