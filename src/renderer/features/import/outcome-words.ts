import type { ImportOutcome, JobProgress } from '../../../shared/model/job.ts'
import type { ImportCounts } from '../../../shared/model/snapshot.ts'
import { plainNumber } from '../../ui/plain-number.ts'

type TakenSnapshot = Extract<ImportOutcome, { kind: 'snapshot' }>

/** What became of a job in a sentence or two, whether it is bad news, and whether undo would take it back. */
export interface Summary {
  readonly message: string
  readonly isTrouble: boolean
  readonly canUndo: boolean
}

export function summaryOf({ outcomes, status, error }: JobProgress): Summary {
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused')
  const taken = outcomes.filter((outcome) => outcome.kind === 'snapshot')
  const isTrouble = error !== null || refused.length > 0
  const parts = [
    outcomes.length === 1 ? outcomes.map(describeOutcome).join() : describeMany(taken, refused.length),
    status === 'cancelled'
      ? 'Stopped; what had been written is kept. Import the same file again to go on.'
      : '',
    error ?? '',
  ]
  return {
    message: parts.filter((part) => part !== '').join(' '),
    isTrouble,
    canUndo:
      error === null &&
      outcomes.length === 1 &&
      outcomes.some((one) => one.kind === 'reread' || (one.kind === 'snapshot' && !one.isAlreadyImported)),
  }
}

/** What became of an export in a sentence, and whether it is bad news. */
export function exportSummary(
  { status, error, done }: Pick<JobProgress, 'status' | 'error' | 'done'>,
  { name, isFolder = false }: NonNullable<JobProgress['exported']>,
): { tone: 'info' | 'error'; message: string } {
  if (error !== null) return { tone: 'error', message: error }
  if (status === 'cancelled' && isFolder)
    return { tone: 'info', message: `Stopped; the files that were written into “${name}” are whole.` }
  if (status === 'cancelled') return { tone: 'info', message: `Stopped; “${name}” was not written.` }
  if (isFolder) return { tone: 'info', message: `Wrote ${files(done)} into “${name}”.` }
  return { tone: 'info', message: `Exported ${papers(done)} to “${name}”.` }
}

/** One input in a sentence: "feed.txt: 51 papers found, all new." */
function describeOutcome(outcome: ImportOutcome): string {
  if (outcome.kind === 'refused')
    return `${outcome.origin} was not ${outcome.isReread ? 'read again' : 'imported'}. ${outcome.message}`
  if (outcome.kind === 'look') return `${outcome.origin} waits for you to look at it.`
  if (outcome.kind === 'exchange') return `${outcome.origin} waits for you to say what to do.`
  if (outcome.kind === 'feeds')
    return `${outcome.origin} names ${outcome.feeds.length === 1 ? 'one feed' : `${outcome.feeds.length} feeds`}.`
  if (outcome.kind === 'reread') return `${outcome.origin}, read again: ${outcome.changes}.`
  const { origin, counts, isAlreadyImported, problems } = outcome
  if (isAlreadyImported) {
    return `${origin} was already imported: all of its ${papers(counts.held)} are held. Nothing was changed.`
  }
  const doubts =
    problems.length === 0
      ? ''
      : ` ${problems.length === 1 ? 'One place' : `${problems.length} places`} to look at.`
  return `${origin}: ${papers(counts.found)} found, ${describeCounts(counts)}.${doubts}`
}

/** A snapshot that was taken, by its format and its counts: "Hugging Face Papers, plain text: 51 found, all new." */
export function describeSnapshot({ formatTitle, counts, isAlreadyImported }: TakenSnapshot): string {
  return isAlreadyImported
    ? `${formatTitle}: already imported. All of its ${papers(counts.held)} are held; nothing was changed.`
    : `${formatTitle}: ${plainNumber.format(counts.found)} found, ${describeCounts(counts)}.`
}

/** The counts of an import in words, without those that are nothing. */
function describeCounts(counts: ImportCounts): string {
  if (counts.found === counts.new) return counts.new === 1 ? 'new' : 'all new'
  const named: [number, string][] = [
    [counts.new, 'new'],
    [counts.held, 'already held'],
    [counts.upgraded, 'upgraded'],
    [counts.refused, 'refused'],
  ]
  return named
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${plainNumber.format(count)} ${name}`)
    .join(', ')
}

/** Whether a job left more to read than a sentence can say. */
export function isWorthAList(job: JobProgress): boolean {
  return job.outcomes.length > 1 || hasDoubts(job)
}

/** Whether there are places in what was imported that a person should look at. */
export function hasDoubts({ outcomes }: JobProgress): boolean {
  return outcomes.some((outcome) => outcome.kind === 'snapshot' && outcome.problems.length > 0)
}

function describeMany(taken: readonly TakenSnapshot[], refusedCount: number): string {
  if (taken.length + refusedCount === 0) return ''
  const added = taken.filter((one) => !one.isAlreadyImported)
  const newPapers = added.reduce((sum, { counts }) => sum + counts.new, 0)
  const known = taken.length - added.length
  const parts = [
    added.length > 0 ? `${files(added.length)} imported, ${papers(newPapers)} new` : '',
    known > 0 ? `${files(known)} already imported` : '',
    refusedCount > 0 ? `${files(refusedCount)} not imported` : '',
  ]
  return `${parts.filter((part) => part !== '').join('; ')}.`
}

function papers(count: number): string {
  return count === 1 ? '1 paper' : `${plainNumber.format(count)} papers`
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${plainNumber.format(count)} files`
}
