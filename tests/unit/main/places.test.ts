import { mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { resolvedFolder, windowDataFolder } from '../../../src/main/app/places.ts'
import { temporaryFolder } from '../../library/builders/library.ts'

/** A folder without links above it, with a folder `library` inside. */
function folderWithLibrary(): string {
  const folder = resolvedFolder(temporaryFolder())
  mkdirSync(join(folder, 'library'))
  return folder
}

test('a link to a library is that library', () => {
  const folder = folderWithLibrary()
  symlinkSync(join(folder, 'library'), join(folder, 'link'))
  expect(resolvedFolder(join(folder, 'link'))).toBe(join(folder, 'library'))
})

test('links above a library are followed too, whether it is there already or not', () => {
  const folder = folderWithLibrary()
  symlinkSync(folder, join(folder, 'above'))
  expect(resolvedFolder(join(folder, 'above', 'library'))).toBe(join(folder, 'library'))
  expect(resolvedFolder(join(folder, 'above', 'new', 'library'))).toBe(join(folder, 'new', 'library'))
})

test('a library has one name before and after it is made', () => {
  const folder = folderWithLibrary()
  const path = join(folder, 'library', '..', 'new', '.', 'library')
  const before = resolvedFolder(path)
  mkdirSync(join(folder, 'new', 'library'), { recursive: true })
  expect(resolvedFolder(path)).toBe(before)
})

test('a relative folder is named from where the process runs', () => {
  const folder = folderWithLibrary()
  expect(resolvedFolder(relative(process.cwd(), join(folder, 'library')))).toBe(join(folder, 'library'))
})

test('links that lead nowhere or in a circle do no harm', () => {
  const folder = folderWithLibrary()
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'))
  symlinkSync(join(folder, 'circle'), join(folder, 'circle'))
  expect(resolvedFolder(join(folder, 'dangling'))).toBe(join(folder, 'dangling'))
  expect(resolvedFolder(join(folder, 'circle', 'library'))).toBe(join(folder, 'circle', 'library'))
})

test('each library has a folder of its own for its window, always the same, which tells nothing of its path', () => {
  const one = windowDataFolder('/data', '/home/reader/library')
  expect(windowDataFolder('/data', '/home/reader/library')).toBe(one)
  expect(windowDataFolder('/data', '/home/reader/library2')).not.toBe(one)
  expect(one).toMatch(/^\/data\/Offprint\/windows\/[0-9a-f]{16}$/)
})
