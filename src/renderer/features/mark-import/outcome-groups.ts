import type { MarkOutcome, MarkReport, ReportedMark } from '../../../shared/model/exchange.ts'
import { plainNumber } from '../../ui/plain-number.ts'

/** Marks that became the same, in the order in which a person should hear of them. */
export interface OutcomeGroup {
  readonly outcome: MarkOutcome
  readonly title: string
  readonly about: string
  readonly count: number
  /** Those of them that the report shows. */
  readonly marks: readonly ReportedMark[]
}

const words: readonly Pick<OutcomeGroup, 'outcome' | 'title' | 'about'>[] = [
  {
    outcome: 'anchored',
    title: 'On their words',
    about: 'Found in the title or abstract as they were marked.',
  },
  {
    outcome: 'check',
    title: 'To check',
    about: 'Probably found; the words differ. They wait beside the paper for you to look.',
  },
  {
    outcome: 'orphan',
    title: 'Not in the abstract',
    about:
      'The paper is here, the words are not in its title or abstract. Kept with the paper, with their quote.',
  },
  {
    outcome: 'note',
    title: 'On the paper as a whole',
    about: 'Comments without words; they go into the paper’s note.',
  },
  { outcome: 'no-paper', title: 'Paper not here', about: 'No paper of your library is meant. Not imported.' },
  {
    outcome: 'already-there',
    title: 'Already there',
    about: 'Imported before, or marked alike. Left as they are.',
  },
  {
    outcome: 'deleted',
    title: 'Deleted by you',
    about: 'Imported before, and deleted here since. They stay deleted.',
  },
]

/** The groups of a report that have any marks. */
export function groupsOf({ counts, marks }: MarkReport): OutcomeGroup[] {
  return words
    .map((group) => ({
      ...group,
      count: counts[group.outcome],
      marks: marks.filter(({ outcome }) => outcome === group.outcome),
    }))
    .filter(({ count }) => count > 0)
}

/** How many marks are imported of a report, and of how many. */
export function countImported({ counts }: MarkReport): { imported: number; total: number } {
  const { 'no-paper': without, 'already-there': already, deleted, ...rest } = counts
  const imported = Object.values(rest).reduce((sum, count) => sum + count, 0)
  return { imported, total: imported + without + already + deleted }
}

/** "1 mark", "1,200 marks". */
export function marksInWords(count: number): string {
  return count === 1 ? '1 mark' : `${plainNumber.format(count)} marks`
}
