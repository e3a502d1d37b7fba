import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import type { PaperDetails } from '../../../src/shared/model/paper.ts'
import { asReadable, readOperations } from './library.ts'

/** Every paper that is listed, as the reader shows it. */
export function papersOf(library: WritableLibrary): PaperDetails[] {
  const ids = library.database.column<string>('SELECT id FROM paper WHERE removed_at IS NULL ORDER BY key')
  return ids.map((id) => readOperations['papers.details'](asReadable(library), { id: id as never }))
}

/** The notebook from its first entry on, by tag. */
export function notebook(library: WritableLibrary) {
  const filter = {
    text: '',
    kinds: [],
    categories: [],
    anchors: [],
    tags: [],
    collection: null,
    from: null,
    to: null,
  }
  return readOperations['notebook.order'](asReadable(library), { filter, sort: 'oldest', group: 'tag' })
}

/** What a person sees of a library, without the moments of changes, which undo does not put back. */
export function seenOf(library: WritableLibrary): Record<string, unknown> {
  const papers = papersOf(library)
  const { keys, ...order } = notebook(library)
  return {
    // A text that goes from paper to paper may be copied: it is the text that counts.
    papers: papers.map(({ visit, note, highlights, title, abstract, ...rest }) => ({
      ...rest,
      title: title.text,
      abstract: abstract?.text,
      note: note && { id: note.id, body: note.body },
      highlights: highlights.map(({ note: own, revisionId, ...mark }) => ({
        ...mark,
        note: own && { id: own.id, body: own.body },
      })),
    })),
    lost: papers.map(({ id }) =>
      readOperations['carryOver.read'](asReadable(library), { paperId: id }).lost.map(
        ({ revisionId, ...mark }) => mark,
      ),
    ),
    tags: readOperations['tags.list'](asReadable(library), {}),
    collections: readOperations['collections.list'](asReadable(library), {}),
    searches: readOperations['searches.list'](asReadable(library), {}),
    categories: readOperations['categories.list'](asReadable(library), {}),
    notebook: [...keys],
    order,
    free: library.database.all(
      'SELECT id, body FROM note WHERE paper IS NULL AND deleted_at IS NULL ORDER BY id',
    ),
    review: library.database.all(
      'SELECT mark, interval_days, due_on, is_done FROM review WHERE interval_days > 0 ORDER BY mark',
    ),
    due: readOperations['review.due'](asReadable(library), { today: '2027-01-01' }).dueCount,
    mentions: library.database.all(
      `SELECT note.id, kind, target FROM note_mention JOIN note ON note.key = note_mention.note ORDER BY 1, 2, 3`,
    ),
    duplicates: library.database.all(
      `SELECT one, other, decision FROM duplicate WHERE decision <> 'open' ORDER BY one, other`,
    ),
    snapshots: readOperations['snapshots.list'](asReadable(library), {}).map(({ id }) => id),
  }
}
