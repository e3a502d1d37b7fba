import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { collectOpenedFiles } from '../../../src/main/app/opened-files.ts'

/** Opens a file as macOS does. @returns whether Offprint took it upon itself */
function open(app: EventEmitter, path: string): boolean {
  let isTaken = false
  app.emit('open-file', { preventDefault: () => (isTaken = true) }, path)
  return isTaken
}

test('files that are opened before anybody can import them are handed over all at once', () => {
  const app = new EventEmitter()
  const files = collectOpenedFiles(app)
  expect(open(app, '/june.txt')).toBe(true)
  expect(open(app, '/july.txt')).toBe(true)
  const taken: (readonly string[])[] = []
  files.take((paths) => taken.push(paths))
  expect(taken).toEqual([['/june.txt', '/july.txt']])
  open(app, '/august.txt')
  expect(taken).toEqual([['/june.txt', '/july.txt'], ['/august.txt']])
})

test('nothing is handed over where nothing was opened', () => {
  const taken: (readonly string[])[] = []
  collectOpenedFiles(new EventEmitter()).take((paths) => taken.push(paths))
  expect(taken).toEqual([])
})
