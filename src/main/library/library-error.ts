export type LibraryErrorCode =
  | 'newer'
  | 'damaged'
  | 'locked'
  | 'read-only'
  | 'missing'
  | 'not-a-folder'
  | 'full'
  | 'not-found'
  | 'conflict'
  | 'invalid'

/**
 * What went wrong with the library. `message` is for the person: what happened, what was kept, what to do next.
 * It may name the library's folder, so it is shown by main itself and not sent to the renderer as it is.
 */
export class LibraryError extends Error {
  readonly code: LibraryErrorCode

  constructor(code: LibraryErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LibraryError'
    this.code = code
  }
}

/** Codes that mean the library as a whole cannot be used (exit status 3 of the command line). */
export const UNUSABLE_LIBRARY: readonly LibraryErrorCode[] = [
  'newer',
  'damaged',
  'locked',
  'read-only',
  'missing',
  'not-a-folder',
]

/** Turns what SQLite or the file system threw into a `LibraryError`; anything else comes back as it was. */
export function toLibraryError(error: unknown, folder: string): unknown {
  if (error instanceof LibraryError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const told = messages.find((entry) => entry.codes.some((start) => code.startsWith(start)))
  return told === undefined ? error : new LibraryError(told.code, told.message(folder), { cause: error })
}

const messages: { codes: string[]; code: LibraryErrorCode; message(folder: string): string }[] = [
  {
    codes: ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    code: 'damaged',
    message: (folder) =>
      `The library in ${folder} is damaged: library.db is not a readable database. It was left as it is. ` +
      'Copies are in its backups folder; move library.db (with its -wal and -shm files) elsewhere and put a copy in its place, ' +
      'or start with another folder by --library.',
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    code: 'locked',
    message: (folder) =>
      `Another program holds the library in ${folder} and did not let go. Nothing was changed. ` +
      'Close that program, or wait until it has finished, and try again.',
  },
  {
    codes: ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EACCES', 'EPERM', 'EROFS'],
    code: 'read-only',
    message: (folder) =>
      `The library in ${folder} cannot be written to. Nothing was changed. ` +
      'Give yourself the right to write to that folder, or name another one by --library.',
  },
  {
    codes: ['SQLITE_FULL', 'ENOSPC', 'SQLITE_IOERR'],
    code: 'full',
    message: (folder) =>
      `The disk that holds ${folder} is full or failing. What was saved before is safe; the last step was not kept. ` +
      'Free some space and do it again.',
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    code: 'not-a-folder',
    message: (folder) =>
      `A library is a folder, and ${folder} is a file or stands inside one. Nothing was changed. Name a folder.`,
  },
  {
    codes: ['ENOENT'],
    code: 'missing',
    message: (folder) =>
      `There is no folder ${folder}, and it could not be made. Nothing was changed. ` +
      'Connect the disk it is on, or name another folder by --library.',
  },
]
