import { readFile, stat } from 'node:fs/promises'
import type { PaperId } from '../../../shared/model/ids.ts'
import { readPaperFile } from '../../../shared/paper-file/paper-file.ts'
import { plainText } from '../../../shared/text/index.ts'
import { labelOfPart } from '../../exporter/markdown/part-label.ts'
import { type PaperReading, planReading, settleWithoutConflicts } from '../../exporter/markdown/read-back.ts'
import { templateOf } from '../../exporter/markdown/write-paper-file.ts'
import type { ImportInput } from '../../importer/import-snapshot.ts'
import type { WritableLibrary } from '../../library/open-library.ts'
import { readOperations, writeOperations } from '../../library/operations.ts'
import type { CommandContext } from '../command.ts'

/** What a file of text may be called; its content tells what it is. */
const TEXT_NAME = /\.(?:md|markdown|mdown|mkd|txt)$/i
/** No file of papers is larger, in bytes. */
const LARGEST_FILE = 40_000_000

/** What was taken over from a Markdown file of papers, and what a person has to decide in the window. */
export interface MarkdownReport {
  readonly file: string
  readonly papers: readonly {
    readonly id: PaperId
    readonly title: string
    readonly taken: readonly string[]
    readonly conflicts: readonly string[]
  }[]
  /** Ids of papers that are not in this library. */
  readonly unknown: readonly PaperId[]
}

/**
 * Takes over what was changed in a Markdown file that papers were written into, where nothing speaks against it.
 *
 * @returns null for any other file
 */
export async function takeMarkdown(
  { say, options }: CommandContext,
  library: WritableLibrary,
  input: ImportInput,
): Promise<MarkdownReport | null> {
  if (input.kind !== 'path' || !TEXT_NAME.test(input.path)) return null
  if ((await stat(input.path)).size > LARGEST_FILE) return null
  const files = readPaperFile(await readFile(input.path, 'utf8'))
  if (files.length === 0) return null
  const readable = { ...library, database: library.database }
  const found = readOperations['markdown.find'](readable, { ids: files.map(({ paperId }) => paperId) })
  const template = templateOf(readOperations['settings.get'](readable, {}).markdownTemplate)
  const readings = found.flatMap((one) => {
    const file = files.find(({ paperId }) => paperId === one.asked)
    return file === undefined ? [] : planReading(file, one, template)
  })
  const changed = readings.filter(({ parts }) => parts.length > 0)
  if (changed.length > 0)
    writeOperations['markdown.merge'](library, { merges: changed.map(settleWithoutConflicts) })
  const asked = new Set(found.map((one) => one.asked))
  const unknown = files.map(({ paperId }) => paperId).filter((id) => !asked.has(id))
  const report = { file: input.path, papers: changed.map(reportOf), unknown }
  tell(say, report, options.dryRun)
  return report
}

/** Whether nothing waits for a person. */
export function isTaken({ papers, unknown }: MarkdownReport): boolean {
  return unknown.length === 0 && papers.every(({ conflicts }) => conflicts.length === 0)
}

function reportOf({ paper, parts }: PaperReading): MarkdownReport['papers'][number] {
  const named = (isConflict: boolean) =>
    parts
      .filter(({ usual }) => (usual === null) === isConflict && usual !== 'mine')
      .map(({ part }) => labelOfPart(paper, part))
  return { id: paper.id, title: plainText(paper.title), taken: named(false), conflicts: named(true) }
}

function tell(
  say: (text: string) => void,
  { file, papers, unknown }: MarkdownReport,
  isRehearsal: boolean,
): void {
  if (papers.length === 0) say(`${file}: says nothing new`)
  for (const { title, taken, conflicts } of papers) {
    const verb = isRehearsal ? 'would take over' : 'took over'
    say(`${file}: ${title}: ${verb} ${taken.length}, ${conflicts.length} in conflict`)
    for (const label of taken) say(`  ${label}`)
    for (const label of conflicts) say(`  conflict: ${label}. Read the file back in the window to decide.`)
  }
  for (const id of unknown) say(`${file}: paper ${id} is not in this library`)
}
