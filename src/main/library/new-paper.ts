import type { PaperKey } from '../../shared/model/ids.ts'
import type { EntryToWrite } from './entry.ts'
import type { WritableLibrary } from './open-library.ts'
import { addAuthors, addIdentifiers, addLinks } from './paper-fields.ts'
import { addRevision } from './revision-repository.ts'

/** A paper that was just added, with the texts its entry made. */
export interface NewPaper {
  readonly key: PaperKey
  readonly titleRevision: number
  readonly abstractRevision: number | null
}

/**
 * Adds the paper of an entry that matches none, whole, as `recomputePaper` would compute it from that one appearance:
 * what takes a dozen questions there takes none here, and most papers of a large import are new. The caller adds the
 * appearance, and the texts to the search index.
 */
export function addNewPaper(
  library: WritableLibrary,
  entry: EntryToWrite,
  titleKey: string,
  snapshot: number,
): NewPaper {
  const { database } = library
  // Every indexed field at once; the texts, which refer to the paper, come after it and are in no index of it.
  const key = database.run(
    `INSERT INTO paper
       (id, title_key, published_on, listed_on, list_day, latest_snapshot, rank, votes, comments, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      library.newId(),
      titleKey,
      entry.publishedOn,
      entry.listedOn,
      entry.listedOn ?? dayOfImport(library, snapshot),
      snapshot,
      entry.rank,
      entry.votes,
      entry.comments,
      library.now(),
    ],
  ).lastKey as PaperKey
  const titleRevision = addRevision(library, key, 'title', entry.title)
  const abstractRevision =
    entry.abstract === null ? null : addRevision(library, key, 'abstract', entry.abstract)
  database.run('UPDATE paper SET title_revision = ?, abstract_revision = ? WHERE key = ?', [
    titleRevision,
    abstractRevision,
    key,
  ])
  addAuthors(database, key, entry.authors)
  addIdentifiers(database, key, entry.identifiers)
  addLinks(database, key, entry.links)
  return { key, titleRevision, abstractRevision }
}

/** The day a paper is listed under when its feed names none. */
function dayOfImport({ database }: WritableLibrary, snapshot: number): string {
  return (
    database.value<string>('SELECT substr(imported_at, 1, 10) FROM snapshot WHERE key = ?', [snapshot]) ?? ''
  )
}
