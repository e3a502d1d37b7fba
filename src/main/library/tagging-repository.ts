import type { PaperKey, TagId } from '../../shared/model/ids.ts'
import type { HighlightTag, Tag } from '../../shared/model/tag.ts'
import type { ReadableDatabase } from './database.ts'
import type { StepRecorder } from './journal.ts'
import type { WritableLibrary } from './open-library.ts'

/** The tags of the paper of a query over `paper`, by name, as a JSON list. */
export const tagsOfPaper = `
       (SELECT json_group_array(json_object('id', tag.id, 'name', tag.name, 'hue', tag.hue) ORDER BY tag.name_key)
        FROM tagging CROSS JOIN tag ON tag.id = tagging.tag AND tag.deleted_at IS NULL
        WHERE tagging.target = paper.id AND tagging.deleted_at IS NULL)`

/** What a tag is put on. `id` is the uid of a paper or of a highlight. */
export interface TagTarget {
  readonly kind: 'paper' | 'highlight'
  readonly id: string
}

/** Puts a tag on something, as part of a step; nothing where it is on it already. */
export function addTagging(
  library: WritableLibrary,
  recorder: StepRecorder,
  tag: TagId,
  { kind, id }: TagTarget,
): void {
  const row = `${tag}:${id}`
  recorder.note('tagging', row)
  library.database.run(
    `INSERT INTO tagging (id, tag, kind, target, created_at, stamp) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET deleted_at = NULL, stamp = excluded.stamp WHERE deleted_at IS NOT NULL`,
    [row, tag, kind, id, library.now(), library.stamp()],
  )
}

/** Takes a tag off something, as part of a step. */
export function removeTagging(
  library: WritableLibrary,
  recorder: StepRecorder,
  tag: TagId,
  { id }: Pick<TagTarget, 'id'>,
): void {
  const row = `${tag}:${id}`
  recorder.note('tagging', row)
  library.database.run('UPDATE tagging SET deleted_at = ?, stamp = ? WHERE id = ? AND deleted_at IS NULL', [
    library.now(),
    library.stamp(),
    row,
  ])
}

/** The tags of these papers or highlights, each with how many of them carry it. */
export function countTagsOf(
  database: ReadableDatabase,
  ids: readonly string[],
): { id: TagId; count: number }[] {
  return database.all(
    `SELECT tagging.tag AS id, count(*) AS count
     FROM json_each(?) AS wanted
     CROSS JOIN tagging ON tagging.target = wanted.value AND tagging.deleted_at IS NULL
     CROSS JOIN tag ON tag.id = tagging.tag AND tag.deleted_at IS NULL
     GROUP BY tagging.tag`,
    [JSON.stringify(ids)],
  )
}

/** The tags that a paper or a highlight carries itself, by name. */
export function tagsOf(database: ReadableDatabase, id: string): Tag[] {
  return database.all<Tag>(
    `SELECT tag.id, tag.name, tag.hue
     FROM tagging CROSS JOIN tag ON tag.id = tagging.tag
     WHERE tagging.target = ? AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL
     ORDER BY tag.name_key`,
    [id],
  )
}

/** The tags of a paper's highlights. */
export function tagsOfHighlights(database: ReadableDatabase, paper: PaperKey): HighlightTag[] {
  return database
    .all<Tag & { highlightId: HighlightTag['highlightId'] }>(
      `SELECT highlight.id AS highlightId, tag.id, tag.name, tag.hue
       FROM highlight
       CROSS JOIN tagging ON tagging.target = highlight.id AND tagging.deleted_at IS NULL
       CROSS JOIN tag ON tag.id = tagging.tag AND tag.deleted_at IS NULL
       WHERE highlight.paper = ? AND highlight.deleted_at IS NULL
       ORDER BY tag.name_key`,
      [paper],
    )
    .map(({ highlightId, ...tag }) => ({ highlightId, tag }))
}
