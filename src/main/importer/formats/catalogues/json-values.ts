/** What a JSON object holds, whatever that is. */
export type JsonObject = Readonly<Record<string, unknown>>

export type ParsedJson =
  | { readonly isSound: true; readonly value: unknown }
  | { readonly isSound: false; readonly reason: string }

/** The value that a JSON text is, or why it is none, for a person. Never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { isSound: true, value: JSON.parse(text) }
  } catch (error) {
    const isTooDeep = error instanceof RangeError
    return { isSound: false, reason: isTooDeep ? 'it is nested too deep to be read' : 'it is no sound JSON' }
  }
}

export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The objects in a list; anything else in it is passed over. */
export function objectsIn(value: unknown): JsonObject[] {
  return asList(value).filter(isObject)
}

/** A text, or a number as text, without white space around it; null where it is neither or nothing is left. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const tidy = value.trim()
  return tidy === '' ? null : tidy
}

/** UTF-16 units: no identifier, date or address is longer, and none is searched that is. */
const LONGEST_NAME = 2048

/** As `asText`, for identifiers, dates and addresses: null where it is longer than any of them. */
export function shortText(value: unknown): string | null {
  const text = asText(value)
  return text === null || text.length > LONGEST_NAME ? null : text
}

/** The texts in a list; anything else in it is passed over. */
export function textsIn(value: unknown): string[] {
  return asList(value).flatMap((one) => asText(one) ?? [])
}

/** The first of some values that is a text or a number. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = asText(value)
    if (text !== null) return text
  }
  return null
}
