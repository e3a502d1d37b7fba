/** A pause of this many milliseconds in the typing keeps a draft … */
export const DRAFT_PAUSE = 300
/** … and so does this long a time of typing without a pause. */
export const DRAFT_LIMIT = 1000
/** A pause of this many milliseconds saves the note itself. */
export const SAVE_PAUSE = 1500

/** When a note's draft and the note itself are to be saved next, in milliseconds of one clock; null: nothing to do. */
export interface SavePlan {
  draftAt: number | null
  saveAt: number | null
  /** When the first key was pressed that no draft holds yet. */
  undraftedSince: number | null
}

/** The plan of a note that nobody has typed in since it was saved. */
export const nothingToSave: SavePlan = { draftAt: null, saveAt: null, undraftedSince: null }

/** The plan after something was typed at `now`. */
export function afterTyping(plan: SavePlan, now: number): SavePlan {
  const undraftedSince = plan.undraftedSince ?? now
  return {
    draftAt: Math.min(now + DRAFT_PAUSE, undraftedSince + DRAFT_LIMIT),
    saveAt: now + SAVE_PAUSE,
    undraftedSince,
  }
}

/** What is due at `now`, and the plan that is left once it is done. Saving the note makes its draft needless. */
export function takeDue(plan: SavePlan, now: number): { due: 'note' | 'draft' | null; plan: SavePlan } {
  if (plan.saveAt !== null && plan.saveAt <= now) return { due: 'note', plan: nothingToSave }
  if (plan.draftAt !== null && plan.draftAt <= now) {
    return { due: 'draft', plan: { ...plan, draftAt: null, undraftedSince: null } }
  }
  return { due: null, plan }
}

/** When to look at the plan again, or null when nothing is planned. */
export function nextMoment(plan: SavePlan): number | null {
  const moments = [plan.draftAt, plan.saveAt].filter((moment) => moment !== null)
  return moments.length === 0 ? null : Math.min(...moments)
}
