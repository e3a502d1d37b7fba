import { useContext, useEffect, useRef } from 'react'
import { OpenExternal } from '../../ui/external-link.tsx'
import type { NoteSession } from './note-session.ts'
import { announceTooLong, leaveNote } from './note-store.ts'

/** Loaded when the first note is written, so that it does not hold up the first paint. */
const loadEditor = () => import('./code-mirror.ts')

interface NoteEditorProps {
  session: NoteSession
  name: string
  /** The person is done: Escape, or Ctrl/Cmd+Enter. */
  onDone(): void
}

/** The editor of the note being written. It is the session's: what the library says meanwhile does not touch it. */
export function NoteEditor({ session, name, onDone }: NoteEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const openExternal = useContext(OpenExternal)
  const latest = useRef(onDone)
  useEffect(() => {
    latest.current = onDone
  })
  useEffect(() => {
    let destroy = () => {}
    let isGone = false
    const keysAhead = holdKeys(host.current)
    void loadEditor().then(({ createEditor }) => {
      const ahead = keysAhead()
      if (isGone || !host.current) return
      if (ahead !== '') session.typed(session.body() + ahead)
      destroy = createEditor({
        parent: host.current,
        body: session.body(),
        name,
        onTyped: session.typed,
        onTooLong: announceTooLong,
        onDone: () => latest.current(),
        onAddress: openExternal,
        onBlur: leaveNote,
      })
    })
    return () => {
      isGone = true
      destroy()
    }
  }, [session, name, openExternal])
  return <div ref={host} tabIndex={-1} />
}

/**
 * Keeps what is typed before the editor is there: on the page, its letters would be commands.
 *
 * @returns how to end this, which gives the letters
 */
function holdKeys(host: HTMLElement | null): () => string {
  let letters = ''
  const hold = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.stopPropagation()
    event.preventDefault()
    letters += event.key
  }
  host?.addEventListener('keydown', hold)
  host?.focus({ preventScroll: true })
  return () => {
    host?.removeEventListener('keydown', hold)
    return letters
  }
}
