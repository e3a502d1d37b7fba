import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultLibraryFolder } from '../library/default-folder.ts'
import { LibraryError, toLibraryError, UNUSABLE_LIBRARY } from '../library/library-error.ts'
import type { Command, CommandOptions, ExitStatus } from './command.ts'
import { UsageError } from './command.ts'
import { exportCommand } from './commands/export.ts'
import { formats } from './commands/formats.ts'
import { importCommand } from './commands/import.ts'
import { mark } from './commands/mark.ts'
import { marks } from './commands/marks.ts'
import { papers } from './commands/papers.ts'
import { snapshots } from './commands/snapshots.ts'
import { stats } from './commands/stats.ts'
import { verify } from './commands/verify.ts'
import { helpText } from './help.ts'
import { openContext } from './open-context.ts'

const commands: readonly Command[] = [
  importCommand,
  formats,
  papers,
  marks,
  mark,
  exportCommand,
  snapshots,
  verify,
  stats,
]

const optionTypes = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
  format: { type: 'string' },
  output: { type: 'string' },
  'dry-run': { type: 'boolean' },
  limit: { type: 'string' },
  sort: { type: 'string' },
  quote: { type: 'string' },
  prefix: { type: 'string' },
  suffix: { type: 'string' },
  category: { type: 'string' },
  note: { type: 'string' },
} as const

// Whoever reads our output may have read enough ("offprint papers | head").
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<ExitStatus> {
  try {
    const { values, positionals } = readWords(words)
    const [name, ...rest] = positionals
    const command = commands.find((one) => one.name === name)
    if (values.help === true || name === undefined || name === 'help') {
      const isAsked = values.help === true || name === 'help'
      const text = helpText(command === undefined ? commands : [command])
      ;(isAsked ? process.stdout : process.stderr).write(text)
      return isAsked ? 0 : 2
    }
    if (command === undefined) throw new UsageError(`There is no command ${name}.`)
    return await run(command, rest, values)
  } catch (error) {
    return explain(error)
  }
}

function readWords(words: string[]) {
  try {
    return parseArgs({ args: words, options: optionTypes, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function run(
  command: Command,
  rest: readonly string[],
  values: ReturnType<typeof readWords>['values'],
): Promise<ExitStatus> {
  const { library, 'dry-run': dryRun, json, quiet, help: _help, ...others } = values
  const options: CommandOptions = {
    ...others,
    json: json === true,
    quiet: quiet === true,
    dryRun: dryRun === true,
  }
  refuseForeignOptions(command, options)
  const directory = process.env.INIT_CWD || process.cwd()
  const folder = libraryFolder(library, directory)
  const context = openContext({ arguments: rest, options, folder, directory })
  try {
    return await command.run(context)
  } catch (error) {
    throw toLibraryError(error, folder)
  } finally {
    context.close()
  }
}

function libraryFolder(named: string | undefined, directory: string): string {
  if (named === undefined) return defaultLibraryFolder(process.env, process.platform, homedir())
  if (named.trim() === '') throw new UsageError('--library takes the folder of a library.')
  return resolve(directory, named)
}

function refuseForeignOptions(command: Command, options: CommandOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const isCommon = name === 'json' || name === 'quiet'
    if (isCommon || value === undefined || value === false) continue
    if (command.options.some((one) => one === name)) continue
    throw new UsageError(`${command.name} takes no --${name === 'dryRun' ? 'dry-run' : name}.`)
  }
}

function explain(error: unknown): ExitStatus {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nSee: offprint --help\n`)
    return 2
  }
  if (error instanceof LibraryError) {
    process.stderr.write(`${error.message}\n`)
    return UNUSABLE_LIBRARY.includes(error.code) ? 3 : 1
  }
  process.stderr.write(
    `Something went wrong that should not have: ${error instanceof Error ? error.stack : error}\n`,
  )
  return 1
}
