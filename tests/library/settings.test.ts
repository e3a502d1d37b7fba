import { expect, test } from 'vitest'
import { changeSettings, readSettings } from '../../src/main/library/setting-repository.ts'
import { calls } from '../../src/shared/contract/calls.ts'
import { emptyLibrary } from './builders/library.ts'

test('changing one setting leaves the others as they were set', () => {
  const library = emptyLibrary()
  changeSettings(library, calls['settings.set'].input.parse({ theme: 'sepia', readingSize: 22 }))
  const change = calls['settings.set'].input.parse({ listWidth: 400 })
  expect(change).toEqual({ listWidth: 400 })
  changeSettings(library, change)
  expect(readSettings(library.database)).toMatchObject({ theme: 'sepia', readingSize: 22, listWidth: 400 })
})

test('a value that this version cannot read counts as never set', () => {
  const library = emptyLibrary()
  library.database.run('INSERT INTO setting (name, value) VALUES (?, ?)', ['theme', '"plaid"'])
  expect(readSettings(library.database).theme).toBe('system')
})
