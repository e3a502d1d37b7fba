import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { flushEverything } from '../../../../src/renderer/state/flush.ts'
import { beginPlace, choosePaper, goToSource, usePlace } from '../../../../src/renderer/state/place-store.ts'
import { PaperId } from '../../../../src/shared/model/ids.ts'
import { Settings } from '../../../../src/shared/model/settings.ts'
import { type FakeBridge, fakeBridge } from './fake-bridge.ts'

const settings = Settings.parse({})
const paperId = PaperId.parse('01a20cc2-db97-7004-ab3d-e46c023e96d6')
let bridge: FakeBridge
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  bridge = fakeBridge({ 'settings.set': () => settings })
  stop = beginPlace(settings.place)
})

afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('a place is kept once when it rests, however often it changed', async () => {
  for (const top of [10, 20, 30]) usePlace.getState().setReaderScroll(top)
  await vi.runAllTimersAsync()
  expect(bridge.asked).toEqual([
    { name: 'settings.set', input: { place: { ...settings.place, readerScroll: 30 } } },
  ])
})

test('a place that came back to where it was is not kept again', async () => {
  usePlace.getState().setReaderScroll(10)
  usePlace.getState().setReaderScroll(0)
  await vi.runAllTimersAsync()
  expect(bridge.asked).toEqual([])
})

test('a place that has not rested yet is kept before the window closes', async () => {
  choosePaper(paperId)
  await flushEverything()
  expect(bridge.asked).toEqual([{ name: 'settings.set', input: { place: { ...settings.place, paperId } } }])
})

test('another paper has not been scrolled; the same one chosen again stays where it is', () => {
  choosePaper(paperId)
  usePlace.getState().setReaderScroll(400)
  choosePaper(paperId)
  expect(usePlace.getState().readerScroll).toBe(400)
  choosePaper(null)
  expect(usePlace.getState().readerScroll).toBe(0)
})

test('another source begins at its top, with no search', () => {
  usePlace.setState({ query: 'token', listScroll: 900 })
  goToSource({ kind: 'starred' })
  expect(usePlace.getState()).toMatchObject({ source: { kind: 'starred' }, query: '', listScroll: 0 })
})
