import type { HighlightId, NoteId, PaperId } from '../../../shared/model/ids.ts'
import type { LinkTarget, NotePlace } from '../../../shared/model/note.ts'
import type { NoteLink } from '../../../shared/notes/note-link.ts'
import { tagKey } from '../../../shared/text/tag-key.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { goToSource } from '../../state/place-store.ts'
import { closeFreeNote, openFreeNote } from './free-note-store.ts'
import { goToPaper } from './go-to-paper.ts'
import { leaveNote } from './note-store.ts'

/** Goes to what a link leads to: the paper, the highlight in its paper, or the note. */
export async function followLink(link: Pick<NoteLink, 'kind' | 'id'>): Promise<void> {
  try {
    const [thing] = await call('notes.resolveLinks', {
      links: [{ kind: link.kind, id: link.id } as LinkTarget],
    })
    if (thing === undefined || thing.title === null)
      return void announce({ tone: 'info', message: 'What this links to is no longer in the library.' })
    if (thing.kind === 'note') return await goToNote(thing.id as NoteId, thing.paperId)
    if (thing.paperId !== null)
      goToPaper(thing.paperId, thing.kind === 'mark' ? (thing.id as HighlightId) : null)
  } catch (error) {
    announceFailure('The link was not followed.', error)
  }
}

/** Opens a note where it stands: a free one by itself, another one on its paper. What fails is announced. */
export async function openNote({ id, paperId }: Pick<NotePlace, 'id' | 'paperId'>): Promise<void> {
  try {
    await goToNote(id, paperId)
  } catch (error) {
    announceFailure('The note was not opened.', error)
  }
}

async function goToNote(id: NoteId, paperId: PaperId | null): Promise<void> {
  if (paperId === null) {
    await leaveNote()
    return openFreeNote(id)
  }
  const { place } = await call('notes.read', { id })
  goToPaper(paperId, place.highlightId ?? 'note')
}

/** Shows the papers that carry a tag. */
export async function followTag(name: string): Promise<void> {
  try {
    const key = tagKey(name)
    const tag = (await call('tags.list', {})).find((one) => tagKey(one.name) === key)
    if (tag === undefined)
      return void announce({ tone: 'info', message: `There is no tag #${name} any more.` })
    void leaveNote()
    closeFreeNote()
    goToSource({ kind: 'tag', id: tag.id })
  } catch (error) {
    announceFailure('The tag was not opened.', error)
  }
}
