import { create } from 'zustand'
import { CallFailure } from './bridge.ts'

/** Something to do about an announcement at once, such as taking a step back. */
export interface AnnouncementAction {
  label: string
  run(): void
}

/** A sentence for the person, with up to two things to do about it. */
export interface Announcement {
  tone: 'info' | 'error'
  message: string
  action?: AnnouncementAction
  otherAction?: AnnouncementAction
  /** Set where the sentence should wait for the person; one that tells of an error does so anyway. */
  isKept?: boolean
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

/** Shows a sentence, and lets a screen reader say it. @returns its key, to dismiss it by */
export function announce(announcement: Announcement): number {
  count += 1
  const next = { ...announcement, key: count }
  useAnnouncements.setState(({ shown }) => ({ shown: [...shown, next].slice(-SHOWN_AT_ONCE) }))
  return next.key
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

/** Lets an announcement stand, without what could have been done about it and no longer can. */
export function withdrawAction(key: number): void {
  useAnnouncements.setState(({ shown }) => ({
    shown: shown.map((one) => {
      if (one.key !== key) return one
      const { action: _withdrawn, ...rest } = one
      return rest
    }),
  }))
}

/** Whether an announcement stays until the person dismisses it. */
export function isKept({ tone, isKept: isToBeKept }: Announcement): boolean {
  return tone === 'error' || isToBeKept === true
}
