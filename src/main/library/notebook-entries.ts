import type { AnchorState, CategoryId } from '../../shared/model/highlight.ts'
import type { CollectionId, TagId } from '../../shared/model/ids.ts'
import type { NotebookKey, NotebookKind } from '../../shared/model/notebook.ts'
import type { ReadableDatabase } from './database.ts'
import { matchPrefix, matchWords, parseSearch } from './search-query.ts'

/** What of an entry decides whether and where it stands in the notebook. */
export interface NotebookEntry {
  readonly key: NotebookKey
  readonly kind: NotebookKind
  /** Key of the paper. */
  readonly paper: number | null
  /** Key of the note, also of one that is on a highlight. */
  readonly note: number | null
  readonly category: CategoryId | null
  readonly anchor: AnchorState | null
  /** Title before abstract, and then where it stands in it, in UTF-16 units; a paper's own note comes first. */
  readonly place: number
  readonly createdAt: string
}

/** A tag as far as the notebook names it. */
export interface NotebookTag {
  readonly id: TagId
  readonly name: string
}

/** Abstracts are shorter than this by far: the titles' places are all before it. */
const ABSTRACT_PLACE = 10_000_000

/** Every mark and note of the library, in no order. */
export function readEntries(database: ReadableDatabase): NotebookEntry[] {
  const highlights = database.all<NotebookEntry>(
    `SELECT highlight.key * 2 AS key, 'highlight' AS kind, highlight.paper, note.key AS note, highlight.category,
       coalesce(anchor.state, 'orphan') AS anchor,
       coalesce(anchor.start, highlight.start) + iif(highlight.field = 'title', 0, ${ABSTRACT_PLACE}) AS place,
       highlight.created_at AS createdAt
     FROM highlight
     CROSS JOIN paper ON paper.key = highlight.paper
     LEFT JOIN anchor ON anchor.highlight = highlight.key AND anchor.revision =
       CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END
     LEFT JOIN note ON note.highlight = highlight.key AND note.deleted_at IS NULL
     WHERE highlight.deleted_at IS NULL AND paper.removed_at IS NULL`,
  )
  const notes = database.all<NotebookEntry>(
    `SELECT note.key * 2 + 1 AS key, iif(note.paper IS NULL, 'free-note', 'paper-note') AS kind,
       note.paper, note.key AS note, NULL AS category, NULL AS anchor, -1 AS place, note.created_at AS createdAt
     FROM note LEFT JOIN paper ON paper.key = note.paper
     WHERE note.highlight IS NULL AND note.deleted_at IS NULL AND paper.removed_at IS NULL`,
  )
  return highlights.concat(notes)
}

/**
 * Row numbers of the index of marks whose text holds every word of a search: twice a highlight's key, or twice a note's
 * and one. Null where nothing is searched for; none where it holds no letter or digit.
 */
export function findInMarks(database: ReadableDatabase, text: string): ReadonlySet<number> | null {
  if (text.trim() === '') return null
  const query = parseSearch(text)
  if (query === null) return new Set()
  const terms = [matchWords(query.words), query.prefix === null ? '' : matchPrefix(query.prefix)]
  return new Set(
    database.column<number>('SELECT rowid FROM mark_fts WHERE mark_fts MATCH ? AND rowid > 0', [
      terms.join(' ').trim(),
    ]),
  )
}

/**
 * The tags of entries by their keys: a highlight's own, those that a note names with `#`, and for the note on a paper
 * those of the paper.
 */
export function readEntryTags(database: ReadableDatabase): {
  readonly tags: ReadonlyMap<TagId, NotebookTag>
  readonly ofEntries: ReadonlyMap<number, readonly TagId[]>
} {
  const pairs = database.all<{ entry: number; id: TagId; name: string }>(
    `SELECT highlight.key * 2 AS entry, tag.id, tag.name
     FROM tag
     CROSS JOIN tagging ON tagging.tag = tag.id AND tagging.kind = 'highlight' AND tagging.deleted_at IS NULL
     CROSS JOIN highlight ON highlight.id = tagging.target
     WHERE tag.deleted_at IS NULL
     UNION
     SELECT note.key * 2 + 1, tag.id, tag.name
     FROM tag
     CROSS JOIN tagging ON tagging.tag = tag.id AND tagging.kind = 'paper' AND tagging.deleted_at IS NULL
     CROSS JOIN paper ON paper.id = tagging.target
     CROSS JOIN note ON note.paper = paper.key AND note.highlight IS NULL AND note.deleted_at IS NULL
     WHERE tag.deleted_at IS NULL
     UNION
     SELECT iif(note.highlight IS NULL, note.key * 2 + 1, note.highlight * 2), tag.id, tag.name
     FROM tag
     CROSS JOIN note_mention ON note_mention.kind = 'tag' AND note_mention.target = tag.name_key
     CROSS JOIN note ON note.key = note_mention.note AND note.deleted_at IS NULL
     WHERE tag.deleted_at IS NULL
     ORDER BY tag.name, tag.id`,
  )
  const tags = new Map<TagId, NotebookTag>()
  const ofEntries = new Map<number, TagId[]>()
  for (const { entry, id, name } of pairs) {
    tags.set(id, { id, name })
    const before = ofEntries.get(entry)
    if (before === undefined) ofEntries.set(entry, [id])
    else before.push(id)
  }
  return { tags, ofEntries }
}

/** A collection with its whole path, and which of these papers are in it or in one that lies in it. */
export interface NotebookCollection {
  readonly id: CollectionId
  readonly name: string
  readonly papers: ReadonlySet<number>
}

/** The collections by path. @param papers keys of the papers that matter */
export function readCollections(database: ReadableDatabase, papers: readonly number[]): NotebookCollection[] {
  const collections = database.all<{ id: CollectionId; parent: CollectionId | null; name: string }>(
    `WITH RECURSIVE nested (id, parent, name) AS (
       SELECT id, parent, name FROM collection WHERE parent IS NULL AND deleted_at IS NULL
       UNION ALL
       SELECT collection.id, collection.parent, nested.name || ' / ' || collection.name
       FROM nested CROSS JOIN collection ON collection.parent = nested.id WHERE collection.deleted_at IS NULL
     )
     SELECT id, parent, name FROM nested ORDER BY name, id`,
  )
  if (collections.length === 0) return []
  const held = new Map(collections.map(({ id }) => [id, new Set<number>()]))
  const parents = new Map(collections.map(({ id, parent }) => [id, parent]))
  const pairs = database.all<{ collection: CollectionId; paper: number }>(
    `SELECT collection_paper.collection, paper.key AS paper
     FROM json_each(?) AS wanted
     CROSS JOIN paper ON paper.key = wanted.value
     CROSS JOIN collection_paper ON collection_paper.paper = paper.id AND collection_paper.deleted_at IS NULL`,
    [JSON.stringify(papers)],
  )
  for (const { collection, paper } of pairs) {
    for (let id: CollectionId | null = collection; id !== null; id = parents.get(id) ?? null) {
      held.get(id)?.add(paper)
    }
  }
  return collections.map(({ id, name }) => ({ id, name, papers: held.get(id) ?? new Set() }))
}
