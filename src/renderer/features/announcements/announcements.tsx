import { X } from 'lucide-react'
import { type FocusEvent, useEffect, useState } from 'react'
import {
  type AnnouncementAction,
  dismissAnnouncement,
  isKept,
  type ShownAnnouncement,
  useAnnouncements,
} from '../../state/announcements-store.ts'
import { useLayer } from '../../state/layers.ts'
import styles from './announcements.module.css'

/** How long a sentence that asks for nothing stays, in milliseconds. */
const READING_TIME = 6000

/**
 * Sentences about what was done, said by screen readers as they come: a region must be there before what is put into
 * it is heard. Escape takes away those that would wait for ever.
 */
export function Announcements() {
  const shown = useAnnouncements((state) => state.shown)
  const lastKept = shown.findLast(isKept)
  useLayer(lastKept !== undefined, () => lastKept && dismissAnnouncement(lastKept.key))
  return (
    <section className={styles.stack} aria-label="Announcements">
      <div className={styles.tone} role="alert" aria-atomic="false">
        {shown.filter(({ tone }) => tone === 'error').map(drawToast)}
      </div>
      <div className={styles.tone} role="status" aria-atomic="false">
        {shown.filter(({ tone }) => tone === 'info').map(drawToast)}
      </div>
    </section>
  )
}

function drawToast(announcement: ShownAnnouncement) {
  return <Toast key={announcement.key} announcement={announcement} />
}

function Toast({ announcement }: { announcement: ShownAnnouncement }) {
  const { key, tone, message, action, otherAction } = announcement
  const held = useHeld()
  const mayGo = !isKept(announcement) && !held.isHeld
  useEffect(() => {
    if (!mayGo) return
    const timer = setTimeout(() => dismissAnnouncement(key), READING_TIME)
    return () => clearTimeout(timer)
  }, [key, mayGo])
  return (
    <div className={tone === 'error' ? `${styles.toast} ${styles.error}` : styles.toast} {...held.listeners}>
      <p>{message}</p>
      {[action, otherAction].map(
        (one) => one && <ActionButton key={one.label} action={one} announcement={key} />,
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

function ActionButton({ action, announcement }: { action: AnnouncementAction; announcement: number }) {
  const act = () => {
    action.run()
    dismissAnnouncement(announcement)
  }
  return (
    <button type="button" className={styles.action} onClick={act}>
      {action.label}
    </button>
  )
}

/** Whether somebody points at it or has the focus in it: then it must not go away under their hand. */
function useHeld() {
  const [isPointedAt, setPointedAt] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  return {
    isHeld: isPointedAt || hasFocus,
    listeners: {
      onPointerEnter: () => setPointedAt(true),
      onPointerLeave: () => setPointedAt(false),
      onFocus: () => setFocus(true),
      onBlur: (event: FocusEvent) => setFocus(event.currentTarget.contains(event.relatedTarget)),
    },
  }
}
