import { expect, test } from 'vitest'
import { leaveNote, useNotes, writeNote } from '../../../../src/renderer/features/notes/note-store.ts'
import { flushEverything } from '../../../../src/renderer/state/flush.ts'
import type { NoteId, PaperId } from '../../../../src/shared/model/ids.ts'
import { fakeBridge } from '../state/fake-bridge.ts'

const target = { kind: 'paper', id: '018f0000-0000-7000-8000-000000000001' as PaperId } as const
const moment = '2026-06-26T10:00:00.000Z'
const saved = (body: string) => ({
  id: '018f0000-0000-7000-8000-000000000002' as NoteId,
  body,
  createdAt: moment,
  modifiedAt: moment,
})

test('a note that could not be saved when it was left is saved before the window closes', async () => {
  const bridge = fakeBridge()
  writeNote(target, null)
  useNotes.getState().writing?.session.typed('Compare with sorting networks.')
  await leaveNote()
  const attempts = bridge.asked.length
  bridge.answers = { 'notes.save': ({ body }) => saved(body) }
  await flushEverything()
  expect(bridge.asked.slice(attempts)).toMatchObject([
    { name: 'notes.save', input: { target, body: 'Compare with sorting networks.' } },
  ])
  await flushEverything()
  expect(bridge.asked).toHaveLength(attempts + 1)
})

test('who waits for a note to be left waits for the one that was left a moment before', async () => {
  const bridge = fakeBridge()
  let hasAnswered = false
  bridge.answers = {
    'notes.save': async ({ body }) => {
      await new Promise((resolve) => setImmediate(resolve))
      hasAnswered = true
      return saved(body)
    },
  }
  writeNote(target, null)
  useNotes.getState().writing?.session.typed('Left by its focus, then by a button.')
  void leaveNote()
  expect(useNotes.getState().writing).toBeNull()
  await leaveNote()
  expect(hasAnswered).toBe(true)
})
