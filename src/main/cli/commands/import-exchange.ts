import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MarkReport, MergeReport } from '../../../shared/model/exchange.ts'
import type { ImportInput } from '../../importer/import-snapshot.ts'
import { type ExchangeReading, readExchange } from '../../importer/read-exchange.ts'
import { ImportRefusal } from '../../importer/refusal.ts'
import type { RefusedInput } from '../../importer/unwrap.ts'
import { mergeAsStep } from '../../library/everything-merging.ts'
import { openReadable, type WritableLibrary } from '../../library/open-library.ts'
import { writeOperations } from '../../library/operations.ts'
import type { CommandContext } from '../command.ts'

/** What came of a file of marks, or of a whole library. */
export type ExchangeReport =
  | {
      readonly kind: 'marks'
      readonly origin: string
      readonly form: string
      readonly problems: readonly string[]
      readonly report: MarkReport
    }
  | { readonly kind: 'library'; readonly origin: string; readonly report: MergeReport }

/**
 * Imports marks of another tool, or merges a whole library.
 *
 * @returns null for any other file
 */
export async function takeExchange(
  context: CommandContext,
  library: WritableLibrary,
  input: ImportInput,
): Promise<ExchangeReport | RefusedInput | null> {
  const folders: string[] = []
  try {
    const reading = await readExchange(input, {
      ...(context.options.format === undefined ? {} : { form: context.options.format }),
      makeFolder: () => {
        const folder = mkdtempSync(join(tmpdir(), 'offprint-library-'))
        folders.push(folder)
        return folder
      },
      signal: context.signal,
      onProgress: (done) => {
        if (done % 10_000 === 0) context.say(`${done} rows read`)
      },
    })
    return reading === null ? null : take(context, library, reading)
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    // What is no such file is told of by whoever reads it as a list of papers.
    if (!OWN_REFUSALS.has(error.code)) return null
    const origin = input.kind === 'path' ? input.path : input.name
    context.say(`${origin}: ${error.message}`)
    return { kind: 'refused', origin, code: error.code, message: error.message }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

const OWN_REFUSALS = new Set(['damaged-library', 'newer-version', 'no-marks', 'too-many-marks', 'cancelled'])

function take(
  { say, options }: CommandContext,
  library: WritableLibrary,
  reading: ExchangeReading,
): ExchangeReport {
  const { origin } = reading
  const would = options.dryRun ? 'would be ' : ''
  if (reading.kind === 'marks') {
    const { formTitle, marks, problems } = reading
    const report = writeOperations['exchange.importMarks'](library, { marks }).value
    const {
      anchored,
      check,
      orphan,
      note,
      'no-paper': without,
      'already-there': already,
      deleted,
    } = report.counts
    say(
      `${origin}: ${formTitle}: ${anchored} ${would}put on their words, ${check} to check, ${orphan} not in the abstract, ` +
        `${note} on papers as a whole, ${without} without a paper here, ${already} already there, ${deleted} deleted since`,
    )
    return { kind: 'marks', origin, form: formTitle, problems, report }
  }
  const report = merge(library, reading, options.dryRun)
  const { papers = 0, highlights = 0, notes = 0 } = report.added
  say(
    `${origin}: ${would}merged: ${papers} papers, ${highlights} highlights and ${notes} notes added, ${report.matched} papers here already${wayBackOf(report)}`,
  )
  return { kind: 'library', origin, report }
}

function wayBackOf({ backup, undo }: MergeReport): string {
  const step = undo === 'step' ? '; Undo in the window takes it back' : ''
  if (backup === null) return step
  const place =
    undo === 'too-large' ? ', to be put in the place of library.db, for it is more than Undo takes back' : ''
  return `${step}; the library as it was is kept as backups/${backup}${place}`
}

function merge(
  library: WritableLibrary,
  { origin, staged: { folder } }: Extract<ExchangeReading, { kind: 'library' }>,
  isRehearsal: boolean,
): MergeReport {
  if (!isRehearsal) return writeOperations['exchange.mergeLibrary'](library, { folder, origin }).value
  const other = openReadable(folder)
  try {
    return mergeAsStep(library, other, origin)
  } finally {
    other.close()
  }
}

/** Marks and libraries as `--json` prints them; nothing of what there is none of. */
export function printedExchanges(reports: readonly ExchangeReport[]): object {
  const marks = reports.flatMap((one) =>
    one.kind === 'marks'
      ? [{ origin: one.origin, form: one.form, counts: one.report.counts, problems: one.problems }]
      : [],
  )
  const libraries = reports.flatMap((one) =>
    one.kind === 'library' ? [{ origin: one.origin, ...one.report }] : [],
  )
  return { ...(marks.length === 0 ? {} : { marks }), ...(libraries.length === 0 ? {} : { libraries }) }
}
