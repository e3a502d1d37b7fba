import { inspect } from 'node:util'

/** An input that is spoilt in one place, and how. */
export interface Spoilt {
  readonly how: string
  readonly input: unknown
}

type Fields = Record<string, unknown>

/** The input without one of its fields, for each field at any depth that is not named in `optional`. */
export function withoutField(input: unknown, optional: readonly string[]): Spoilt[] {
  return placesIn(input).flatMap(({ path, name }) =>
    optional.includes(path) || name === null
      ? []
      : [{ how: `without ${path}`, input: changed(input, path, (fields) => delete fields[name]) }],
  )
}

/** The input with one field more than it knows, at its top and in each object inside. */
export function withExtraField(input: unknown): Spoilt[] {
  const inside = placesIn(input).flatMap(({ path, value }) => (isFields(value) ? [path] : []))
  const top = { how: 'more at the top', input: { ...(input as Fields), extra: 1 } }
  const deeper = inside.map((path) => ({
    how: `more in ${path}`,
    input: changed(input, `${path}.extra`, (fields) => {
      fields.extra = 1
    }),
  }))
  return [top, ...deeper]
}

/** The input with one value of another type, for each value at any depth. */
export function withWrongType(input: unknown): Spoilt[] {
  return placesIn(input).flatMap(({ path, value }) =>
    valuesUnlike(value).map((wrong) => ({
      how: `${path} as ${inspect(wrong)}`,
      input: changed(input, path, (fields) => {
        fields[path.split('.').at(-1) ?? ''] = wrong
      }),
    })),
  )
}

/** Every value in an input with its path; `name` is null for an item of an array, which is not missed. */
function placesIn(value: unknown, path = ''): { path: string; name: string | null; value: unknown }[] {
  if (!isFields(value) && !Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`
    return [{ path: at, name: Array.isArray(value) ? null : name, value: inner }, ...placesIn(inner, at)]
  })
}

/** A copy of the input in which the holder of the value at `path` was changed. */
function changed(input: unknown, path: string, change: (holder: Fields) => void): unknown {
  const copy = structuredClone(input)
  let holder = copy as Fields
  for (const name of path.split('.').slice(0, -1)) holder = holder[name] as Fields
  change(holder)
  return copy
}

/** Values that could stand in no place of this one; an object is no better than none without its fields. */
function valuesUnlike(value: unknown): unknown[] {
  const values = [null, 'no such word', 1, Number.NaN, Number.POSITIVE_INFINITY, true, [], {}, new Map(), 10n]
  return values.filter((wrong) => kindOf(wrong) !== kindOf(value) || kindOf(value) === 'object')
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'number' && !Number.isFinite(value) ? 'no number' : typeof value
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
