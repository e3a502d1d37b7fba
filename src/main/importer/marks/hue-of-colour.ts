import type { Hue } from '../../../shared/model/highlight.ts'

/** Where each hue lies on the circle of colours, in degrees; grey lies on none. */
const angles: readonly { readonly hue: Hue; readonly angle: number }[] = [
  { hue: 'red', angle: 0 },
  { hue: 'orange', angle: 32 },
  { hue: 'yellow', angle: 52 },
  { hue: 'green', angle: 120 },
  { hue: 'blue', angle: 210 },
  { hue: 'purple', angle: 270 },
  { hue: 'magenta', angle: 315 },
  { hue: 'red', angle: 360 },
]

/** Names of colours that tools write, by the hue they come closest to. */
const named: Readonly<Record<string, Hue>> = {
  yellow: 'yellow',
  gold: 'yellow',
  green: 'green',
  lime: 'green',
  teal: 'green',
  blue: 'blue',
  cyan: 'blue',
  aqua: 'blue',
  red: 'red',
  pink: 'magenta',
  magenta: 'magenta',
  fuchsia: 'magenta',
  purple: 'purple',
  violet: 'purple',
  orange: 'orange',
  brown: 'orange',
  gray: 'gray',
  grey: 'gray',
  black: 'gray',
  white: 'gray',
}

/** Below this share of colour a colour is grey. */
const LEAST_SATURATION = 0.12

/** The hue that comes closest to a colour: a name, `#rgb`, `#rrggbb` or `rgb(…)`. Null where it is none. */
export function hueOfColour(text: string): Hue | null {
  const colour = text.trim().toLowerCase()
  if (Object.hasOwn(named, colour)) return named[colour] ?? null
  const parts = partsOf(colour)
  return parts === null ? null : nearestHue(parts)
}

function partsOf(colour: string): [number, number, number] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(colour)
  if (short !== null) return parsed(short.slice(1).map((digit) => Number.parseInt(digit + digit, 16)))
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(colour)
  if (long !== null) return parsed(long.slice(1, 4).map((digits) => Number.parseInt(digits, 16)))
  const spoken = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(colour)
  return spoken === null ? null : parsed(spoken.slice(1, 4).map(Number))
}

function parsed([red = 0, green = 0, blue = 0]: readonly number[]): [number, number, number] {
  return [red, green, blue]
}

function nearestHue([red, green, blue]: [number, number, number]): Hue {
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (most === 0 || spread / most < LEAST_SATURATION) return 'gray'
  const angle = angleOf({ red, green, blue, most, spread })
  const [nearest] = angles.toSorted(
    (one, other) => Math.abs(one.angle - angle) - Math.abs(other.angle - angle),
  )
  return nearest?.hue ?? 'gray'
}

/** The angle of a colour on the circle, as of HSV. */
function angleOf(of: { red: number; green: number; blue: number; most: number; spread: number }): number {
  const { red, green, blue, most, spread } = of
  const turn =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread
  return (turn * 60 + 360) % 360
}
