import type { JobProgress } from '../../shared/model/job.ts'

/** A line on standard output for whoever started the app from a terminal or a script. */
export function report(text: string): void {
  process.stdout.write(`offprint: ${text.replace(/\s+/g, ' ')}\n`)
}

/** What became of an import, a line for each input: "imported …", or "could not import …" with the reason. */
export function describeEnd({ outcomes, error }: JobProgress): string[] {
  const lines = outcomes.map((outcome) => {
    if (outcome.kind === 'refused')
      return `could not ${outcome.isReread ? 'read again' : 'import'} ${outcome.origin}: ${outcome.message}`
    if (outcome.kind === 'look')
      return `did not import ${outcome.origin} yet: read as ${outcome.formatTitle}, which is doubtful; look at it in the window`
    if (outcome.kind === 'exchange')
      return `did not import ${outcome.origin} yet: it holds ${outcome.what === 'marks' ? 'marks' : 'a library'} (${outcome.formTitle}); say in the window what to do`
    if (outcome.kind === 'feeds')
      return `${outcome.origin} is a list of ${outcome.feeds.length} feeds; subscribe to them in the window`
    if (outcome.kind === 'reread')
      return `read ${outcome.origin} again as ${outcome.formatTitle}: ${outcome.changes}`
    const { origin, formatTitle, counts, isAlreadyImported, problems } = outcome
    const verb = isAlreadyImported ? 'already imported' : 'imported'
    const doubts = problems.length === 0 ? '' : `, ${problems.length} to look at`
    return (
      `${verb} ${origin} as ${formatTitle}: ${counts.found} found, ${counts.new} new, ${counts.held} already held, ` +
      `${counts.upgraded} upgraded, ${counts.refused} refused${doubts}`
    )
  })
  return error === null ? lines : [...lines, `could not go on: ${error}`]
}
