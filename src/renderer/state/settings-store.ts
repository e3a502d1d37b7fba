import { create } from 'zustand'
import { defaultSettings } from '../../shared/model/default-settings.ts'
import type { Category } from '../../shared/model/highlight.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { announceFailure } from './announcements-store.ts'
import { call } from './bridge.ts'
import { onLibraryChanged } from './library-changes.ts'

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
    step.changes += 1
    step.unanswered += 1
    call('settings.set', change)
      .catch((error: unknown) => announceFailure('The setting could not be kept.', error))
      .finally(() => {
        step.unanswered -= 1
        if (step.isBehind) void fetchSettings()
      })
  },
}))

/** How this window stands to what another one has set. */
const step = {
  /** Changes that were made here, so that an answer from before the newest one can be told. */
  changes: 0,
  /** Changes of them that the library has not answered. */
  unanswered: 0,
  /** Whether the library may know more than this window. */
  isBehind: false,
  isFetching: false,
}

/** Takes over what main knows. */
export function beginSettings(settings: Settings, categories: readonly Category[]): void {
  useSettings.setState({ settings, categories })
}

/** Takes over the categories as the library has just answered a change of them. */
export function takeCategories(categories: readonly Category[]): void {
  step.changes += 1
  useSettings.setState({ categories })
}

/** Takes over what is set in another window, from now on. @returns how to stop */
export function keepSettingsInStep(): () => void {
  return onLibraryChanged(['settings'], () => {
    step.isBehind = true
    void fetchSettings()
  })
}

/** What was set here in the meantime is newer than any answer: then it asks again. */
async function fetchSettings(): Promise<void> {
  if (step.unanswered > 0 || step.isFetching) return
  const { changes } = step
  Object.assign(step, { isBehind: false, isFetching: true })
  try {
    const [settings, categories] = await Promise.all([call('settings.get', {}), call('categories.list', {})])
    if (step.changes === changes) adopt(settings, categories)
    else step.isBehind = true
  } catch {
    // Nothing was lost: the next change is heard of too.
  }
  step.isFetching = false
  if (step.isBehind) void fetchSettings()
}

/** Where the person is, is this window's own. */
function adopt(fetched: Settings, categories: readonly Category[]): void {
  const now = useSettings.getState()
  const settings = { ...fetched, place: now.settings.place }
  const isSame = JSON.stringify([settings, categories]) === JSON.stringify([now.settings, now.categories])
  if (!isSame) useSettings.setState({ settings, categories })
}
