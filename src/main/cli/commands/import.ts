import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { MarkReport } from '../../../shared/model/exchange.ts'
import { findFiles } from '../../importer/find-files.ts'
import { sinkOver } from '../../importer/import-sink.ts'
import { type ImportInput, type ImportReport, importSnapshot } from '../../importer/import-snapshot.ts'
import { ImportRefusal } from '../../importer/refusal.ts'
import { type RefusedInput, unwrap } from '../../importer/unwrap.ts'
import { openWritable, type WritableLibrary } from '../../library/open-library.ts'
import { type Command, type CommandContext, type ExitStatus, UsageError } from '../command.ts'
import { directCall } from '../direct-call.ts'
import { type ExchangeReport, printedExchanges, takeExchange } from './import-exchange.ts'
import { isTaken, type MarkdownReport, takeMarkdown } from './import-markdown.ts'
import { printedSnapshot } from './snapshots.ts'

/** The window may be writing too: a pause after each batch lets it. */
const PAUSE_MS = 5

export const importCommand: Command = {
  name: 'import',
  usage: 'import PATH… [--format NAME] [--dry-run]',
  summary:
    'imports snapshots, marks of other tools and whole libraries, and reads Markdown files of papers back; a folder is walked, an archive is opened, - reads standard input, --dry-run only says what would happen',
  options: ['format', 'dryRun'],
  run: async (context) => {
    // An empty name, as of a variable that is not set, would be the folder where the person stands.
    if (context.arguments.length === 0 || context.arguments.includes(''))
      throw new UsageError('Name a file or folder to import, or - for standard input.')
    const reports: Report[] = []
    const work = (library: WritableLibrary): Promise<void> => importAll(context, library, reports)
    try {
      await (context.options.dryRun ? rehearse(context, work) : work(context.openForWriting()))
    } catch (error) {
      // The library refused half-way: what was done before is told all the same.
      if (reports.length > 0) printReports(context, reports)
      throw error
    }
    printReports(context, reports)
    return statusOf(reports)
  },
}

/** What came of one input. */
type Report = ImportReport | ExchangeReport | ({ readonly kind: 'markdown' } & MarkdownReport)

async function importAll(
  context: CommandContext,
  library: WritableLibrary,
  reports: Report[],
): Promise<void> {
  for (const name of context.arguments) {
    const { inputs, remove } = await inputsOf(context, name)
    try {
      for await (const input of unwrapAll(inputs)) {
        if (context.signal.aborted) return
        if (input.kind !== 'refused') {
          const markdown = await takeMarkdown(context, library, input)
          if (markdown !== null) {
            reports.push({ kind: 'markdown', ...markdown })
            continue
          }
          const exchange = await takeExchange(context, library, input)
          if (exchange !== null) {
            reports.push(exchange)
            continue
          }
        }
        const report = input.kind === 'refused' ? input : await importOne(context, library, input)
        reports.push(report)
        tell(context, report)
      }
    } finally {
      await remove()
    }
  }
}

interface Given {
  readonly inputs: readonly (ImportInput | RefusedInput)[]
  remove(): Promise<void>
}

async function inputsOf(context: CommandContext, name: string): Promise<Given> {
  const keepAll = async (): Promise<void> => undefined
  try {
    if (name === '-') return await readStandardInput(context)
    const files = findFiles(resolve(context.directory, name), name)
    if (files.length === 0) context.say(`${name}: there is no file in this folder.`)
    return { inputs: files.map((path) => ({ kind: 'path', path })), remove: keepAll }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    const refused: RefusedInput = { kind: 'refused', origin: name, code: error.code, message: error.message }
    return { inputs: [refused], remove: keepAll }
  }
}

async function readStandardInput(context: CommandContext): Promise<Given> {
  try {
    const { input, remove } = await context.readStandardInput()
    return { inputs: [input], remove }
  } catch (error) {
    if (!context.signal.aborted) throw error
    context.say('Stopped before anything was read. Nothing was changed.')
    return { inputs: [], remove: async () => undefined }
  }
}

/** The inputs, and in the place of each that holds others what it holds. */
async function* unwrapAll(
  inputs: readonly (ImportInput | RefusedInput)[],
): AsyncGenerator<ImportInput | RefusedInput, void> {
  for (const input of inputs) {
    if (input.kind === 'refused') yield input
    else yield* unwrap(input)
  }
}

function importOne(
  context: CommandContext,
  library: WritableLibrary,
  input: ImportInput,
): Promise<ImportReport> {
  return importSnapshot(input, sinkOver(directCall(library)), {
    libraryFolder: library.folder,
    today: new Date().toISOString().slice(0, 10),
    // Others wait for a rehearsal to end whatever we do: its one transaction is open all the time.
    pauseMs: context.options.dryRun ? 0 : PAUSE_MS,
    ...(context.options.format === undefined ? {} : { format: context.options.format }),
    isRehearsal: context.options.dryRun,
    signal: context.signal,
    onProgress: ({ done, total }) => {
      if (done > 0 && done % 1000 === 0) context.say(`${done} of ${total} papers`)
    },
  })
}

/** Does everything in one transaction that is then rolled back; a library that does not exist yet is not made. */
async function rehearse<Result>(
  context: CommandContext,
  work: (library: WritableLibrary) => Promise<Result>,
): Promise<Result> {
  const existing = context.libraryExists()
  const folder = existing ? null : mkdtempSync(join(tmpdir(), 'offprint-rehearsal-'))
  const library = folder === null ? context.openForWriting() : openWritable(folder)
  try {
    return await library.rehearse(() => work(library))
  } finally {
    if (folder !== null) {
      library.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function tell({ say, options }: CommandContext, report: ImportReport): void {
  if (report.kind === 'refused') {
    say(`${report.origin}: ${report.message}`)
    return
  }
  const { snapshot, counts } = report
  const verb = report.isAlreadyImported ? 'already imported' : options.dryRun ? 'would import' : 'imported'
  say(
    `${snapshot.origin}: ${verb} as ${snapshot.formatTitle}: ${counts.found} found, ${counts.new} new, ` +
      `${counts.held} already held, ${counts.upgraded} upgraded, ${counts.refused} refused`,
  )
  for (const { line, message } of snapshot.problems)
    say(line > 0 ? `  line ${line}: ${message}` : `  ${message}`)
}

function printReports({ options, print }: CommandContext, reports: readonly Report[]): void {
  if (options.json) print(JSON.stringify(printed(reports), null, 2))
}

function printed(reports: readonly Report[]): object {
  const markdown = reports.flatMap((report) => {
    if (report.kind !== 'markdown') return []
    const { kind: _kind, ...told } = report
    return told
  })
  return {
    snapshots: reports.flatMap((report) =>
      report.kind !== 'snapshot'
        ? []
        : [
            {
              ...printedSnapshot(report.snapshot),
              counts: report.counts,
              alreadyImported: report.isAlreadyImported,
            },
          ],
    ),
    refused: reports.flatMap((report) =>
      report.kind === 'refused'
        ? [{ origin: report.origin, code: report.code, message: report.message }]
        : [],
    ),
    ...(markdown.length === 0 ? {} : { markdown }),
    ...printedExchanges(reports.filter((one) => one.kind === 'marks' || one.kind === 'library')),
  }
}

function statusOf(reports: readonly Report[]): ExitStatus {
  return reports.length > 0 && reports.every(isDone) ? 0 : 1
}

function isDone(report: Report): boolean {
  if (report.kind === 'library') return true
  if (report.kind === 'marks') return hasPlace(report.report)
  if (report.kind === 'markdown') return isTaken(report)
  return report.kind === 'snapshot' && !report.isCancelled
}

/** Whether any of the marks has a place here; a file whose papers are all elsewhere is as good as refused. */
function hasPlace({ counts }: MarkReport): boolean {
  const { 'no-paper': without, ...others } = counts
  return without === 0 || Object.values(others).some((count) => count > 0)
}
