import type { Settings, SettingsChange } from '../../shared/model/settings.ts'

type Place = Settings['place']

/**
 * Where a person was is kept for the next start. Every window is somewhere, and one begins the next time: the place
 * that is kept is that of the newest one.
 */
export interface KeptPlace {
  /** What of a change that a page wants is to be kept. */
  ofChange(page: number, change: SettingsChange): SettingsChange
  /** A page has gone. @returns the place to be kept from now on, where that is another one and is known */
  afterClosing(page: number): Place | null
}

/** @param newest the page that was opened last of those that are open; undefined without one */
export function placeOfNewest(newest: () => number | undefined): KeptPlace {
  /** Places that were held back, by their page. */
  const places = new Map<number, Place>()
  return {
    ofChange: (page, change) => {
      const { place, ...rest } = change
      if (place === undefined || page === newest()) return change
      places.set(page, place)
      return rest
    },
    afterClosing: (page) => {
      places.delete(page)
      const next = newest()
      const place = next === undefined ? undefined : places.get(next)
      if (next !== undefined) places.delete(next)
      return place ?? null
    },
  }
}
