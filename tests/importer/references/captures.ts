import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A golden capture of references. */
export function captureNamed(name: string): string {
  return readFileSync(join(import.meta.dirname, 'captures', name), 'utf8')
}
