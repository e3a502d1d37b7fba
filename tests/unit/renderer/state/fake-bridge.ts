import { vi } from 'vitest'
import type { OffprintBridge } from '../../../../src/shared/contract/bridge.ts'
import type { CallInput, CallName, CallOutput } from '../../../../src/shared/contract/calls.ts'
import type { EventName, EventPayload } from '../../../../src/shared/contract/events.ts'

type Answers = {
  [Name in CallName]?: (input: CallInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>
}

/** Main as the window sees it: it gives the answers it was told, and fails where it was told none. */
export interface FakeBridge {
  /** What was asked, in its order. */
  readonly asked: { name: string; input: unknown }[]
  answers: Answers
  /** Tells the window something unasked. */
  tell<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
}

/** Puts a main behind `window.offprint`. */
export function fakeBridge(answers: Answers = {}): FakeBridge {
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const fake: FakeBridge = {
    asked: [],
    answers,
    tell: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload)
    },
  }
  const call = async (name: CallName, input: unknown) => {
    fake.asked.push({ name, input })
    const answer = fake.answers[name] as ((given: unknown) => unknown) | undefined
    return answer === undefined
      ? { ok: false, error: { code: 'internal', message: 'The disk is full.' } }
      : { ok: true, value: await answer(input) }
  }
  const on = (name: string, listener: (payload: unknown) => void) => {
    const listening = listeners.get(name) ?? new Set()
    listeners.set(name, listening.add(listener))
    return () => listening.delete(listener)
  }
  const offprint = { call, on } as unknown as OffprintBridge
  vi.stubGlobal('window', { offprint })
  return fake
}
