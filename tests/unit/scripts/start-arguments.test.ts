import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { electronArguments, parseStartArguments, standingFolder } from '../../../scripts/start/arguments.mjs'

const standing = resolve('/home/ada/papers')
const nothing = { help: false, once: false, verbose: false, library: undefined, files: [] }

describe('the arguments of npm start', () => {
  it('may be none', () => {
    expect(parseStartArguments([], standing)).toEqual({ options: nothing })
  })

  it('are files and a library, read from where the person stands', () => {
    const parsed = parseStartArguments(
      ['feed.txt', '--library', '../library', resolve('/tmp/b.txt'), '--once'],
      standing,
    )
    expect(parsed).toEqual({
      options: {
        ...nothing,
        once: true,
        library: resolve('/home/ada/library'),
        files: [resolve(standing, 'feed.txt'), resolve('/tmp/b.txt')],
      },
    })
  })

  it('may give the library after an equals sign, and files that look like options after two dashes', () => {
    expect(parseStartArguments(['--library=lib', '--', '--once', '--'], standing)).toEqual({
      options: {
        ...nothing,
        library: resolve(standing, 'lib'),
        files: [resolve(standing, '--once'), resolve(standing, '--')],
      },
    })
  })

  it.each([
    [['--librray', 'x'], 'unknown option --librray'],
    [['--library'], '--library needs a folder'],
    [['--library='], '--library needs a folder'],
  ])('%j are refused', (args, problem) => {
    expect(parseStartArguments(args, standing)).toEqual({ problem })
  })
})

describe('where the person stands', () => {
  const root = resolve('/home/ada/offprint')

  it('is where npm was called, when npm moved the script to the checkout', () => {
    expect(standingFolder({ root, cwd: root, initCwd: standing })).toBe(standing)
  })

  it('is the working folder when the script was started without npm', () => {
    expect(standingFolder({ root, cwd: standing, initCwd: root })).toBe(standing)
    expect(standingFolder({ root, cwd: root, initCwd: undefined })).toBe(root)
  })
})

it('puts flags before the app, and library and files after it', () => {
  const options = { ...nothing, library: '/l', files: ['/a.txt', '/b.txt'] }
  expect(electronArguments(options, '/app', ['--no-sandbox'])).toEqual([
    '--no-sandbox',
    '/app',
    '--library',
    '/l',
    '/a.txt',
    '/b.txt',
  ])
  expect(electronArguments(nothing, '/app', [])).toEqual(['/app'])
})
