import { useEffect, useRef } from 'react'
import type { NoteSession } from './note-session.ts'
import { announceTooLong, leaveNote } from './note-store.ts'

/** Loaded when the first note is written, so that it does not hold up the first paint. */
const loadEditor = () => import('./code-mirror.ts')

/** The editor of the note being written. It is the session's: what the library says meanwhile does not touch it. */
export function NoteEditor({ session, name }: { session: NoteSession; name: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let destroy = () => {}
    let isGone = false
    void loadEditor().then(({ createEditor }) => {
      if (isGone || !host.current) return
      destroy = createEditor({
        parent: host.current,
        body: session.body(),
        name,
        onTyped: session.typed,
        onTooLong: announceTooLong,
        onDone: leaveNote,
        onBlur: leaveNote,
      })
    })
    return () => {
      isGone = true
      destroy()
    }
  }, [session, name])
  return <div ref={host} />
}
