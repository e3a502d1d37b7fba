import type { Theme } from '../../shared/model/settings.ts'
import { useSettings } from './settings-store.ts'

/** The sizes of the reading type that can be set, in CSS pixels. */
export const readingSizes = { smallest: 14, usual: 19, largest: 32 }

/** Makes the reading type larger or smaller by so many pixels, within its limits. */
export function changeReadingSize(step: number): void {
  const { settings, set } = useSettings.getState()
  const { smallest, largest } = readingSizes
  const readingSize = Math.min(largest, Math.max(smallest, settings.readingSize + step))
  if (readingSize !== settings.readingSize) set({ readingSize })
}

export function resetReadingSize(): void {
  useSettings.getState().set({ readingSize: readingSizes.usual })
}

export function setTheme(theme: Theme): void {
  useSettings.getState().set({ theme })
}
