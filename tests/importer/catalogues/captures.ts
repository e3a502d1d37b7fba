import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A golden capture of a catalogue. */
export function captureNamed(name: string): string {
  return readFileSync(join(import.meta.dirname, 'captures', name), 'utf8')
}

/** The same JSON in one line: as an API sends it. */
export function minified(json: string): string {
  return JSON.stringify(JSON.parse(json))
}
