import { fromThreadError, type OperationAnswer } from './protocol.ts'

/** Questions on their way to another thread, by sequence number. */
export interface PendingAnswers {
  /** Sends a question under a new number. @returns its answer; rejects with the error that was thrown over there */
  ask(send: (sequence: number) => void): Promise<unknown>
  settle(answer: OperationAnswer): void
  /** Fails everything that is still unanswered, and whatever is asked from now on: the thread has ended. */
  fail(error: Error): void
}

export function pendingAnswers(): PendingAnswers {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let sequence = 0
  let ended: Error | null = null
  return {
    ask: (send) => {
      if (ended !== null) return Promise.reject(ended)
      sequence += 1
      const number = sequence
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject })
        send(number)
      })
    },
    settle: (answer) => {
      const question = waiting.get(answer.sequence)
      waiting.delete(answer.sequence)
      if (answer.ok) question?.resolve(answer.value)
      else question?.reject(fromThreadError(answer.error))
    },
    fail: (error) => {
      ended = error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
  }
}
