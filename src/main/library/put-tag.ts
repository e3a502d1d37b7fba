import type { TagPut } from '../../shared/contract/tag-calls.ts'
import type { HighlightId, PaperId } from '../../shared/model/ids.ts'
import { tagKey } from '../../shared/text/index.ts'
import { cleanName } from './clean-name.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep } from './journal.ts'
import { labelOfPapers } from './label-of-papers.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperId } from './paper-lookup.ts'
import { ensureTag, findTagByKey } from './tag-repository.ts'
import { addTagging, removeTagging, type TagTarget } from './tagging-repository.ts'

/**
 * Puts the tag of this name on papers or highlights, or takes it off, as one step. A tag that is not there yet is made.
 *
 * @returns the papers concerned. @throws LibraryError not-found
 */
export function putTag(library: WritableLibrary, { name, on, isOn }: TagPut): PaperId[] {
  const { database } = library
  const targets = targetsOf(database, on)
  const papers = [...new Set(targets.map(({ paper }) => paper))]
  const step = {
    name: `${isOn ? '' : 'removal of '}tag “${cleanName(name)}”${labelOf(on.kind, targets.length)}`,
    paper: papers.length === 1 ? (papers[0] ?? null) : null,
  }
  recordStep(library, step, (recorder) => {
    const tag = isOn ? ensureTag(library, recorder, name) : findTagByKey(database, tagKey(name))
    if (tag === null) return
    for (const target of targets) {
      if (isOn) addTagging(library, recorder, tag, target)
      else removeTagging(library, recorder, tag, target)
    }
  })
  return papers
}

function targetsOf(database: ReadableDatabase, on: TagPut['on']): (TagTarget & { paper: PaperId })[] {
  if (on.kind === 'highlight')
    return on.ids.map((id) => ({ kind: on.kind, id, paper: paperOfHighlight(database, id) }))
  return on.ids.map((given) => {
    const id = findPaperId(database, given)
    return { kind: on.kind, id, paper: id }
  })
}

function paperOfHighlight(database: ReadableDatabase, id: HighlightId): PaperId {
  const paper = database.value<PaperId>(
    `SELECT paper.id FROM highlight JOIN paper ON paper.key = highlight.paper
     WHERE highlight.id = ? AND highlight.deleted_at IS NULL`,
    [id],
  )
  if (paper === undefined) throw new LibraryError('not-found', 'That highlight is no longer there.')
  return paper
}

function labelOf(kind: TagTarget['kind'], count: number): string {
  if (kind === 'highlight') return count === 1 ? ' on a highlight' : ` on ${count} highlights`
  return count === 1 ? '' : ` on ${labelOfPapers(count)}`
}
