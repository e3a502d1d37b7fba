import { beforeEach, expect, test } from 'vitest'
import {
  type NotedVisit,
  type VisitKeeper,
  visitKeeper,
} from '../../../../src/renderer/state/visit-keeper.ts'
import type { PaperId } from '../../../../src/shared/model/ids.ts'

const one = 'one' as PaperId
const other = 'other' as PaperId

let time: number
let noted: NotedVisit[]
let keeper: VisitKeeper

beforeEach(() => {
  time = 1000
  noted = []
  keeper = visitKeeper({
    now: () => time,
    note: async (visit) => {
      noted.push(visit)
    },
  })
  keeper.attend(true)
})

/** Lets so many seconds pass. */
const pass = (seconds: number) => {
  time += seconds * 1000
}

test('a visit is noted when another paper comes', () => {
  keeper.show(one, 0)
  pass(12.5)
  keeper.show(other, 0)
  expect(noted).toEqual([{ id: one, seconds: 12.5, position: 0 }])
})

test('a paper that one only skims past is not noted', () => {
  keeper.show(one, 0.4)
  pass(1.9)
  keeper.show(other, 0)
  expect(noted).toEqual([])
})

test('a paper that was scrolled was read, however short a time; a page laid out anew is no scroll', () => {
  keeper.show(one, 0.4)
  keeper.scroll(one, 0.4003)
  pass(0.5)
  keeper.show(other, 0)
  expect(noted).toEqual([])
  keeper.scroll(other, 0.7)
  pass(0.5)
  keeper.show(null, 0)
  expect(noted).toEqual([{ id: other, seconds: 0.5, position: 0.7 }])
})

test('what was noted already is not noted again', async () => {
  keeper.show(one, 0)
  pass(5)
  await keeper.rest()
  await keeper.rest()
  pass(1)
  await keeper.rest()
  expect(noted.map(({ seconds }) => seconds)).toEqual([5, 1])
})

test('no time passes while the window is not looked at', () => {
  keeper.show(one, 0)
  pass(3)
  keeper.attend(false)
  pass(600)
  keeper.attend(true)
  pass(4)
  keeper.show(null, 0)
  expect(noted).toEqual([{ id: one, seconds: 7, position: 0 }])
})

test('who does nothing for a minute is not taken to be reading, until they do something', () => {
  keeper.show(one, 0)
  pass(30)
  keeper.act()
  pass(300)
  keeper.act()
  pass(10)
  keeper.show(null, 0)
  expect(noted).toEqual([{ id: one, seconds: 30 + 60 + 10, position: 0 }])
})

test('a scroll of another paper than the one on screen is not taken for its own', () => {
  keeper.show(one, 0)
  pass(3)
  keeper.scroll(other, 0.9)
  keeper.show(null, 0)
  expect(noted).toEqual([{ id: one, seconds: 3, position: 0 }])
})
