import { defaultSettings } from '../../shared/model/default-settings.ts'
import { settingLimits } from '../../shared/model/setting-limits.ts'
import type { Theme } from '../../shared/model/settings.ts'
import { useSettings } from './settings-store.ts'

/** Makes the reading type larger or smaller by so many pixels, within its limits. */
export function changeReadingSize(step: number): void {
  const { settings, set } = useSettings.getState()
  const { smallest, largest } = settingLimits.readingSize
  const readingSize = Math.min(largest, Math.max(smallest, settings.readingSize + step))
  if (readingSize !== settings.readingSize) set({ readingSize })
}

export function resetReadingSize(): void {
  useSettings.getState().set({ readingSize: defaultSettings.readingSize })
}

export function setTheme(theme: Theme): void {
  useSettings.getState().set({ theme })
}
