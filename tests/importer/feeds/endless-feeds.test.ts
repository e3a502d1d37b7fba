import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const reader = join(import.meta.dirname, '..', 'builders', 'feed-reader.ts')

/** Reads a feed with one piece of so many megabytes in a process that could not hold it. `peak` is in MB. */
async function readEndless(before: string, after: string, megabytes: number) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=64',
    '--max-semi-space-size=4',
    '--no-warnings',
    ...[reader, before, after, String(megabytes)],
  ])
  const { read, peak }: { read: string[]; peak: number } = JSON.parse(stdout)
  return { read, peak }
}

test.each([
  ['text', '<description>', '</description>', 200, 'refused'],
  ['CDATA', '<description><![CDATA[', ']]></description>', 200, 'refused'],
  ['a comment', '<!--', '-->', 100, 'Endless'],
  ['an attribute', '<enclosure url="', '"/>', 100, 'Endless'],
  ['a name', '<', '/>', 100, 'Endless'],
])(
  '%s without end is passed over in bounded memory, and what follows read',
  async (_what, before, after, megabytes, first) => {
    const { read, peak } = await readEndless(before, after, megabytes)
    expect(read.filter((one) => one !== 'problem')).toEqual([first, 'The next one'])
    expect(peak).toBeLessThan(160)
  },
)
