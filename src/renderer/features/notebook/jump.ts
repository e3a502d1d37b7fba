import type { HighlightId, NoteId } from '../../../shared/model/ids.ts'
import type { NotebookRow } from '../../../shared/model/notebook.ts'
import { goToPaper, openFreeNote } from '../notes/index.ts'
import { useNotebook } from './notebook-store.ts'

/** Goes to where an entry stands: its place in the paper, or the note itself. The notebook waits as it is. */
export function goToEntry({ kind, id, paperId }: NotebookRow): void {
  if (paperId === null) return void openFreeNote(id as NoteId)
  useNotebook.setState({ isAway: true })
  goToPaper(paperId, kind === 'highlight' ? (id as HighlightId) : 'note')
}
