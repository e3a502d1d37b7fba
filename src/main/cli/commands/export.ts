import { once } from 'node:events'
import { basename, extname, resolve } from 'node:path'
import { defaultExportOptions } from '../../../shared/model/default-export.ts'
import { ExportFormatName } from '../../../shared/model/export.ts'
import { ExportCancelled, ExportRefusal } from '../../exporter/export-refusal.ts'
import { exportSource } from '../../exporter/export-source.ts'
import { type ExportWatch, watched, writeExport } from '../../exporter/write-export.ts'
import { holdsChanges } from '../changed-markdown.ts'
import { type Command, type CommandContext, type ExitStatus, UsageError } from '../command.ts'

/** A terminal or a pipe gets so much at once, in UTF-16 units. */
const WRITTEN_AT_ONCE = 64 * 1024

const names = ExportFormatName.options

export const exportCommand: Command = {
  name: 'export',
  usage: 'export [QUERY] --format NAME [--output FILE]',
  summary: `writes papers with their marks, all or what a search finds, as one of: ${names.join(', ')}`,
  options: ['format', 'output'],
  run: async (context) => {
    const format = readFormat(context.options.format)
    const library = context.openForReading()
    // Loaded here: what sets formulas is among the forms, and no other command needs it.
    const { exporterNamed } = await import('../../exporter/index.ts')
    const exporter = exporterNamed(format)
    const query = context.arguments.join(' ')
    const file = context.options.output === undefined ? null : outputFile(context)
    const list = { source: { kind: 'all' } as const, query }
    const source = exportSource(
      library,
      { kind: 'list', list },
      {
        title: file === null ? 'Offprint' : basename(file, extname(file)),
        version: process.env.npm_package_version ?? '',
        exportedAt: new Date().toISOString(),
      },
    )
    if (file !== null && format === 'markdown' && holdsChanges(library, file)) {
      context.say(
        `${context.options.output} was edited since it was written. Nothing was written. Read it back with “offprint import”, or name another file.`,
      )
      return 1
    }
    if (source.keys.length === 0 && query.trim() !== '') context.say('No paper found.')
    const watch: ExportWatch = { isCancelled: () => context.signal.aborted, onPaper: () => undefined }
    const options = defaultExportOptions
    try {
      if (file === null) await writeOut(context, exporter.write(watched(source, watch), options))
      else {
        writeExport(file, exporter, source, options, watch)
        context.say(`${exporter.title}: ${countOf(source.keys.length)} written to ${context.options.output}`)
      }
      return 0
    } catch (error) {
      return explain(context, error)
    }
  },
}

function readFormat(name: string | undefined): ExportFormatName {
  const format = names.find((one) => one === name)
  if (format === undefined) throw new UsageError(`--format takes one of: ${names.join(', ')}`)
  return format
}

function outputFile({ options, directory }: CommandContext): string {
  if (options.output?.trim() === '') throw new UsageError('--output takes the name of a file.')
  return resolve(directory, options.output ?? '')
}

/** Writes to standard output no faster than it is read, so that memory stays bounded. */
async function writeOut({ signal }: CommandContext, pieces: Iterable<string>): Promise<void> {
  let gathered = ''
  const flush = async (): Promise<void> => {
    const isTaken = process.stdout.write(gathered)
    gathered = ''
    if (!isTaken) await once(process.stdout, 'drain')
  }
  for (const piece of pieces) {
    gathered += piece
    if (gathered.length >= WRITTEN_AT_ONCE) await flush()
    if (signal.aborted) throw new ExportCancelled()
  }
  await flush()
}

function explain({ say }: CommandContext, error: unknown): ExitStatus {
  if (error instanceof ExportCancelled) say('Stopped. No file was written.')
  else if (error instanceof ExportRefusal) say(error.message)
  else throw error
  return 1
}

function countOf(papers: number): string {
  return papers === 1 ? '1 paper' : `${papers} papers`
}
