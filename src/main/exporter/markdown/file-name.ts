import { plainText } from '../../../shared/text/index.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import { exportName } from '../export-name.ts'
import { dateOf } from '../paper-facts.ts'

/**
 * `YYYY-MM-DD title.md`, unlike the names that are taken. The day is that of the paper, else that on which it was added.
 *
 * @param taken names in small letters: many systems do not tell them from capitals
 */
export function fileNameOf(paper: ExportedPaper, taken: ReadonlySet<string>): string {
  const date = dateOf(paper)
  const day = date?.length === 10 ? date : paper.addedAt.slice(0, 10)
  // What programs that link files by their names keep for themselves.
  const title = plainText(paper.title).replace(/[#^[\]]+/g, ' ')
  for (let count = 1; ; count++) {
    const name = exportName(day, count === 1 ? title : `${title.slice(0, 100)} (${count})`, 'md')
    if (!taken.has(name.toLowerCase())) return name
  }
}
