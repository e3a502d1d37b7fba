import type { TagChange } from '../../shared/contract/tag-calls.ts'
import type { TagId } from '../../shared/model/ids.ts'
import type { ListedTag, Tag } from '../../shared/model/tag.ts'
import { tagKey } from '../../shared/text/index.ts'
import { cleanName } from './clean-name.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep, type StepRecorder } from './journal.ts'
import { LibraryError } from './library-error.ts'
import { renameInSearches } from './name-in-searches.ts'
import type { WritableLibrary } from './open-library.ts'
import { renameInNotes } from './tag-in-notes.ts'
import { papersOfEveryTag } from './tagged-papers.ts'
import { addTagging } from './tagging-repository.ts'

/**
 * The tag of this name, made as part of a step where there is none yet. Names meet when they are the same but for case,
 * accents and white space (`tagKey`); the one that was there first is kept as it is written.
 */
export function ensureTag(library: WritableLibrary, recorder: StepRecorder, name: string): TagId {
  const key = tagKey(name)
  const held = findTagByKey(library.database, key)
  if (held !== null) return held
  const id = library.newId() as TagId
  recorder.note('tag', id)
  library.database.run('INSERT INTO tag (id, name, name_key, created_at, stamp) VALUES (?, ?, ?, ?, ?)', [
    id,
    cleanName(name),
    key,
    library.now(),
    library.stamp(),
  ])
  return id
}

/** The tag whose name has this key (`tagKey`), or null. */
export function findTagByKey(database: ReadableDatabase, key: string): TagId | null {
  return database.value<TagId>('SELECT id FROM tag WHERE name_key = ? AND deleted_at IS NULL', [key]) ?? null
}

/** Every tag with the number of papers that carry it, by name. */
export function listTags(database: ReadableDatabase): ListedTag[] {
  return database.all<ListedTag>(
    `SELECT tag.id, tag.name, tag.hue, coalesce(counted.papers, 0) AS paperCount
     FROM tag
     LEFT JOIN (SELECT tag, count(*) AS papers FROM (${papersOfEveryTag}) GROUP BY tag) AS counted
       ON counted.tag = tag.id
     WHERE tag.deleted_at IS NULL
     ORDER BY tag.name_key`,
  )
}

/** @throws LibraryError not-found */
export function readTag(database: ReadableDatabase, id: TagId): Tag {
  const tag = database.get<Tag>('SELECT id, name, hue FROM tag WHERE id = ? AND deleted_at IS NULL', [id])
  if (tag === undefined) throw new LibraryError('not-found', 'That tag is no longer in the library.')
  return tag
}

/**
 * Gives a tag another name or colour, as one step. Notes and kept searches that name it name it so from then on.
 *
 * @throws LibraryError not-found, `conflict` when another tag has that name: `mergeTags` makes them one
 */
export function changeTag(library: WritableLibrary, { id, name, hue }: TagChange): void {
  const { database } = library
  const before = readTag(database, id)
  if (name !== undefined) {
    const holder = findTagByKey(database, tagKey(name))
    if (holder !== null && holder !== id)
      throw new LibraryError('conflict', `There is a tag “${cleanName(name)}” already. Nothing was renamed.`)
  }
  const what = name === undefined ? 'colour' : 'renaming'
  recordStep(library, { name: `${what} of tag “${before.name}”`, paper: null }, (recorder) => {
    recorder.note('tag', id)
    const after = name ?? before.name
    database.run('UPDATE tag SET name = ?, name_key = ?, hue = ?, stamp = ? WHERE id = ?', [
      cleanName(after),
      tagKey(after),
      hue === undefined ? before.hue : hue,
      library.stamp(),
      id,
    ])
    if (cleanName(after) === before.name) return
    renameInNotes(library, recorder, tagKey(before.name), cleanName(after))
    renameInSearches(library, recorder, 'tag', { before: before.name, after: cleanName(after) })
  })
}

/** Makes two tags one, as one step: what carries `from` carries `into`, and `from` goes. @throws LibraryError not-found */
export function mergeTags(library: WritableLibrary, { from, into }: { from: TagId; into: TagId }): void {
  const { database } = library
  if (from === into) return
  const [gone, kept] = [readTag(database, from), readTag(database, into)]
  const name = `merge of tag “${gone.name}” into “${kept.name}”`
  recordStep(library, { name, paper: null }, (recorder) => {
    const carriers = database.all<{ kind: 'paper' | 'highlight'; target: string }>(
      'SELECT kind, target FROM tagging WHERE tag = ? AND deleted_at IS NULL',
      [from],
    )
    for (const { kind, target } of carriers) addTagging(library, recorder, into, { kind, id: target })
    renameInNotes(library, recorder, tagKey(gone.name), kept.name)
    renameInSearches(library, recorder, 'tag', { before: gone.name, after: kept.name })
    removeTag(library, recorder, from)
  })
}

/** Deletes a tag, as one step. What carried it stays, without it. @throws LibraryError not-found */
export function deleteTag(library: WritableLibrary, id: TagId): void {
  const { name } = readTag(library.database, id)
  recordStep(library, { name: `deletion of tag “${name}”`, paper: null }, (recorder) =>
    removeTag(library, recorder, id),
  )
}

/** Its taggings stay as they are: they mean nothing without it, and everything again when it comes back. */
function removeTag(library: WritableLibrary, recorder: StepRecorder, id: TagId): void {
  recorder.note('tag', id)
  library.database.run('UPDATE tag SET deleted_at = ?, stamp = ? WHERE id = ?', [
    library.now(),
    library.stamp(),
    id,
  ])
}
