import type { PaperId } from '../../../shared/model/ids.ts'
import { plainText } from '../../../shared/text/drawn-text.ts'

/** More than four columns are too narrow to read. */
export const TRAY_LIMIT = 4

/** A paper in the compare tray. */
export interface TrayPaper {
  readonly id: PaperId
  /** On one line, formulas in their plain reading. */
  readonly title: string
}

/** A paper as the tray holds it; `title` is source text. */
export function trayPaperOf({ id, title }: { id: PaperId; title: string }): TrayPaper {
  return { id, title: plainText(title) }
}

/**
 * The tray after these papers were put in, as far as there is room, or taken out where all of them are in it already.
 * `leftOut` counts those without room.
 */
export function toggledInTray(
  tray: readonly TrayPaper[],
  chosen: readonly TrayPaper[],
): { tray: readonly TrayPaper[]; leftOut: number } {
  const held = new Set(tray.map(({ id }) => id))
  const missing = chosen.filter(({ id }) => !held.has(id))
  if (missing.length === 0) {
    const taken = new Set(chosen.map(({ id }) => id))
    return { tray: tray.filter(({ id }) => !taken.has(id)), leftOut: 0 }
  }
  const room = Math.max(0, TRAY_LIMIT - tray.length)
  return { tray: [...tray, ...missing.slice(0, room)], leftOut: Math.max(0, missing.length - room) }
}
