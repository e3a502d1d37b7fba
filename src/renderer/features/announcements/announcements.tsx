import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  dismissAnnouncement,
  type ShownAnnouncement,
  useAnnouncements,
} from '../../state/announcements-store.ts'
import styles from './announcements.module.css'

/** How long a sentence that asks for nothing stays, in milliseconds; one that went wrong stays until it is dismissed. */
const READING_TIME = 7000

/** Sentences about what was done, at the lower edge of the window, said by screen readers as they come. */
export function Announcements() {
  const shown = useAnnouncements((state) => state.shown)
  return (
    <section className={styles.stack} aria-label="Announcements">
      {shown.map((announcement) => (
        <Toast key={announcement.key} announcement={announcement} />
      ))}
    </section>
  )
}

function Toast({ announcement }: { announcement: ShownAnnouncement }) {
  const { key, tone, message, action } = announcement
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (tone === 'error' || isHeld) return
    const timer = setTimeout(() => dismissAnnouncement(key), READING_TIME)
    return () => clearTimeout(timer)
  }, [key, tone, isHeld])
  const hold = () => setHeld(true)
  const release = () => setHeld(false)
  const act = () => {
    action?.run()
    dismissAnnouncement(key)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going; it has buttons to act.
    <div
      className={tone === 'error' ? `${styles.toast} ${styles.error}` : styles.toast}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <p role={tone === 'error' ? 'alert' : 'status'}>{message}</p>
      {action && (
        <button type="button" className={styles.action} onClick={act}>
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={styles.dismiss}
        aria-label="Dismiss"
        onClick={() => dismissAnnouncement(key)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  )
}
