import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, isDue, LONGEST_INTERVAL, nextReview } from '../../../src/shared/review/index.ts'

test('days are counted by the calendar', () => {
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01')
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31')
  expect(dayAfter('0099-12-31', 1)).toBe('0100-01-01')
})

test('an interval grows by two and by four from the one before, and from the first one', () => {
  const first = nextReview(null, 'keep', '2026-06-01', 7)
  expect(first).toEqual({ intervalDays: 14, reviewedOn: '2026-06-01', dueOn: '2026-06-15', isDone: false })
  expect(nextReview(first, 'less-often', '2026-06-15', 7).intervalDays).toBe(56)
  expect(nextReview(first, 'done', '2026-06-15', 7)).toMatchObject({ isDone: true })
})

test('whatever is said, a mark that is not done comes back, later than today and within ten years', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter('1990-01-01', days))
  const decision = fc.constantFrom('keep' as const, 'less-often' as const)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(decision, day), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 90 }),
      (said, first) => {
        let state = null
        for (const [one, today] of said) state = nextReview(state, one, today, first)
        if (state === null) return
        expect(isDue(state, state.reviewedOn)).toBe(false)
        expect(isDue(state, state.dueOn)).toBe(true)
        expect(state.dueOn <= dayAfter(state.reviewedOn, LONGEST_INTERVAL)).toBe(true)
        // A clock that goes back by more than a day hides nothing.
        expect(isDue(state, dayAfter(state.reviewedOn, -2))).toBe(true)
        expect(isDue(state, dayAfter(state.reviewedOn, -1))).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
})
