import type { CollectionId, PaperKey, TagId } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'

/**
 * Which papers carry which tags: the paper itself, a highlight of it, or a note on it whose text names the tag. A row
 * (tag, paper) of uids for each pair, each once. Tags that went are left out. Papers are not looked up one by one: one
 * that carries a tag does not go.
 */
export const papersOfEveryTag = papersCarrying('')

/** The uids of papers that carry one of some tags, as a column `paper`. Takes a JSON list of tags three times. */
export const papersOfTags = `
  SELECT DISTINCT paper FROM (${papersCarrying('AND tag.id IN (SELECT value FROM json_each(?))')})`

/** The uids of papers in a collection or in one inside it, as a column `paper`. Takes a JSON list of collections. */
export const papersOfCollections = `
  WITH RECURSIVE inside (id) AS (
    SELECT id FROM collection WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
    UNION
    SELECT collection.id
    FROM inside CROSS JOIN collection ON collection.parent = inside.id AND collection.deleted_at IS NULL)
  SELECT DISTINCT collection_paper.paper
  FROM inside
  CROSS JOIN collection_paper
    ON collection_paper.collection = inside.id AND collection_paper.deleted_at IS NULL`

/** The keys of the papers that carry one of these tags. */
export function findTaggedPapers(database: ReadableDatabase, tags: readonly TagId[]): PaperKey[] {
  const ids = JSON.stringify(tags)
  return database.column<PaperKey>(keysOf(papersOfTags), [ids, ids, ids])
}

/** The keys of the papers in these collections and in those inside them. */
export function findCollectedPapers(
  database: ReadableDatabase,
  collections: readonly CollectionId[],
): PaperKey[] {
  return database.column<PaperKey>(keysOf(papersOfCollections), [JSON.stringify(collections)])
}

function keysOf(uids: string): string {
  return `SELECT paper.key FROM (${uids}) AS found CROSS JOIN paper ON paper.id = found.paper AND paper.removed_at IS NULL`
}

function papersCarrying(condition: string): string {
  return `
    SELECT tag.id AS tag, tagging.target AS paper
    FROM tag
    CROSS JOIN tagging ON tagging.tag = tag.id AND tagging.kind = 'paper' AND tagging.deleted_at IS NULL
    WHERE tag.deleted_at IS NULL ${condition}
    UNION
    SELECT tag.id, paper.id
    FROM tag
    CROSS JOIN tagging ON tagging.tag = tag.id AND tagging.kind = 'highlight' AND tagging.deleted_at IS NULL
    CROSS JOIN highlight ON highlight.id = tagging.target AND highlight.deleted_at IS NULL
    CROSS JOIN paper ON paper.key = highlight.paper
    WHERE tag.deleted_at IS NULL ${condition}
    UNION
    SELECT tag.id, paper.id
    FROM tag
    CROSS JOIN note_mention ON note_mention.kind = 'tag' AND note_mention.target = tag.name_key
    CROSS JOIN note ON note.key = note_mention.note AND note.deleted_at IS NULL
    CROSS JOIN paper ON paper.key = note.paper
    WHERE tag.deleted_at IS NULL ${condition}`
}
