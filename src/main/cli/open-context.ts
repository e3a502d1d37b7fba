import { existsSync } from 'node:fs'
import { addAbortSignal } from 'node:stream'
import { spoolStream } from '../importer/spool-stream.ts'
import {
  databasePath,
  isLibraryCurrent,
  openReadable,
  openWritable,
  type ReadableLibrary,
  type WritableLibrary,
} from '../library/open-library.ts'
import type { CommandContext } from './command.ts'

/**
 * A context over the process's own streams and signals. `close` closes whatever the command opened.
 *
 * The first Ctrl+C asks the command to stop where that is safe; the second one ends the process as it always does.
 */
export function openContext(
  given: Pick<CommandContext, 'arguments' | 'options' | 'folder' | 'directory'>,
): CommandContext & { close(): void } {
  const { folder, options } = given
  const opened: { close(): void }[] = []
  const keep = <Opened extends ReadableLibrary | WritableLibrary>(one: Opened): Opened => {
    opened.push(one)
    return one
  }
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort())
  process.once('SIGTERM', () => interrupt.abort())
  return {
    ...given,
    signal: interrupt.signal,
    libraryExists: () => existsSync(databasePath(folder)),
    openForWriting: () => keep(openWritable(folder)),
    openForReading: () => {
      // Created when missing, and brought to the newest shape, as by any command; else nothing is written.
      if (!isLibraryCurrent(folder)) openWritable(folder).close()
      return keep(openReadable(folder))
    },
    readStandardInput: () => spoolStream(addAbortSignal(interrupt.signal, process.stdin), 'standard input'),
    print: (text) => {
      process.stdout.write(`${text}\n`)
    },
    say: (text) => {
      if (!options.quiet) process.stderr.write(`${text}\n`)
    },
    close: () => {
      for (const one of opened) one.close()
    },
  }
}
