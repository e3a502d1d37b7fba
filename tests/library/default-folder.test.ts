import { expect, test } from 'vitest'
import { defaultLibraryFolder } from '../../src/main/library/default-folder.ts'

test.each([
  ['Linux', 'linux', '/home/ana', {}, '/home/ana/.local/share/offprint/library'],
  [
    'Linux with XDG_DATA_HOME',
    'linux',
    '/home/ana',
    { XDG_DATA_HOME: '/data/ana' },
    '/data/ana/offprint/library',
  ],
  ['macOS', 'darwin', '/Users/ana', {}, '/Users/ana/Library/Application Support/Offprint/library'],
  [
    'Windows',
    'win32',
    'C:\\Users\\Ana',
    { APPDATA: 'D:\\Profiles\\Ana\\Roaming' },
    'D:\\Profiles\\Ana\\Roaming\\Offprint\\library',
  ],
  [
    'Windows without APPDATA',
    'win32',
    'C:\\Users\\Ana',
    {},
    'C:\\Users\\Ana\\AppData\\Roaming\\Offprint\\library',
  ],
])('on %s it lies in the folder for application data', (_name, platform, home, env, folder) => {
  expect(defaultLibraryFolder(env, platform, home)).toBe(folder)
})

test.each(['', 'data', './data'])('XDG_DATA_HOME=%j is no absolute path and counts as not set', (value) => {
  expect(defaultLibraryFolder({ XDG_DATA_HOME: value }, 'linux', '/home/ana')).toBe(
    '/home/ana/.local/share/offprint/library',
  )
})
