import { afterTyping, nextMoment, nothingToSave, type SavePlan, takeDue } from './save-plan.ts'

/** What a session needs from outside: the body as it stands in the library, and the two ways to save. */
export interface NoteSessionDoor {
  savedBody: string
  /**
   * Saves the note itself, `isUnfinished` while the person goes on writing; `base` is what was saved before, to tell what
   * is new in it from what is new elsewhere. Rejects when it could not.
   */
  save(body: string, isUnfinished: boolean, base: string): Promise<void>
  /** Keeps what is being typed, apart from the note. Rejects when it could not. */
  saveDraft(body: string): Promise<void>
  /** Told of the first failure since the last success; the text stays in the session and is tried again. */
  onFailure(error: unknown): void
}

/** One stretch of writing on one note, from the first look at the editor to leaving it. */
export interface NoteSession {
  /** Takes what the editor holds now, and plans when to save it. */
  typed(body: string): void
  /** Saves what is unsaved, now, as finished. Resolves to whether all of it is saved; never rejects. */
  flush(): Promise<boolean>
  /** What the editor held last. */
  body(): string
}

/**
 * Begins a session. Drafts and saves run one after the other in the order they were planned, so that an older text
 * never lands on a newer one.
 */
export function beginNoteSession(door: NoteSessionDoor): NoteSession {
  let body = door.savedBody
  let savedBody = door.savedBody
  let hasDraft = false
  let hasFailed = false
  let isUnfinished = false
  let plan: SavePlan = nothingToSave
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<void> = Promise.resolve()

  function schedule(next: SavePlan): void {
    plan = next
    clearTimeout(timer)
    const moment = nextMoment(plan)
    if (moment !== null) timer = setTimeout(look, Math.max(0, moment - Date.now()))
  }

  function look(): void {
    const { due, plan: rest } = takeDue(plan, Date.now())
    if (due === 'draft') enqueue(keepDraft)
    if (due === 'note') enqueue(() => saveNote(true))
    schedule(rest)
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work).then(
      () => {
        hasFailed = false
      },
      (error: unknown) => {
        if (!hasFailed) door.onFailure(error)
        hasFailed = true
      },
    )
    return queue
  }

  async function keepDraft(): Promise<void> {
    if (body === savedBody && !hasDraft) return
    hasDraft = true
    await door.saveDraft(body)
  }

  async function saveNote(goesOn: boolean): Promise<void> {
    if (body === savedBody && !hasDraft && (goesOn || !isUnfinished)) return
    const saving = body
    await door.save(saving, goesOn, savedBody)
    savedBody = saving
    hasDraft = false
    isUnfinished = goesOn
  }

  return {
    typed(next) {
      body = next
      schedule(afterTyping(plan, Date.now()))
    },
    async flush() {
      schedule(nothingToSave)
      await enqueue(() => saveNote(false))
      return body === savedBody
    },
    body: () => body,
  }
}
