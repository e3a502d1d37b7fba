import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useCommands } from '../../state/commands.ts'
import { highlightForNote, isHighlightLeading } from '../highlights/index.ts'
import { writeNote } from '../notes/index.ts'
import { noteCommand } from './reader-commands.ts'

/** Registers the key that begins a note: on what is highlighted, selected or in focus, else on the paper. */
export function useNoteCommand(paper: PaperDetails): void {
  useCommands([noteCommand(() => void begin(paper))])
}

async function begin(paper: PaperDetails): Promise<void> {
  if (!isHighlightLeading()) return writeNote({ kind: 'paper', id: paper.id }, paper.note)
  const highlight = await highlightForNote()
  if (highlight) writeNote({ kind: 'highlight', id: highlight.id }, highlight.note)
}
