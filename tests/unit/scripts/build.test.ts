import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digestOf } from '../../../scripts/setup/build.mjs'

function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'offprint-digest-'))
  mkdirSync(join(root, 'src', 'app'), { recursive: true })
  writeFileSync(join(root, 'src', 'app', 'view.ts'), 'export const view = 1')
  writeFileSync(join(root, 'config.ts'), 'export default {}')
  return root
}

const names = ['src', 'config.ts', 'resources']

it('gives the same digest for the same sources in another place and of another date', () => {
  const [here, there] = [checkout(), checkout()]
  utimesSync(join(there, 'config.ts'), 1, 1)
  expect(digestOf(there, names)).toBe(digestOf(here, names))
})

it('gives another digest when a file changes, appears, or gets another name', () => {
  const root = checkout()
  const digests = [digestOf(root, names)]
  writeFileSync(join(root, 'src', 'app', 'view.ts'), 'export const view = 2')
  digests.push(digestOf(root, names))
  mkdirSync(join(root, 'resources'))
  writeFileSync(join(root, 'resources', 'welcome.txt'), '')
  digests.push(digestOf(root, names))
  renameSync(join(root, 'src', 'app'), join(root, 'src', 'shell'))
  digests.push(digestOf(root, names))
  expect(new Set(digests).size).toBe(4)
})

it('takes no notice of what is not part of the app', () => {
  const root = checkout()
  const before = digestOf(root, names)
  writeFileSync(join(root, 'README.md'), 'text')
  expect(digestOf(root, names)).toBe(before)
})
