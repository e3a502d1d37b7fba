import { useMemo, useRef } from 'react'
import type { HighlightId } from '../../../shared/model/ids.ts'
import type { Note } from '../../../shared/model/note.ts'
import styles from './margin-notes.module.css'
import { keyOf, shownNote, useNotes } from './note-store.ts'
import { NoteView } from './note-view.tsx'
import { useMarginLayout } from './use-margin-layout.ts'

/** A highlight as its note needs it. */
export interface NotedHighlight {
  id: HighlightId
  note: Note | null
  /** The name and the colour of its category; the colour is any CSS colour. */
  label: string
  colour: string
}

interface MarginNotesProps {
  /** The paper's highlights in reading order, with and without notes. */
  highlights: readonly NotedHighlight[]
  openId: string | null
  /** The positioned element that holds text and margin. */
  root: HTMLElement | null
  /** Where a highlight's first line begins, in CSS pixels from the top of `root`. */
  topOf(id: string): number | null
  /** Its words as they read on screen. */
  quoteOf(id: string): string
  onOpen(id: string): void
}

/** The notes on highlights: in the margin beside them where the width allows, in a list below the text otherwise. */
export function MarginNotes({ highlights, openId, root, topOf, quoteOf, onOpen }: MarginNotesProps) {
  const list = useRef<HTMLElement>(null)
  const noted = useNotedHighlights(highlights)
  const writingId = useNotes(({ writing }) => writing?.target.id ?? null)
  const { tops, height } = useMarginLayout({
    root,
    list,
    ids: noted.map(({ id }) => id),
    topOf,
    pinnedId: writingId ?? openId,
  })
  if (noted.length === 0) return <aside className={styles.margin} aria-label="Notes on highlights" hidden />
  return (
    <aside
      ref={list}
      className={styles.margin}
      aria-label="Notes on highlights"
      style={{ minHeight: height }}
    >
      {noted.map((highlight) => (
        <MarginNote
          key={highlight.id}
          highlight={highlight}
          quote={quoteOf(highlight.id)}
          isOpen={highlight.id === openId}
          top={tops.get(highlight.id)}
          onOpen={onOpen}
        />
      ))}
    </aside>
  )
}

interface MarginNoteProps {
  highlight: NotedHighlight
  quote: string
  isOpen: boolean
  top: number | undefined
  onOpen(id: string): void
}

function MarginNote({ highlight, quote, isOpen, top, onOpen }: MarginNoteProps) {
  const { id, note, label, colour } = highlight
  const target = useMemo(() => ({ kind: 'highlight', id }) as const, [id])
  const style = { top, borderColor: colour, visibility: top === undefined ? ('hidden' as const) : undefined }
  return (
    <article
      className={isOpen ? `${styles.note} ${styles.open}` : styles.note}
      style={style}
      data-margin-note={id}
    >
      <button type="button" className={styles.label} title={quote} onClick={() => onOpen(id)}>
        {label}
      </button>
      <p className={styles.quote}>{quote}</p>
      <NoteView target={target} note={note} name={`note on “${quote}”`} />
    </article>
  )
}

function useNotedHighlights(highlights: readonly NotedHighlight[]): NotedHighlight[] {
  const { writing, kept } = useNotes()
  return highlights.filter(({ id, note }) => {
    const target = { kind: 'highlight', id } as const
    const isWriting = writing !== null && keyOf(writing.target) === keyOf(target)
    return isWriting || shownNote(kept[keyOf(target)], note).body.trim() !== ''
  })
}
