import { create } from 'zustand'
import { defaultSettings } from '../../shared/model/default-settings.ts'
import type { Category } from '../../shared/model/highlight.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { announceFailure } from './announcements-store.ts'
import { call } from './bridge.ts'

interface SettingsState {
  settings: Settings
  categories: readonly Category[]
  /** Applies a change at once and keeps it in the library; a failure is announced and the change stays for this run. */
  set(change: Partial<Settings>): void
}

/** What the person set. Filled by `beginSettings` before the first paint. */
export const useSettings = create<SettingsState>((setState) => ({
  settings: defaultSettings,
  categories: [],
  set: (change) => {
    setState(({ settings }) => ({ settings: { ...settings, ...change } }))
    call('settings.set', change).catch((error: unknown) =>
      announceFailure('The setting could not be kept.', error),
    )
  },
}))

/** Takes over what main knows. */
export function beginSettings(settings: Settings, categories: readonly Category[]): void {
  useSettings.setState({ settings, categories })
}
