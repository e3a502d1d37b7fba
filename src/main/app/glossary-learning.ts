/** So many texts are looked through at a time: about 20 ms, which is what a person's write may have to wait. */
const TEXTS_AT_A_TIME = 60
/** The pause between two times, and after a change, in milliseconds: nobody waits for the glossary. */
const PAUSE_MS = 80
const REST_MS = 1500

export interface GlossaryLearning {
  /** Begins to look through what the library holds; from then on changes are followed. */
  begin(): void
  /** The library may hold new texts. */
  wake(): void
  end(): void
}

interface LearningDoor {
  learn(input: { limit: number }): Promise<{ isDone: boolean }>
  onError(error: unknown): void
  /** Calls back after so many milliseconds. */
  later(callback: () => void, milliseconds: number): void
}

/**
 * Fills the glossary in the background, a little at a time, until every text was looked through; and again after a
 * change. An error ends it until the next change.
 */
export function glossaryLearning({ learn, onError, later }: LearningDoor): GlossaryLearning {
  let state: 'waiting' | 'idle' | 'planned' | 'learning' | 'ended' = 'waiting'
  let isWoken = false
  const plan = (milliseconds: number): void => {
    state = 'planned'
    later(() => void goOn(), milliseconds)
  }
  const goOn = async (): Promise<void> => {
    if (state === 'ended') return
    state = 'learning'
    isWoken = false
    const isDone = await learn({ limit: TEXTS_AT_A_TIME }).then(
      (learned) => learned.isDone,
      (error: unknown) => {
        // `state` may have changed meanwhile: a library that is being closed answers no more.
        if (!hasEnded()) onError(error)
        return true
      },
    )
    if (hasEnded()) return
    if (!isDone) plan(PAUSE_MS)
    else if (isWoken) plan(REST_MS)
    else state = 'idle'
  }
  const hasEnded = (): boolean => state === 'ended'
  return {
    begin: () => {
      if (state === 'waiting') plan(REST_MS)
    },
    wake: () => {
      isWoken = true
      if (state === 'idle') plan(REST_MS)
    },
    end: () => {
      state = 'ended'
    },
  }
}
