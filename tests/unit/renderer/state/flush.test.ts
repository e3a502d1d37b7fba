import { expect, test, vi } from 'vitest'
import { answerFlushes, onFlush } from '../../../../src/renderer/state/flush.ts'
import { fakeBridge } from './fake-bridge.ts'

test('main is answered when everything was saved, also where something could not be', async () => {
  const bridge = fakeBridge({ 'app.flushed': () => undefined })
  const saved: string[] = []
  const stops = [
    onFlush(() => Promise.reject(new Error('no room'))),
    onFlush(async () => {
      saved.push('note')
    }),
    answerFlushes(),
  ]
  bridge.tell('app.flush', { number: 7 })
  await vi.waitFor(() => expect(bridge.asked).toEqual([{ name: 'app.flushed', input: { number: 7 } }]))
  expect(saved).toEqual(['note'])
  for (const stop of stops) stop()
})
