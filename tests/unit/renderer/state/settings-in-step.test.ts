import { beforeEach, expect, test, vi } from 'vitest'
import {
  beginSettings,
  keepSettingsInStep,
  useSettings,
} from '../../../../src/renderer/state/settings-store.ts'
import { Settings } from '../../../../src/shared/model/settings.ts'
import { fakeBridge } from './fake-bridge.ts'

const settings = () => useSettings.getState().settings
const changed = { kind: 'settings', ids: null } as const

beforeEach(() => beginSettings(Settings.parse({}), []))

test('what another window sets is taken over, and where this one is stays', async () => {
  const place = { ...Settings.parse({}).place, readerScroll: 40 }
  beginSettings(Settings.parse({ place }), [])
  const hues = { light: 'yellow', sepia: 'teal', dark: 'yellow', contrast: 'yellow' } as const
  const category = { id: 'general', position: 1, name: 'Plain', hue: 'yellow', hues } as const
  const bridge = fakeBridge({
    'settings.get': () => Settings.parse({ theme: 'dark' }),
    'categories.list': () => [category],
  })
  const stop = keepSettingsInStep()
  bridge.tell('library.changed', changed)
  await vi.waitFor(() => expect(settings().theme).toBe('dark'))
  expect(settings().place).toEqual(place)
  expect(useSettings.getState().categories).toEqual([category])
  stop()
})

test('an answer that is older than what was set here in the meantime is not taken over', async () => {
  let held = Settings.parse({ theme: 'dark' })
  const bridge = fakeBridge({
    'settings.get': () => held,
    'categories.list': () => [],
    'settings.set': (change) => {
      held = Settings.parse({ ...held, ...change })
      return held
    },
  })
  const stop = keepSettingsInStep()
  const seen: string[] = []
  const stopSeeing = useSettings.subscribe((state) => seen.push(state.settings.theme))
  bridge.tell('library.changed', changed)
  useSettings.getState().set({ theme: 'sepia' })
  await vi.waitFor(() =>
    expect(bridge.asked.filter(({ name }) => name === 'settings.get').length).toBeGreaterThan(1),
  )
  await vi.waitFor(() => expect(settings()).toEqual(held))
  expect(seen.every((theme) => theme === 'sepia')).toBe(true)
  stopSeeing()
  stop()
})
