/** Why nothing was written, in words for a person: what happened, and what to do next. */
export class ExportRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ExportRefusal'
  }
}

/** The person has stopped it; nothing was written. */
export class ExportCancelled extends Error {
  constructor() {
    super('The export was cancelled')
    this.name = 'ExportCancelled'
  }
}

/** What a file system said against writing a file, in words for a person; anything else comes back as it was. */
export function toExportRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const told = messages.find(({ codes }) => codes.includes(code))
  return told === undefined ? error : new ExportRefusal(told.message, { cause: error })
}

const messages: readonly { readonly codes: readonly string[]; readonly message: string }[] = [
  {
    codes: ['ENOSPC', 'EDQUOT'],
    message:
      'The disk is full. No file was written; free some space or choose another disk, and export again.',
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    message: 'That folder cannot be written to. No file was written; choose another folder.',
  },
  {
    codes: ['ENOENT', 'ENOTDIR'],
    message: 'That folder is not there any more. No file was written; choose another folder.',
  },
  {
    codes: ['EISDIR'],
    message: 'There is a folder of that name. No file was written; choose another name.',
  },
  {
    codes: ['ENAMETOOLONG'],
    message: 'That name is too long. No file was written; choose a shorter one.',
  },
  { codes: ['EIO'], message: 'The disk failed. No file was written; choose another disk, and export again.' },
]
