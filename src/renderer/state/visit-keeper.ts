import type { PaperId } from '../../shared/model/ids.ts'

/** How long a person may do nothing and is still taken to be reading, in milliseconds. */
const PATIENCE = 60_000
/** A shorter look at a paper is none, in milliseconds. */
const SHORTEST_VISIT = 2000
/** A smaller change of position is that of a page that was laid out anew. */
const NOTICEABLE = 0.01

/** What is noted of a visit since it was noted last. `position` is 0 at the paper's beginning and 1 at its end. */
export interface NotedVisit {
  readonly id: PaperId
  readonly seconds: number
  readonly position: number
}

/** The visit to the paper on screen, as far as it was not noted. */
interface Shown {
  readonly id: PaperId
  position: number
  /** Where it was begun, or noted last. */
  notedPosition: number
  milliseconds: number
  isBegun: boolean
  isMoved: boolean
}

/** Counts the time that a person reads the paper on screen, and knows where they are in it. */
export interface VisitKeeper {
  /** Another paper is on screen, at this position; null when there is none. The one before is noted. */
  show(id: PaperId | null, position: number): void
  /** The window came to the front, or something else did. */
  attend(isAttended: boolean): void
  /** The person did something. */
  act(): void
  /** The paper was scrolled, if it is the one on screen. */
  scroll(id: PaperId, position: number): void
  /** Notes what was not noted yet, if there is anything; settles when it is kept. */
  rest(): Promise<void>
}

/**
 * A keeper of visits. Time counts while the window is attended and the person did something within the last minute; a
 * paper that one only skims past is not noted.
 *
 * @param door `now` is a clock in milliseconds; `note` keeps what is noted and never rejects
 */
export function visitKeeper(door: { now(): number; note(visit: NotedVisit): Promise<void> }): VisitKeeper {
  const { now, note } = door
  let shown: Shown | null = null
  let isAttended = false
  let countedTo = now()
  let lastAct = now()

  function count(): void {
    const until = Math.min(now(), lastAct + PATIENCE)
    if (isAttended && shown !== null && until > countedTo) shown.milliseconds += until - countedTo
    countedTo = now()
  }

  async function rest(): Promise<void> {
    count()
    if (shown === null) return
    const { id, position, milliseconds, isBegun, isMoved } = shown
    if (!isMoved && (isBegun ? milliseconds === 0 : milliseconds < SHORTEST_VISIT)) return
    Object.assign(shown, { notedPosition: position, milliseconds: 0, isBegun: true, isMoved: false })
    await note({ id, seconds: Math.round(milliseconds) / 1000, position })
  }

  return {
    rest,
    show: (id, position) => {
      void rest()
      shown = id === null ? null : begunAt(id, position)
      lastAct = now()
    },
    attend: (isNow) => {
      count()
      isAttended = isNow
      lastAct = now()
    },
    act: () => {
      count()
      lastAct = now()
    },
    scroll: (id, position) => {
      if (shown?.id !== id) return
      shown.position = position
      // Whoever scrolls reads, however short a time.
      if (Math.abs(position - shown.notedPosition) >= NOTICEABLE) shown.isMoved = true
    },
  }
}

function begunAt(id: PaperId, position: number): Shown {
  return { id, position, notedPosition: position, milliseconds: 0, isBegun: false, isMoved: false }
}
