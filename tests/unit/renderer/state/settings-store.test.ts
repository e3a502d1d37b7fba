import { beforeEach, expect, test, vi } from 'vitest'
import { useAnnouncements } from '../../../../src/renderer/state/announcements-store.ts'
import { beginSettings, useSettings } from '../../../../src/renderer/state/settings-store.ts'
import { changeReadingSize, resetReadingSize } from '../../../../src/renderer/state/view-settings.ts'
import { defaultSettings } from '../../../../src/shared/model/default-settings.ts'
import { settingLimits } from '../../../../src/shared/model/setting-limits.ts'
import { Settings, SettingsChange } from '../../../../src/shared/model/settings.ts'
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
  expect(size()).toBe(defaultSettings.readingSize + 1)
  changeReadingSize(100)
  expect(size()).toBe(settingLimits.readingSize.largest)
  changeReadingSize(1)
  expect(bridge.asked).toHaveLength(2)
  resetReadingSize()
  expect(size()).toBe(defaultSettings.readingSize)
  changeReadingSize(-100)
  expect(size()).toBe(settingLimits.readingSize.smallest)
})

test('what can be set by degrees reaches its limits and no further', () => {
  for (const [name, { smallest, largest }] of Object.entries(settingLimits).filter(
    ([one]) => one !== 'zoom',
  )) {
    for (const value of [smallest, largest])
      expect(SettingsChange.safeParse({ [name]: value }).success).toBe(true)
    for (const value of [smallest - 0.01, largest + 0.01])
      expect(SettingsChange.safeParse({ [name]: value }).success).toBe(false)
  }
})

test('a library in which nothing was set has the usual settings', () => {
  expect(Settings.parse({})).toEqual(defaultSettings)
})
