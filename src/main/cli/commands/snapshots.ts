import { SnapshotId } from '../../../shared/model/ids.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import type { ComparedPaper } from '../../../shared/model/snapshot-comparison.ts'
import { describeReread, rereadSnapshot } from '../../importer/reread-snapshot.ts'
import { describeTakenBack, takeBackAsStep } from '../../library/history.ts'
import { readRereadSource } from '../../library/reread-queries.ts'
import { compareSnapshots } from '../../library/snapshot-comparison.ts'
import { listSnapshots } from '../../library/snapshot-repository.ts'
import { type Command, type CommandContext, type ExitStatus, UsageError } from '../command.ts'
import { directCall } from '../direct-call.ts'

/** The window may be writing too: a pause after each batch lets it. */
const PAUSE_MS = 5

export const snapshots: Command = {
  name: 'snapshots',
  usage: 'snapshots | snapshots undo ID | snapshots reparse ID [--format NAME] | snapshots compare ID ID',
  summary: 'lists what was imported; takes an import back; reads its kept bytes again; compares two captures',
  options: ['format'],
  run: async (context) => {
    const [verb, ...rest] = context.arguments
    if (context.options.format !== undefined && verb !== 'reparse')
      throw new UsageError('Only snapshots reparse takes a --format.')
    const [one, other] = rest.map(snapshotId)
    if (verb === undefined) return list(context)
    if (verb === 'undo' && rest.length === 1 && one !== undefined) return takeBack(context, one)
    if (verb === 'reparse' && rest.length === 1 && one !== undefined) return reparse(context, one)
    if (verb === 'compare' && rest.length === 2 && one !== undefined && other !== undefined)
      return compare(context, one, other)
    throw new UsageError(
      'Call it as: snapshots, snapshots undo ID, snapshots reparse ID, or: snapshots compare ID ID',
    )
  },
}

/** A snapshot as the command line prints it. */
export function printedSnapshot(snapshot: Snapshot): object {
  const { id, origin, format, confidence, capturedOn, isYearInferred, importedAt, status, counts, problems } =
    snapshot
  return { id, origin, format, confidence, capturedOn, isYearInferred, importedAt, status, counts, problems }
}

function snapshotId(text: string): SnapshotId {
  const id = SnapshotId.safeParse(text.toLowerCase())
  if (id.success) return id.data
  throw new UsageError(`${text} is not the id of a snapshot; "offprint snapshots" lists them.`)
}

function list({ openForReading, options, print, say }: CommandContext): ExitStatus {
  const all = listSnapshots(openForReading().database)
  if (options.json) print(JSON.stringify({ snapshots: all.map(printedSnapshot) }, null, 2))
  else
    for (const one of all)
      print(
        `${one.id}  ${one.capturedOn ?? 'no date   '}  ${one.paperCount} papers  ${one.origin}${one.status === 'complete' ? '' : '  (stopped before its end)'}`,
      )
  if (all.length === 0) say('Nothing was imported yet.')
  return 0
}

function takeBack({ openForWriting, options, print, say }: CommandContext, id: SnapshotId): ExitStatus {
  const library = openForWriting()
  const taken = library.change('person', () => takeBackAsStep(library, id))
  if (options.json) print(JSON.stringify({ id, ...taken }, null, 2))
  say(`Took back ${taken.origin}: ${describeTakenBack(taken)}.`)
  return 0
}

async function reparse(context: CommandContext, id: SnapshotId): Promise<ExitStatus> {
  const { openForWriting, options, print, say, signal } = context
  const library = openForWriting()
  const source = readRereadSource(library.database, id)
  const report = await rereadSnapshot(source, directCall(library), {
    libraryFolder: library.folder,
    pauseMs: PAUSE_MS,
    ...(options.format === undefined ? {} : { format: options.format }),
    signal,
    onProgress: ({ done, total }) => {
      if (done > 0 && done % 1000 === 0) say(`${done} of ${total} papers`)
    },
  })
  if (report.kind === 'cancelled') {
    say(`Stopped. Nothing was changed; ${source.origin} is as it was read before.`)
    return 1
  }
  if (report.kind === 'refused') {
    say(`${report.origin} was not read again. ${report.message}`)
    return 1
  }
  const { snapshot, came, gained, removed, touched } = report
  if (options.json)
    print(JSON.stringify({ ...printedSnapshot(snapshot), came, gained, removed, touched }, null, 2))
  say(`Read ${snapshot.origin} again as ${snapshot.formatTitle}: ${describeReread(report)}.`)
  return 0
}

function compare(
  { openForReading, options, print, say }: CommandContext,
  one: SnapshotId,
  other: SnapshotId,
): ExitStatus {
  const { before, now, papers } = compareSnapshots(openForReading().database, { one, other })
  const printed = papers.map(({ id, title, before, now }) => ({ id, title, before, now }))
  if (options.json) print(JSON.stringify({ before, now, papers: printed }, null, 2))
  else for (const paper of papers) print(`${placesOf(paper)}  ${paper.title.replace(/\s+/g, ' ')}`)
  if (papers.length === 0) say('Neither holds a paper.')
  return 0
}

/** Where a paper stood and stands, in columns: two ranks, or a rank and what became of it. */
function placesOf({ before, now }: ComparedPaper): string {
  const rank = (value: number): string => String(value).padStart(5)
  if (before === null) return `  new ${rank(now?.rank ?? 0)}`
  if (now === null) return `${rank(before.rank)}  gone`
  return `${rank(before.rank)} ${rank(now.rank)}`
}
