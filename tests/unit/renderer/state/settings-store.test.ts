import { beforeEach, expect, test, vi } from 'vitest'
import { useAnnouncements } from '../../../../src/renderer/state/announcements-store.ts'
import { beginSettings, useSettings } from '../../../../src/renderer/state/settings-store.ts'
import {
  changeReadingSize,
  readingSizes,
  resetReadingSize,
} from '../../../../src/renderer/state/view-settings.ts'
import { Settings } from '../../../../src/shared/model/settings.ts'
import { fakeBridge } from './fake-bridge.ts'

const size = () => useSettings.getState().settings.readingSize

beforeEach(() => beginSettings(Settings.parse({}), []))

test('a setting applies at once, and one that cannot be kept is told and stays', async () => {
  fakeBridge()
  useSettings.getState().set({ theme: 'sepia' })
  expect(useSettings.getState().settings.theme).toBe('sepia')
  await vi.waitFor(() =>
    expect(useAnnouncements.getState().shown.at(-1)?.message).toBe(
      'The setting could not be kept. The disk is full.',
    ),
  )
  expect(useSettings.getState().settings.theme).toBe('sepia')
})

test('text grows and shrinks within its limits, and nothing is kept where nothing changes', () => {
  const bridge = fakeBridge({ 'settings.set': () => Settings.parse({}) })
  changeReadingSize(1)
  expect(size()).toBe(readingSizes.usual + 1)
  changeReadingSize(100)
  expect(size()).toBe(readingSizes.largest)
  changeReadingSize(1)
  expect(bridge.asked).toHaveLength(2)
  resetReadingSize()
  expect(size()).toBe(readingSizes.usual)
  changeReadingSize(-100)
  expect(size()).toBe(readingSizes.smallest)
})

test('the sizes that can be chosen are sizes that can be kept', () => {
  for (const readingSize of Object.values(readingSizes)) {
    expect(Settings.safeParse({ readingSize }).success).toBe(true)
  }
})
