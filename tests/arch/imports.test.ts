import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brokenRules } from './rules.ts'

const root = join(import.meta.dirname, '..', '..')

test('the sources draw no arrow that the design does not draw, hold SQL in one place and keep their files short', () => {
  const paths = globSync('src/**/*.{ts,tsx,css}', { cwd: root }).map((path) => path.split(sep).join('/'))
  expect(paths.length).toBeGreaterThan(200)
  const sources = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  expect(brokenRules(sources)).toEqual([])
})

/** What the rules say of one invented file. */
const rulesOn = (path: string, text: string) => brokenRules([{ path, text }])

describe('arrows between the parts', () => {
  test.each([
    ['src/renderer/app/a.ts', 'src/main/app/b.ts', `import '../../main/app/b.ts'`],
    ['src/preload/index.ts', 'src/shared/model/b.ts', `export * from '../shared/model/b.ts'`],
    ['src/main/app/a.ts', 'src/renderer/ui/b.ts', `import type { B } from '../../renderer/ui/b.ts'`],
    ['src/main/library/a.ts', 'src/main/importer/b.ts', `export { b } from '../importer/b.ts'`],
    ['src/main/importer/formats/a.ts', 'src/main/library/b.ts', `import { b } from '../../library/b.ts'`],
    [
      'src/main/importer/formats/feeds/a.ts',
      'src/main/library/b.ts',
      `type B = import('../../../library/b.ts').B`,
    ],
    ['src/main/threads/a.ts', 'src/main/ipc/b.ts', `const b = await import('../ipc/b.ts')`],
    ['src/main/ipc/a.ts', 'src/main/app/b.ts', `import { b } from '../app/b.ts'`],
    ['src/renderer/ui/a.tsx', 'src/renderer/state/b.ts', `import { b } from '../state/b.ts'`],
    [
      'src/renderer/state/a.ts',
      'src/renderer/features/notes/index.ts',
      `import '../features/notes/index.ts'`,
    ],
    ['src/renderer/ui/a.css', 'src/renderer/app/b.css', `.a { composes: b from '../app/b.css'; }`],
    ['src/shared/text/a.ts', 'src/shared/contract/b.ts', `import { b } from '../contract/b.ts'`],
    ['src/shared/model/a.ts', 'src/main/library/b.ts', `import { b } from '../../main/library/b.ts'`],
  ])('%s may not import %s', (path, target, text) => {
    expect(rulesOn(path, text)).toEqual([`${path} imports ${target}`])
  })

  test.each([
    ['src/renderer/app/a.ts', `import { b } from '../features/notes/index.ts'`],
    ['src/renderer/features/reader/a.ts', `import type { B } from '../../../shared/contract/calls.ts'`],
    ['src/main/ipc/a.ts', `import { b } from '../library/b.ts'`],
    ['src/main/importer/a.ts', `import { b } from '../library/b.ts'`],
    ['src/shared/contract/a.ts', `import { b } from '../model/b.ts'`],
    [
      'src/preload/index.ts',
      `import { channels } from '../shared/contract/bridge.ts'\nimport { ipcRenderer } from 'electron'`,
    ],
  ])('%s may draw an arrow that is drawn', (path, text) => {
    expect(rulesOn(path, text)).toEqual([])
  })

  test('a feature enters another only by its index.ts', () => {
    const path = 'src/renderer/features/reader/a.ts'
    expect(rulesOn(path, `import { b } from '../notes/b.ts'`)).toEqual([
      `${path} reaches into the feature notes past its index.ts: src/renderer/features/notes/b.ts`,
    ])
    expect(rulesOn(path, `import { b } from './b.ts'`)).toEqual([])
  })

  test('a file outside every part is told', () => {
    expect(rulesOn('src/helpers/a.ts', '')).toEqual(['src/helpers/a.ts belongs to no part of the program'])
  })

  test.each(['const b = await import(name)', `const b = require('./b')`])(
    'an arrow that cannot be read is told: %s',
    (text) => {
      expect(rulesOn('src/main/app/a.ts', text)).toHaveLength(1)
    },
  )
})

describe('arrows to packages', () => {
  test.each([
    ['src/main/library/a.ts', 'electron'],
    ['src/main/cli/a.ts', 'electron/main'],
    ['src/main/threads/a.ts', 'electron'],
    ['src/main/app/a.ts', 'better-sqlite3'],
    ['src/shared/text/a.ts', 'node:path'],
    ['src/shared/text/a.ts', 'electron'],
    ['src/renderer/app/a.ts', 'node:fs'],
    ['src/renderer/ui/a.ts', 'zustand'],
    ['src/shared/model/a.ts', 'react'],
  ])('%s may not import %s', (path, name) => {
    expect(rulesOn(path, `import { b } from '${name}'`)).toEqual([`${path} imports ${name}`])
  })

  test('what both sides share speaks of nothing that one side lacks', () => {
    expect(rulesOn('src/shared/text/a.ts', 'export const a = document.title')).toHaveLength(1)
    expect(rulesOn('src/shared/text/a.ts', 'export const a = Math.max(1, 2)')).toEqual([])
  })
})

describe('what is loaded by the way', () => {
  test('the page takes types of the contract and loads no zod, not even through the model', () => {
    const path = 'src/renderer/state/a.ts'
    const model = {
      path: 'src/shared/model/b.ts',
      text: `import * as z from 'zod'\nexport const B = z.string()`,
    }
    const withImport = (text: string) => brokenRules([{ path, text }, model])
    expect(withImport(`import { B } from '../../shared/model/b.ts'`)).toEqual([
      `${path} loads src/shared/model/b.ts, which loads zod`,
    ])
    expect(withImport(`import { type B } from '../../shared/model/b.ts'`)).toEqual([])
    expect(rulesOn(path, `import { calls } from '../../shared/contract/calls.ts'`)).toEqual([
      `${path} imports more than types of src/shared/contract/calls.ts`,
    ])
  })

  test('a format loads no library through the importer', () => {
    const format = { path: 'src/main/importer/formats/a.ts', text: `import { b } from '../b.ts'` }
    const between = { path: 'src/main/importer/b.ts', text: `export * from '../library/c.ts'` }
    expect(brokenRules([format, between])).toHaveLength(1)
  })
})

describe('SQL', () => {
  test.each([
    "const a = 'SELECT id FROM paper'",
    'const a = `\n  UPDATE paper SET title = $title\n  WHERE id = $id`',
    `const a = \`DELETE FROM \${table}\``,
    "const a = 'PRAGMA user_version'",
  ])('stands in the library only: %s', (text) => {
    expect(rulesOn('src/main/cli/a.ts', text)).toEqual(['src/main/cli/a.ts holds SQL'])
    expect(rulesOn('src/main/library/a.ts', text)).toEqual([])
  })

  test('is not every sentence that says select or update', () => {
    expect(rulesOn('src/main/cli/a.ts', "const a = 'Select a paper from the list, then update it'")).toEqual(
      [],
    )
  })
})

test('a file of more than 300 lines is told, by how many', () => {
  const lines = (count: number) => 'export {}\n'.repeat(count)
  expect(rulesOn('src/main/app/a.ts', lines(300))).toEqual([])
  expect(rulesOn('src/main/app/a.ts', lines(302))).toEqual(['src/main/app/a.ts has 2 lines too many'])
})
