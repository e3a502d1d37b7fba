import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { choosePaper, usePlace } from '../../../../src/renderer/state/place-store.ts'
import {
  beginTrail,
  canGo,
  follow,
  goAlong,
  type Trail,
  useTrail,
} from '../../../../src/renderer/state/visited-papers.ts'
import type { PaperId } from '../../../../src/shared/model/ids.ts'

const ids = ['a', 'b', 'c', 'd'] as PaperId[]
const [a, b, c, d] = ids as [PaperId, PaperId, PaperId, PaperId]
const empty: Trail = { papers: [], index: -1, since: null }

let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  usePlace.setState({ paperId: null })
  useTrail.setState(empty)
  stop = beginTrail()
})

afterEach(() => {
  stop()
  vi.useRealTimers()
})

/** Looks at papers one after the other, each for a while. */
function look(...papers: PaperId[]): void {
  for (const paper of papers) {
    choosePaper(paper)
    vi.advanceTimersByTime(5000)
  }
}

const onScreen = () => usePlace.getState().paperId

test('one goes back through the papers visited, and forward again', () => {
  look(a, b, c)
  expect(canGo(1)).toBe(false)
  goAlong(-1)
  goAlong(-1)
  expect([onScreen(), canGo(-1)]).toEqual([a, false])
  goAlong(-1)
  expect(onScreen()).toBe(a)
  goAlong(1)
  expect(onScreen()).toBe(b)
  goAlong(1)
  expect(onScreen()).toBe(c)
})

test('a paper chosen after going back takes the place of those ahead', () => {
  look(a, b, c)
  goAlong(-1)
  look(d)
  expect(useTrail.getState().papers).toEqual([a, b, d])
})

test('papers that one only passes are not gone back to', () => {
  look(a)
  for (const paper of [b, c, d]) choosePaper(paper)
  expect(useTrail.getState().papers).toEqual([a, d])
})

test('a paper that was gone back to stays on the trail, however soon one leaves it', () => {
  look(a, b)
  goAlong(-1)
  choosePaper(c)
  expect(useTrail.getState().papers).toEqual([a, c])
})

test('the paper that a window begins with is the first of the trail, however soon one leaves it', () => {
  stop()
  usePlace.setState({ paperId: a })
  stop = beginTrail()
  choosePaper(b)
  expect(useTrail.getState().papers).toEqual([a, b])
})

test('a trail never names a paper twice in a row, stays bounded and ends with the paper on screen', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 1500 })), {
    maxLength: 400,
  })
  fc.assert(
    fc.property(steps, (looks) => {
      let now = 0
      let trail = empty
      for (const [id, duration] of looks) {
        trail = follow(trail, id, now)
        now += duration
        expect(trail.papers[trail.index]).toBe(id)
        expect(trail.papers.length).toBeLessThanOrEqual(200)
      }
      expect(trail.papers.some((id, index) => id === trail.papers[index + 1])).toBe(false)
    }),
    { numRuns: 100 },
  )
})
