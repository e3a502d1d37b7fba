import { useMemo } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useCommands } from '../../state/commands.ts'
import { CommandKeys } from '../help/index.ts'
import { Backlinks } from './backlinks.tsx'
import { writeNote } from './note-store.ts'
import { NoteView, useHasNote } from './note-view.tsx'
import styles from './paper-note.module.css'
import { versionsCommand } from './versions-command.ts'

/** The note on a paper, below its abstract, or the way to begin one. */
export function PaperNote({ paper }: { paper: PaperDetails }) {
  const target = useMemo(() => ({ kind: 'paper', id: paper.id }) as const, [paper.id])
  const hasNote = useHasNote(target, paper.note)
  useCommands([versionsCommand(paper.note)])
  return (
    <section className={styles.note} aria-label="Note">
      <h2>Note</h2>
      {hasNote ? (
        <NoteView target={target} note={paper.note} name="note on this paper" />
      ) : (
        <button type="button" className={styles.begin} onClick={() => writeNote(target, paper.note)}>
          Write a note <CommandKeys id="note.write" />
        </button>
      )}
      <Backlinks to={target} />
    </section>
  )
}
