import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { NoteVersion } from '../../../shared/model/note.ts'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { VersionText } from './version-text.tsx'
import styles from './versions-dialog.module.css'
import { closeVersions, restoreVersion, showVersion, useVersions } from './versions-store.ts'

/** What a note said before, by time, and what became of it; a text can be had back. */
export function VersionsDialog() {
  const { id, list, shown } = useVersions()
  useLayer(id !== null, closeVersions)
  return (
    <Dialog title="Versions of the note" size="tall" isOpen={id !== null} onClose={closeVersions}>
      {list?.length === 0 && (
        <p className={styles.empty}>
          There is no other version yet. Each time you come back to a note and change it, what it said before
          is kept here.
        </p>
      )}
      {list !== null && list.length > 0 && (
        <div className={styles.versions}>
          <VersionList list={list} shownKey={shown?.key ?? null} />
          {shown && (
            <VersionText
              key={shown.key}
              body={shown.body}
              after={shown.after}
              onRestore={() => void restoreVersion()}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}

function VersionList({ list, shownKey }: { list: readonly NoteVersion[]; shownKey: number | null }) {
  const chosen = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one that is shown is to be in sight.
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [shownKey])
  const hear = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const at = list.findIndex(({ key }) => key === shownKey)
    const next = by === undefined ? undefined : list[at + by]
    if (by === undefined) return
    event.preventDefault()
    if (next) void showVersion(next.key)
  }
  return (
    <div
      className={styles.list}
      role="listbox"
      aria-label="Versions, the newest first"
      tabIndex={0}
      aria-activedescendant={shownKey === null ? undefined : `version-${shownKey}`}
      onKeyDown={hear}
    >
      {list.map(({ key, createdAt, title, length }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and hears the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus.
        <div
          key={key}
          id={`version-${key}`}
          ref={key === shownKey ? chosen : undefined}
          className={styles.version}
          role="option"
          aria-selected={key === shownKey}
          onClick={() => void showVersion(key)}
        >
          <time dateTime={createdAt}>{timeFormat.format(new Date(createdAt))}</time>
          <span className={styles.title}>{title}</span>
          <span className={styles.length}>{length.toLocaleString('en-GB')} characters</span>
        </div>
      ))}
    </div>
  )
}

const timeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
