import { beforeEach, expect, test } from 'vitest'
import { refreshHistory, useHistory } from '../../../../src/renderer/features/history/history-store.ts'
import { offerUndo } from '../../../../src/renderer/features/history/offer-undo.ts'
import { dismissAnnouncement, useAnnouncements } from '../../../../src/renderer/state/announcements-store.ts'
import { fakeBridge } from '../state/fake-bridge.ts'

/** What undo would take next, as the library has it. */
let next: { key: number; name: string } | null = null

const shown = () =>
  useAnnouncements.getState().shown.map(({ message, action }) => [message, action?.label ?? null])

beforeEach(() => {
  useAnnouncements.setState({ shown: [] })
  useHistory.setState({ undo: null, redo: null })
  fakeBridge({ 'history.state': () => ({ undo: next, redo: null }) })
})

test('an offer ends with the next step, also with one of the same name', async () => {
  next = { key: 1, name: 'archive' }
  await offerUndo({ tone: 'info', message: 'Archived.' })
  expect(shown()).toEqual([['Archived.', 'Undo']])
  await refreshHistory()
  expect(shown()).toEqual([['Archived.', 'Undo']])
  next = { key: 2, name: 'archive' }
  await refreshHistory()
  expect(shown()).toEqual([['Archived.', null]])
})

test('a sentence that is there for its offer goes with it, so that keys pressed one after the other leave one', async () => {
  for (const key of [1, 2, 3]) {
    next = { key, name: 'archive' }
    await offerUndo({ tone: 'info', message: `Archived ${key}.` }, dismissAnnouncement)
  }
  expect(shown()).toEqual([['Archived 3.', 'Undo']])
})

test('nothing is offered where nothing can be undone', async () => {
  next = null
  await offerUndo({ tone: 'info', message: 'Archived.' })
  expect(shown()).toEqual([['Archived.', null]])
})
