import { create } from 'zustand'
import { CallFailure } from './bridge.ts'

/** A sentence for the person. `action` is something to do about it at once, such as taking a step back. */
export interface Announcement {
  tone: 'info' | 'error'
  message: string
  action?: { label: string; run(): void }
}

/** An announcement as it stands on screen; two alike are still two. */
export interface ShownAnnouncement extends Announcement {
  key: number
}

interface Announcements {
  shown: readonly ShownAnnouncement[]
}

/** More would hide the page they speak of. */
const SHOWN_AT_ONCE = 3

export const useAnnouncements = create<Announcements>(() => ({ shown: [] }))

let count = 0

/** Shows a sentence, and lets a screen reader say it. */
export function announce(announcement: Announcement): void {
  count += 1
  const next = { ...announcement, key: count }
  useAnnouncements.setState(({ shown }) => ({ shown: [...shown, next].slice(-SHOWN_AT_ONCE) }))
}

/** Says that something could not be done, with main's reason where it gave one. */
export function announceFailure(consequence: string, error: unknown): void {
  const reason = error instanceof CallFailure ? ` ${error.message}` : ''
  announce({ tone: 'error', message: `${consequence}${reason}` })
}

/** Takes an announcement off the screen. */
export function dismissAnnouncement(key: number): void {
  useAnnouncements.setState(({ shown }) => ({ shown: shown.filter((one) => one.key !== key) }))
}
