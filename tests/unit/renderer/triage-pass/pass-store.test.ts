import { beforeEach, expect, test, vi } from 'vitest'
import { useList } from '../../../../src/renderer/features/library/list-store.ts'
import {
  askForPass,
  closePass,
  decide,
  endPass,
  startPass,
  takeBackLast,
  undoPass,
  usePass,
} from '../../../../src/renderer/features/triage-pass/pass-store.ts'
import { useAnnouncements } from '../../../../src/renderer/state/announcements-store.ts'
import { usePlace } from '../../../../src/renderer/state/place-store.ts'
import type { PaperKey } from '../../../../src/shared/model/ids.ts'
import { inbox, row } from '../library/builders.ts'
import { type FakeBridge, fakeBridge } from '../state/fake-bridge.ts'

const tenThousand = Array.from({ length: 10_000 }, (_value, index) => index + 1)

let bridge: FakeBridge
let undo: { key: number; name: string } | null

beforeEach(() => {
  undo = { key: 7, name: 'triage of 3 papers' }
  bridge = fakeBridge({
    'papers.rows': ({ keys }) => keys.map((key) => row(key)),
    'papers.setReading': () => undefined,
    'history.state': () => ({ undo, redo: null }),
    'history.undo': () => ({ isDone: true, message: 'Undid triage of 3 papers.', paperId: null }),
  })
  closePass()
  useAnnouncements.setState({ shown: [] })
  usePlace.setState({ paperId: null })
  useList.setState({ order: inbox(tenThousand), cursor: 5000 as PaperKey })
})

const said = () => useAnnouncements.getState().shown.map(({ message }) => message)
const written = () =>
  bridge.asked.flatMap(({ name, input }) =>
    name === 'papers.setReading' ? [input as { ids: string[]; state: string; pass: string }] : [],
  )
const stage = () => usePass.getState().stage

/** Waits until the receipt knows which step the pass was. */
const settled = () => vi.waitFor(() => expect(usePass.getState().stepKey).toBe(7))

test('a pass begins at the cursor, whatever the list holds', async () => {
  askForPass()
  expect(usePass.getState().available).toBe(5001)
  await startPass({ unit: 'papers', count: 20 })
  expect(usePass.getState().pass).toMatchObject({ total: 20, papers: { 0: { id: 'paper-5000' } } })
  // Only what is near is fetched, the paper after the pass among it.
  expect(usePass.getState().pass?.papers).toHaveLength(21)
})

test('each decision is kept at once, all under the name of the pass', async () => {
  await startPass({ unit: 'papers', count: 20 })
  decide('keep')
  decide('later')
  decide('dismiss')
  await vi.waitFor(() => expect(written()).toHaveLength(3))
  const pass = usePass.getState().pass?.id
  expect(written()).toEqual([
    { ids: ['paper-5000'], state: 'reading', pass },
    { ids: ['paper-5001'], state: 'later', pass },
    { ids: ['paper-5002'], state: 'dismissed', pass },
  ])
})

test('one paper back takes the decision on it back', async () => {
  await startPass({ unit: 'papers', count: 20 })
  decide('dismiss')
  takeBackLast()
  takeBackLast()
  await vi.waitFor(() => expect(written()).toHaveLength(2))
  expect(written()[1]).toMatchObject({ ids: ['paper-5000'], state: 'inbox' })
  expect(usePass.getState().pass?.decisions).toEqual([])
})

test('a long pass fetches the papers to come before it is at them', async () => {
  await startPass({ unit: 'papers', count: 200 })
  for (let count = 1; count <= 120; count += 1) {
    await vi.waitFor(() => expect(usePass.getState().pass?.papers.length).toBeGreaterThan(count))
    decide('later')
  }
  expect(usePass.getState().pass?.decisions).toHaveLength(120)
})

test('the last decision ends the pass in a receipt, and the list goes on with the paper after it', async () => {
  await startPass({ unit: 'papers', count: 3 })
  for (const one of ['keep', 'later', 'dismiss'] as const) decide(one)
  expect(stage()).toBe('ended')
  await settled()
  expect(usePass.getState().receipt).toMatchObject({
    kept: [{ id: 'paper-5000' }],
    later: [{ id: 'paper-5001' }],
    dismissed: [{ id: 'paper-5002' }],
  })
  expect(usePlace.getState().paperId).toBe('paper-5003')
})

test('a pass that is ended before anything was decided leaves no receipt', async () => {
  await startPass({ unit: 'papers', count: 3 })
  endPass()
  expect(stage()).toBe('closed')
})

test('a pass is undone whole, and one is back at its first paper', async () => {
  await startPass({ unit: 'papers', count: 3 })
  decide('keep')
  endPass()
  await settled()
  await undoPass()
  expect(said()).toEqual(['Undid triage of 3 papers.'])
  expect([stage(), usePlace.getState().paperId]).toEqual(['closed', 'paper-5000'])
})

test('what was done after a pass is not undone in its place', async () => {
  await startPass({ unit: 'papers', count: 3 })
  decide('keep')
  endPass()
  await settled()
  undo = { key: 8, name: 'import of june.txt' }
  await undoPass()
  expect(bridge.asked.map(({ name }) => name)).not.toContain('history.undo')
  expect(said()).toEqual(['Something else was done since. Undo takes that back first.'])
})

test('a decision that cannot be kept is said, and is not on the receipt', async () => {
  delete bridge.answers['papers.setReading']
  await startPass({ unit: 'papers', count: 3 })
  decide('keep')
  endPass()
  await settled()
  expect(said()).toEqual(['What you decided on “Paper 5000” was not kept. The disk is full.'])
  expect(usePass.getState().receipt?.kept).toEqual([])
})

test('papers that went from the library make the pass shorter', async () => {
  bridge.answers['papers.rows'] = ({ keys }) => keys.slice(0, 2).map((key) => row(key))
  await startPass({ unit: 'papers', count: 20 })
  expect(usePass.getState().pass?.total).toBe(2)
})
