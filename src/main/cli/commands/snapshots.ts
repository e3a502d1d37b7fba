import { SnapshotId } from '../../../shared/model/ids.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { describeTakenBack, takeBackAsStep } from '../../library/history.ts'
import { listSnapshots } from '../../library/snapshot-repository.ts'
import { type Command, type CommandContext, type ExitStatus, UsageError } from '../command.ts'

export const snapshots: Command = {
  name: 'snapshots',
  usage: 'snapshots | snapshots undo ID',
  summary: 'lists what was imported; takes an import back',
  options: [],
  run: async (context) => {
    const [verb, ...rest] = context.arguments
    if (verb === undefined) return list(context)
    if (verb === 'undo' && rest.length === 1) return takeBack(context, rest[0] ?? '')
    throw new UsageError('Call it as: snapshots, or: snapshots undo ID')
  },
}

/** A snapshot as the command line prints it. */
export function printedSnapshot(snapshot: Snapshot): object {
  const { id, origin, format, confidence, capturedOn, isYearInferred, importedAt, status, counts, problems } =
    snapshot
  return { id, origin, format, confidence, capturedOn, isYearInferred, importedAt, status, counts, problems }
}

function list({ openForReading, options, print, say }: CommandContext): ExitStatus {
  const all = listSnapshots(openForReading().database)
  if (options.json) print(JSON.stringify({ snapshots: all.map(printedSnapshot) }, null, 2))
  else
    for (const one of all)
      print(`${one.id}  ${one.capturedOn ?? 'no date   '}  ${one.paperCount} papers  ${one.origin}`)
  if (all.length === 0) say('Nothing was imported yet.')
  return 0
}

function takeBack({ openForWriting, options, print, say }: CommandContext, text: string): ExitStatus {
  const id = SnapshotId.safeParse(text.toLowerCase())
  if (!id.success)
    throw new UsageError(`${text} is not the id of a snapshot; "offprint snapshots" lists them.`)
  const library = openForWriting()
  const taken = library.change('person', () => takeBackAsStep(library, id.data))
  if (options.json) print(JSON.stringify({ id: id.data, ...taken }, null, 2))
  say(`Took back ${taken.origin}: ${describeTakenBack(taken)}.`)
  return 0
}
