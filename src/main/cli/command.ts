import type { SpooledInput } from '../importer/spool-stream.ts'
import type { ReadableLibrary, WritableLibrary } from '../library/open-library.ts'

/** What a command may use. Results go to `print` (standard output); words to a person go to `say` (standard error). */
export interface CommandContext {
  readonly arguments: readonly string[]
  readonly options: CommandOptions
  /** The library folder, absolute. */
  readonly folder: string
  /** Where the person stands; relative paths begin here. */
  readonly directory: string
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal
  libraryExists(): boolean
  /** Opened when first asked for, closed by the program. */
  openForReading(): ReadableLibrary
  openForWriting(): WritableLibrary
  /** To its end, of any size. */
  readStandardInput(): Promise<SpooledInput>
  print(text: string): void
  say(text: string): void
}

export interface CommandOptions {
  readonly json: boolean
  readonly quiet: boolean
  readonly format?: string
  readonly dryRun: boolean
  readonly output?: string
  readonly limit?: string
  readonly sort?: string
  readonly quote?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly category?: string
  readonly note?: string
}

/** 0 all done; 1 done in part or refused; 2 wrong usage; 3 the library cannot be used. */
export type ExitStatus = 0 | 1 | 2 | 3

export interface Command {
  readonly name: string
  /** How it is called, after `offprint`. */
  readonly usage: string
  /** One line on what it does. */
  readonly summary: string
  /** Options beyond the common ones that mean something to it. */
  readonly options: readonly (keyof CommandOptions)[]
  run(context: CommandContext): Promise<ExitStatus>
}

/** The command was called wrongly; the message says how it is called rightly. Exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
