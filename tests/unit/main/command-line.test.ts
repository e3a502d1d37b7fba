import { expect, test } from 'vitest'
import { ownWords, readAppArguments } from '../../../src/main/app/command-line.ts'

test('files are named from the folder where the app was started', () => {
  expect(readAppArguments(['june.txt', '../july.txt', '/feeds/may.txt'], '/home/reader/feeds')).toEqual({
    library: null,
    files: ['/home/reader/feeds/june.txt', '/home/reader/july.txt', '/feeds/may.txt'],
  })
})

test.each([
  [['--library', 'mine', 'june.txt']],
  [['--library=mine', 'june.txt']],
  [['june.txt', '--library', 'mine']],
])('%j names the library and one file', (words) => {
  expect(readAppArguments(words, '/home')).toEqual({ library: '/home/mine', files: ['/home/june.txt'] })
})

test('the last library counts, and one without a name counts as none', () => {
  expect(readAppArguments(['--library', 'a', '--library=b'], '/home').library).toBe('/home/b')
  expect(readAppArguments(['--library'], '/home').library).toBeNull()
  expect(readAppArguments(['--library='], '/home').library).toBeNull()
  expect(readAppArguments(['--library', ''], '/home').library).toBeNull()
})

test("Chromium's and the debugger's own words are passed over", () => {
  const words = ['--no-sandbox', '-psn_0_12345', '--inspect=0', '--remote-debugging-port=0', 'june.txt', '--']
  expect(readAppArguments(words, '/home')).toEqual({ library: null, files: ['/home/june.txt'] })
})

test('without words there is nothing to do', () => {
  expect(readAppArguments([], '/home')).toEqual({ library: null, files: [] })
})

test('in development the path of the app stands before the words of the person', () => {
  const words = ['--no-sandbox', '/checkout', '--library', 'mine', 'june.txt']
  expect(ownWords(words, false)).toEqual(['--no-sandbox', '--library', 'mine', 'june.txt'])
  expect(ownWords(['--no-sandbox'], false)).toEqual(['--no-sandbox'])
})

test('in a package every word is the own', () => {
  expect(ownWords(['june.txt', '--library', 'mine'], true)).toEqual(['june.txt', '--library', 'mine'])
})
