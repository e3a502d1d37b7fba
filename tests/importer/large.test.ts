import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const reader = join(import.meta.dirname, 'builders', 'dump-reader.ts')

/** Reads an invented dump of so many papers, 1 kB each, in a process of its own. `peak` is in MB. */
async function readDump(count: number): Promise<{ read: number; peak: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    // All papers at once would not fit; a small nursery keeps the figures of two runs comparable.
    '--max-old-space-size=48',
    '--max-semi-space-size=4',
    '--no-warnings',
    reader,
    String(count),
  ])
  return JSON.parse(stdout)
}

test('memory does not grow with the number of lines', async () => {
  const few = await readDump(15_000)
  const many = await readDump(60_000)
  expect([few.read, many.read]).toEqual([15_000, 60_000])
  expect(many.peak / few.peak).toBeLessThan(1.3)
})
