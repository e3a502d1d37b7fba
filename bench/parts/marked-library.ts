// Libraries with so many highlights, five on a paper; every fourth with a note, every fifth of some with a tag. They are
// made once, in a temporary folder, and kept there for the next run.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHighlight } from '../../src/main/library/highlight-repository.ts'
import { saveNote } from '../../src/main/library/note-repository.ts'
import { openWritable, type WritableLibrary } from '../../src/main/library/open-library.ts'
import { readOperations } from '../../src/main/library/operations.ts'
import { putTag } from '../../src/main/library/put-tag.ts'
import type { CategoryId } from '../../src/shared/model/highlight.ts'
import type { HighlightId, PaperKey } from '../../src/shared/model/ids.ts'
import { importInvented } from './import-invented.ts'
import { vocabulary } from './invented-entries.ts'

const EDITION = 1
const MARKS_ON_A_PAPER = 5
const categories: readonly CategoryId[] = ['general', 'method', 'result', 'doubt', 'quote']

/** The word that every note of these libraries has. */
export const wordOfNotes = vocabulary[60] ?? ''

/** The folder of a library of so many highlights; made if there is none. It is not to be changed: copy it. */
export function markedLibrary(marks: number): string {
  const folder = join(tmpdir(), `offprint-bench-notebook-${EDITION}-${marks}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const library = openWritable(unfinished)
  const papers = Math.ceil(marks / MARKS_ON_A_PAPER)
  importInvented(library, 0, papers)
  // One transaction for all: what is measured is how they are read.
  library.change('import', () => mark(library, marks))
  library.close()
  renameSync(unfinished, folder)
  return folder
}

function mark(library: WritableLibrary, marks: number): void {
  const reading = { folder: '', database: library.database, close: () => undefined }
  const { keys } = readOperations['papers.order'](reading, { source: { kind: 'all' }, query: '' })
  const ids = Array.from({ length: marks }, (_, index) => {
    const key = keys[Math.floor(index / MARKS_ON_A_PAPER) % keys.length]
    const [row] = readOperations['papers.rows'](reading, { keys: [key as PaperKey], query: '' })
    const paper = row === undefined ? null : readOperations['papers.details'](reading, { id: row.id })
    if (paper?.abstract == null) throw new Error('An invented paper has an abstract')
    const start = (index % MARKS_ON_A_PAPER) * 40
    return createHighlight(library, {
      paperId: paper.id,
      field: 'abstract',
      revisionId: paper.abstract.revisionId,
      start,
      end: start + 80,
      category: categories[index % categories.length] ?? 'general',
    }).id
  })
  noteAndTag(library, ids)
}

function noteAndTag(library: WritableLibrary, ids: readonly HighlightId[]): void {
  for (const [index, id] of ids.entries()) {
    if (index % 4 !== 0) continue
    const body = `A note about ${vocabulary[index % 500]} and ${wordOfNotes}.`
    saveNote(library, { target: { kind: 'highlight', id }, body, session: id })
  }
  for (let tag = 0; tag < 100; tag += 1) {
    const tagged = ids.filter((_, index) => index % 500 === tag * 5)
    if (tagged.length > 0)
      putTag(library, {
        name: `tag ${tag}`,
        on: { kind: 'highlight', ids: tagged },
        isOn: true,
      })
  }
}
