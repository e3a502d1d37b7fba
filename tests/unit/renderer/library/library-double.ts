import { vi } from 'vitest'
import type { PaperOrder } from '../../../../src/shared/contract/requests.ts'
import { row } from './builders.ts'

interface OpenCall {
  name: string
  input: unknown
  answer(value: unknown): void
}

/** A library behind the bridge that answers the order of a list when the test says so, and rows when it may. */
export function libraryDouble() {
  const open: OpenCall[] = []
  const state = { areRowsHeld: false }
  const call = (name: string, input: { keys?: number[] }) => {
    if (name === 'papers.rows' && !state.areRowsHeld) {
      return Promise.resolve({ ok: true, value: input.keys?.map((key) => row(key)) })
    }
    return new Promise((resolve) => {
      open.push({ name, input, answer: (value) => resolve({ ok: true, value }) })
    })
  }
  vi.stubGlobal('window', { offprint: { call, on: () => () => {} } })
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  return {
    state,
    settled,
    asked: (name: string) => open.filter((one) => one.name === name).map((one) => one.input),
    /** Answers the oldest open call of this name. */
    answer: async (name: string, value: unknown) => {
      const index = open.findIndex((one) => one.name === name)
      const [oldest] = open.splice(index, 1)
      if (index < 0 || oldest === undefined) throw new Error(`Nobody asks for ${name}`)
      oldest.answer(value)
      await settled()
    },
  }
}

/** The answer for a list of these papers. */
export function orderOf(...keys: number[]): PaperOrder {
  return { keys: Int32Array.from(keys), groups: [], unreadCount: 0 }
}
