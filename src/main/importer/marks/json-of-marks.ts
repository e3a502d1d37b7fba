import { isObject, type ParsedJson, parseJson } from '../formats/catalogues/json-values.ts'

/** The JSON that a file of marks is: one value, or a list of the objects that stand on lines of their own. */
export function jsonOfMarks(text: string): ParsedJson {
  const whole = parseJson(text)
  if (whole.isSound) return whole
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const values: unknown[] = []
  for (const line of lines) {
    const parsed = parseJson(line)
    // The first line tells: a damaged file is not read line by line.
    if (!parsed.isSound || !isObject(parsed.value)) return whole
    values.push(parsed.value)
  }
  return values.length === 0 ? whole : { isSound: true, value: values }
}
