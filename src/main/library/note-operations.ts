import type { LibraryChanged } from '../../shared/contract/events.ts'
import type { NoteSave } from '../../shared/contract/requests.ts'
import type { NoteId, PaperId } from '../../shared/model/ids.ts'
import type {
  Backlink,
  LinkedThing,
  LinkOffer,
  LinkTarget,
  Note,
  NoteTarget,
} from '../../shared/model/note.ts'
import { findNotes, offerLinks } from './note-finding.ts'
import { listBacklinks, resolveLinks } from './note-links.ts'
import { readNotePlace } from './note-place.ts'
import { readNote, recoverDrafts, saveDraft, saveNote } from './note-repository.ts'
import { listVersions, readVersion } from './note-versions.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import { byPerson, changed, type Written } from './written.ts'

/** What the reader answers about notes and their versions. */
export const noteReads = {
  'notes.read': ({ database }: ReadableLibrary, { id }: { id: NoteId }) => ({
    note: readNote(database, id),
    place: readNotePlace(database, id),
  }),
  'notes.find': ({ database }: ReadableLibrary, { query }: { query: string }) => findNotes(database, query),
  'notes.offerLinks': ({ database }: ReadableLibrary, { query }: { query: string }): LinkOffer[] =>
    offerLinks(database, query),
  'notes.resolveLinks': ({ database }: ReadableLibrary, input: { links: LinkTarget[] }): LinkedThing[] =>
    resolveLinks(database, input.links),
  'notes.backlinks': ({ database }: ReadableLibrary, { to }: { to: LinkTarget }): Backlink[] =>
    listBacklinks(database, to),
  'notes.versions': ({ database }: ReadableLibrary, { id }: { id: NoteId }) => listVersions(database, id),
  'notes.version': ({ database }: ReadableLibrary, { id, version }: { id: NoteId; version: number }) => ({
    body: readVersion(database, id, version),
  }),
}

/** What the writer does about notes and their versions; each in one transaction. */
export const noteWrites = {
  'notes.save': (library: WritableLibrary, input: NoteSave): Written<Note | null> =>
    byPerson(library, () => {
      const { note, paperId, hasNewTags } = saveNote(library, input)
      return { value: note, changes: changesOf([paperId], hasNewTags) }
    }),
  'notes.saveDraft': (library: WritableLibrary, input: { target: NoteTarget; body: string }): Written<void> =>
    byPerson(library, () => ({ value: saveDraft(library, input.target, input.body), changes: [] })),
  'notes.restore': (library: WritableLibrary, input: { id: NoteId; version: number }): Written<Note> =>
    byPerson(library, () => {
      const body = readVersion(library.database, input.id, input.version)
      const target = { kind: 'note', id: input.id } as const
      const request = { target, body, session: library.newId() }
      const { note, paperId, hasNewTags } = saveNote(library, request, 'restoring of note')
      return {
        value: note ?? readNote(library.database, input.id),
        changes: changesOf([paperId], hasNewTags),
      }
    }),
  /** How many drafts became notes. */
  'drafts.recover': (library: WritableLibrary, _input: Record<string, never>): Written<number> =>
    byPerson(library, () => {
      const saved = recoverDrafts(library)
      const papers = saved.map(({ paperId }) => paperId)
      const hasNewTags = saved.some((one) => one.hasNewTags)
      return { value: saved.length, changes: saved.length === 0 ? [] : changesOf(papers, hasNewTags) }
    }),
}

/** What saving notes changed: marks, on these papers (null for a free note), and with new ones the tags. */
function changesOf(papers: readonly (PaperId | null)[], hasNewTags: boolean): LibraryChanged[] {
  const marks = changed(
    'marks',
    papers.filter((paper) => paper !== null),
  )
  return hasNewTags ? [marks, changed('tags', null)] : [marks]
}
