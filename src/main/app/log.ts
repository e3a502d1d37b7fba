import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import log from 'electron-log/main'

/** The log of the app: a file in the system's folder for logs, turned over at a megabyte. */
export interface Log {
  /** Writes an error. @returns a short reference by which it can be found in the file */
  unexpected(where: string, error: unknown): string
}

/** Begins to log into `folder`, also what nobody awaited. Nothing is ever sent anywhere. */
export function beginLog(folder: string): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'offprint.log')
  log.transports.file.maxSize = 1024 * 1024
  log.transports.console.level = false
  const unexpected = (where: string, error: unknown): string => {
    const reference = randomBytes(4).toString('hex')
    log.error(`[${reference}] ${where}`, error)
    return reference
  }
  process.on('unhandledRejection', (error) => unexpected('a promise that nobody awaited', error))
  return { unexpected }
}
