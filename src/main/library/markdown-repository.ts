import type { TagPut } from '../../shared/contract/tag-calls.ts'
import type { HighlightId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import type { ReadingState } from '../../shared/model/paper.ts'
import type { ReadableDatabase } from './database.ts'
import { readForExport } from './export-repository.ts'
import type { ExportedPaper } from './exported-paper.ts'
import { deleteHighlight } from './highlight-repository.ts'
import { recordStep } from './journal.ts'
import { labelOfPapers } from './label-of-papers.ts'
import { LibraryError } from './library-error.ts'
import { saveNote } from './note-repository.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'
import { putTag } from './put-tag.ts'
import { changeReading } from './reading-repository.ts'

/** A paper and what was last written into its Markdown file (`WrittenFile` as JSON); null where nothing was. */
export interface PaperToWrite {
  readonly paper: ExportedPaper
  readonly written: string | null
}

/** What is taken over from a paper's Markdown file. What is left out stays. */
export interface FileMerge {
  readonly paperId: PaperId
  readonly note?: string
  readonly remark?: string
  readonly state?: ReadingState
  readonly isStarred?: boolean
  /** Names of tags. */
  readonly addedTags: readonly string[]
  readonly removedTags: readonly string[]
  readonly highlightTags: readonly {
    readonly id: HighlightId
    readonly addedTags: readonly string[]
    readonly removedTags: readonly string[]
  }[]
  readonly notes: readonly { readonly id: HighlightId; readonly body: string }[]
  readonly deleted: readonly HighlightId[]
  /** What the file holds from now on, as both sides know it. */
  readonly written: string
}

/** These papers, in the order of their keys; one that has gone is left out. */
export function readPapersToWrite(database: ReadableDatabase, keys: readonly PaperKey[]): PaperToWrite[] {
  const papers = [...readForExport(database, keys)]
  const rows = database.all<{ target: string; content: string }>(
    `SELECT target, content FROM json_each(?) AS wanted
     JOIN exported_text ON exported_text.target = 'paper:' || wanted.value`,
    [JSON.stringify(papers.map(({ id }) => id))],
  )
  const written = new Map(rows.map(({ target, content }) => [target, content]))
  return papers.map((paper) => ({ paper, written: written.get(`paper:${paper.id}`) ?? null }))
}

/** The papers with these ids, each under the id that was asked for; one that has gone is left out. */
export function findPapersToWrite(
  database: ReadableDatabase,
  ids: readonly PaperId[],
): (PaperToWrite & { asked: PaperId })[] {
  return ids.flatMap((asked) => {
    const key = keyOf(database, asked)
    return key === null ? [] : readPapersToWrite(database, [key]).map((one) => ({ ...one, asked }))
  })
}

/** Keeps what was written into files: the common ground of both sides' changes. No step to undo: files stay written. */
export function keepWritten(
  library: WritableLibrary,
  files: readonly { readonly id: PaperId; readonly content: string }[],
): void {
  for (const { id, content } of files) {
    library.database.run(
      `INSERT INTO exported_text (target, content, exported_at) VALUES (?, ?, ?)
       ON CONFLICT (target) DO UPDATE SET content = excluded.content, exported_at = excluded.exported_at`,
      [`paper:${id}`, content, library.now()],
    )
  }
}

/** Takes over what was changed in Markdown files, as one step. @throws LibraryError not-found */
export function mergeFiles(library: WritableLibrary, merges: readonly FileMerge[]): void {
  const [only] = merges
  const paper = merges.length === 1 && only !== undefined ? only.paperId : null
  const name = `changes read back from ${merges.length === 1 ? 'a Markdown file' : `the files of ${labelOfPapers(merges.length)}`}`
  recordStep(library, { name, paper }, () => {
    for (const merge of merges) mergeFile(library, merge)
  })
  keepWritten(
    library,
    merges.map(({ paperId, written }) => ({ id: paperId, content: written })),
  )
}

function mergeFile(library: WritableLibrary, merge: FileMerge): void {
  const { paperId, note, notes, deleted } = merge
  const session = library.newId()
  for (const { id, body } of notes) saveNote(library, { target: { kind: 'highlight', id }, body, session })
  if (note !== undefined) saveNote(library, { target: { kind: 'paper', id: paperId }, body: note, session })
  for (const id of deleted) deleteHighlight(library, id)
  changeTags(library, { kind: 'paper', ids: [paperId] }, merge)
  for (const tags of merge.highlightTags) changeTags(library, { kind: 'highlight', ids: [tags.id] }, tags)
  const { state, isStarred, remark } = merge
  if (state === undefined && isStarred === undefined && remark === undefined) return
  changeReading(library, {
    ids: [paperId],
    ...(state === undefined ? {} : { state }),
    ...(isStarred === undefined ? {} : { isStarred }),
    ...(remark === undefined ? {} : { remark }),
  })
}

function changeTags(
  library: WritableLibrary,
  on: TagPut['on'],
  { addedTags, removedTags }: Pick<FileMerge, 'addedTags' | 'removedTags'>,
): void {
  for (const name of addedTags) putTag(library, { name, on, isOn: true })
  for (const name of removedTags) putTag(library, { name, on, isOn: false })
}

function keyOf(database: ReadableDatabase, id: PaperId): PaperKey | null {
  try {
    return findPaperKey(database, id)
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'not-found') return null
    throw error
  }
}
