import { settingLimits } from '../../shared/model/setting-limits.ts'

/** What tells one display from another: how many pixels it has and how large the system draws on it. */
interface DisplayLook {
  readonly size: { readonly width: number; readonly height: number }
  readonly scaleFactor: number
}

export type ZoomChange = 'in' | 'out' | 'reset'

/** The name under which the zoom of a display is kept. */
export function displayKey({ size, scaleFactor }: DisplayLook): string {
  return `${size.width}x${size.height}@${scaleFactor}`
}

/** The zoom of a display: as a person set it, else as large as the system has it. */
export function zoomOf(zooms: Readonly<Record<string, number>>, display: DisplayLook): number {
  return zooms[displayKey(display)] ?? 1
}

/** The zooms after a display's was changed. One that is as the system has it is not kept. */
export function changedZooms(
  zooms: Readonly<Record<string, number>>,
  display: DisplayLook,
  change: ZoomChange,
): Record<string, number> {
  const { smallest, largest, step } = settingLimits.zoom
  const { [displayKey(display)]: _before, ...others } = zooms
  const steps = { in: step, out: -step, reset: 0 }[change]
  const wanted = change === 'reset' ? 1 : zoomOf(zooms, display) + steps
  // Tenths that are added up are no tenths any more.
  const zoom = Math.round(Math.min(largest, Math.max(smallest, wanted)) * 100) / 100
  return zoom === 1 ? others : { ...others, [displayKey(display)]: zoom }
}
