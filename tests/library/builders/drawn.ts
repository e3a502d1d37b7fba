import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import type { Highlight } from '../../../src/shared/model/highlight.ts'
import type { PaperDetails } from '../../../src/shared/model/paper.ts'

/** Draws whole numbers from 0 below a limit; the same ones for the same seed. */
export type Draw = (below: number) => number

export function drawing(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What something is done with: a paper and a mark on it, and what draws the rest. */
export interface Chosen {
  readonly library: WritableLibrary
  readonly draw: Draw
  readonly paper: PaperDetails
  readonly mark: Highlight | undefined
}

const WORDS = ['memory', 'to read', 'Proof', 'café', 'later']
export const HUES = ['red', 'green', 'blue'] as const
const CATEGORIES = ['general', 'method', 'result', 'doubt'] as const

export const pick = <Value>(draw: Draw, values: readonly Value[]): Value | undefined =>
  values[draw(values.length)]
/** Few words, so that names meet. */
export const word = (draw: Draw) => pick(draw, WORDS) ?? 'word'
export const tagIn = (draw: Draw) => `#${word(draw).replace(' ', '-')}`
export const category = (draw: Draw) => pick(draw, CATEGORIES) ?? 'general'

/** The uid of a row of a table that was not deleted. */
export const uidIn = (library: WritableLibrary, draw: Draw, table: string, where = 'deleted_at IS NULL') =>
  pick(draw, library.database.column<string>(`SELECT id FROM ${table} WHERE ${where} ORDER BY id`)) as never
