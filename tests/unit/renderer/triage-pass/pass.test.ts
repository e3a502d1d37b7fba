import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countOf,
  type Decision,
  isOver,
  type Pass,
  type PassLimit,
  paceLabel,
  paperOnScreen,
  progressLabel,
  progressOf,
  receiptOf,
  withDecision,
  withoutLastDecision,
} from '../../../../src/renderer/features/triage-pass/pass.ts'
import type { PaperId } from '../../../../src/shared/model/ids.ts'

const minutes = (count: number) => count * 60_000

function passOver(total: number, limit: PassLimit = { unit: 'papers', count: total }): Pass {
  const papers = Array.from({ length: total }, (_value, index) => ({
    id: `paper-${index + 1}` as PaperId,
    title: `Paper ${index + 1}`,
    state: 'inbox' as const,
  }))
  return { id: 'pass', limit, total, papers, decisions: [], startedAt: 0 }
}

const after = (pass: Pass, ...decisions: Decision[]) => decisions.reduce(withDecision, pass)

test('a pass goes from paper to paper, and back', () => {
  const pass = after(passOver(3), 'keep', 'later')
  expect(paperOnScreen(pass)?.title).toBe('Paper 3')
  expect(paperOnScreen(withoutLastDecision(pass))?.title).toBe('Paper 2')
  expect(paperOnScreen(after(pass, 'dismiss'))).toBeNull()
})

test('a paper that was fetched beyond the pass is not decided on', () => {
  expect(paperOnScreen({ ...after(passOver(2), 'keep'), total: 1 })).toBeNull()
})

test('a pass over papers says which of how many, and ends with the last', () => {
  const pass = after(passOver(3), 'keep', 'keep')
  expect([progressLabel(pass, minutes(99)), isOver(pass, minutes(99))]).toEqual(['3 of 3', false])
  expect(isOver(after(pass, 'keep'), 0)).toBe(true)
})

test('a pass over minutes says how long it lasts, and lets one decide on the paper on screen when time is up', () => {
  const pass = passOver(100, { unit: 'minutes', count: 5 })
  expect(progressLabel(pass, 0)).toBe('5 min left')
  expect(progressLabel(pass, minutes(4) + 1000)).toBe('59 s left')
  expect(progressLabel(pass, minutes(5))).toBe('Time is up: the last paper')
  expect(progressOf(pass, minutes(2.5))).toBe(0.5)
  expect(isOver(pass, minutes(9))).toBe(false)
  expect(isOver(after(pass, 'later'), minutes(4))).toBe(false)
  expect(isOver(after(pass, 'later'), minutes(5))).toBe(true)
})

test('a receipt holds every paper that was decided on once, under its decision, and none that could not be kept', () => {
  const decision = fc.constantFrom<Decision>('keep', 'later', 'dismiss')
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 30 }), fc.integer({ min: 0, max: 30 }), (made, lost) => {
      const pass = after(passOver(31), ...made)
      const failed = new Set(pass.papers.slice(0, lost).map(({ id }) => id))
      const receipt = receiptOf(pass, minutes(1), failed)
      expect(countOf(receipt)).toBe(Math.max(0, made.length - lost))
      const wanted = made.filter((one, index) => one === 'keep' && index >= lost)
      expect(receipt.kept).toHaveLength(wanted.length)
    }),
    { numRuns: 60 },
  )
})

test('a receipt tells the pace, unless the pass was too short for one', () => {
  const pass = after(passOver(20), ...Array.from({ length: 12 }, (): Decision => 'dismiss'))
  expect(paceLabel(receiptOf(pass, minutes(5), new Set()))).toBe('2.4 papers a minute')
  expect(paceLabel(receiptOf(pass, minutes(1), new Set()))).toBe('12 papers a minute')
  expect(paceLabel(receiptOf(pass, 500, new Set()))).toBeNull()
})
