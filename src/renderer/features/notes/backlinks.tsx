import { useCallback, useEffect, useState } from 'react'
import type { Backlink, LinkTarget } from '../../../shared/model/note.ts'
import { plainText } from '../../../shared/text/drawn-text.ts'
import { call } from '../../state/bridge.ts'
import { useLibraryChanges } from '../../state/library-changes.ts'
import styles from './backlinks.module.css'
import { openNote } from './follow-link.ts'

/** The notes that link to something, each with the line that does; nothing at all where there is none. */
export function Backlinks({ to }: { to: LinkTarget }) {
  const { kind, id } = to
  const backlinks = useBacklinks(kind, id)
  if (backlinks.length === 0) return null
  return (
    <section className={styles.backlinks} aria-label="Mentioned in">
      <h2>Mentioned in</h2>
      <ul>
        {backlinks.map((backlink) => (
          <li key={backlink.id}>
            <button type="button" className={styles.place} onClick={() => void openNote(backlink)}>
              {placeOf(backlink)}
            </button>
            {backlink.line !== backlink.title && <p className={styles.line}>{backlink.line}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ title, paperTitle, highlightId }: Backlink): string {
  if (paperTitle === null) return title
  return `${highlightId === null ? 'Note on' : 'Note on a highlight of'} ${plainText(paperTitle)}`
}

function useBacklinks(kind: LinkTarget['kind'], id: string): readonly Backlink[] {
  const [backlinks, setBacklinks] = useState<readonly Backlink[]>([])
  const [count, setCount] = useState(0)
  const refresh = useCallback(() => setCount((before) => before + 1), [])
  useLibraryChanges(['marks', 'papers', 'snapshots'], refresh)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says that the library may say something else.
  useEffect(() => {
    let isLate = false
    call('notes.backlinks', { to: { kind, id } as LinkTarget }).then(
      (found) => !isLate && setBacklinks(found),
      // The page says by itself what has gone; without backlinks it is still whole.
      () => !isLate && setBacklinks([]),
    )
    return () => {
      isLate = true
    }
  }, [kind, id, count])
  return backlinks
}
