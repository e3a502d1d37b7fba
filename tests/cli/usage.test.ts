import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../library/builders/library.ts'
import { offprint } from './builders/offprint.ts'

test('--help goes to standard output, with every command and what the status means', async () => {
  const run = await offprint(['--help'])
  expect(run).toMatchObject({ status: 0, err: '' })
  for (const command of ['import', 'formats', 'papers', 'marks', 'mark', 'snapshots', 'verify', 'stats']) {
    expect(run.out).toMatch(new RegExp(`offprint ${command}\\b`))
  }
  expect(run.out).toContain('Exit status: 0')
})

test('COMMAND --help is about that command', async () => {
  const run = await offprint(['papers', '--help'])
  expect(run.out).toContain('offprint papers [QUERY]')
  expect(run.out).not.toContain('offprint import')
})

test.each([
  ['no command', [], /offprint import/],
  ['an unknown command', ['fetch'], /There is no command fetch/],
  ['an unknown option', ['papers', '--colour'], /--colour/],
  ['an option of another command', ['papers', '--quote', 'x'], /papers takes no --quote/],
  ['an option without its value', ['papers', '--limit'], /--limit/],
  ['a limit that is no number', ['papers', '--limit', 'many'], /whole number/],
  ['an order that there is not', ['papers', '--sort', 'colour'], /--sort takes one of: listed, added/],
  ['nothing to import', ['import'], /Name a file or folder/],
  ['an import of an empty name', ['import', ''], /Name a file or folder/],
  ['a mark of nothing', ['mark', 'Quiet Tokens'], /Say what to mark/],
  ['a mark on nothing', ['mark', '--note', 'x'], /Name the paper/],
  [
    'a category that there is not',
    ['mark', 'Quiet Tokens', '--note', 'x', '--category', 'nonsense'],
    /general, method/,
  ],
  ['a word that snapshots does not know', ['snapshots', 'redo'], /snapshots undo ID/],
  ['a form for taking back', ['snapshots', 'undo', 'x', '--format', 'y'], /reparse takes a --format/],
  ['one snapshot to compare', ['snapshots', 'compare'], /snapshots compare ID ID/],
  ['an id that is none', ['snapshots', 'undo', 'june'], /not the id of a snapshot/],
  ['a library without a name', ['papers', '--library='], /folder of a library/],
])(
  '%s is wrong usage: status 2, why on standard error, and no library is made',
  async (_name, words, says) => {
    const library = join(temporaryFolder(), 'x.db')
    const named = words.some((word) => word.startsWith('--library'))
      ? words
      : [...words, '--library', library]
    const run = await offprint(named)
    expect(run).toMatchObject({ status: 2, out: '' })
    expect(run.err).toMatch(says)
    expect(existsSync(library)).toBe(false)
  },
)
