import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWritable } from '../../src/main/library/open-library.ts'
import { calls } from '../../src/shared/contract/calls.ts'
import {
  asReadable,
  emptyLibrary,
  readOperations,
  redo,
  temporaryFolder,
  undo,
  writeOperations,
} from './builders/library.ts'

type Library = ReturnType<typeof emptyLibrary>

const list = (library: Library) => readOperations['categories.list'](asReadable(library), {})
const named = (library: Library, id: string) => list(library).find((one) => one.id === id)

test('a category is renamed, and the name comes back by undo after the library was opened again', () => {
  const folder = join(temporaryFolder(), 'library')
  const first = openWritable(folder)
  writeOperations['categories.change'](first, { id: 'method', name: '  How it is done ' })
  expect(named(first, 'method')?.name).toBe('How it is done')
  first.close()
  const second = emptyLibrary(folder)
  expect(named(second, 'method')?.name).toBe('How it is done')
  expect(undo(second).message).toBe('Undid name of category.')
  expect(named(second, 'method')?.name).toBe('Method')
  redo(second)
  expect(named(second, 'method')?.name).toBe('How it is done')
})

test('a name that another category has is refused, whatever its case', () => {
  const library = emptyLibrary()
  expect(() => writeOperations['categories.change'](library, { id: 'method', name: 'rEsult' })).toThrow(
    /Another category/,
  )
  expect(named(library, 'method')?.name).toBe('Method')
  writeOperations['categories.change'](library, { id: 'result', name: 'RESULT' })
  expect(named(library, 'result')?.name).toBe('RESULT')
})

test('a hue is chosen for one theme and the others keep theirs', () => {
  const library = emptyLibrary()
  writeOperations['categories.change'](library, { id: 'general', hues: { dark: 'teal' } })
  writeOperations['categories.change'](library, { id: 'general', hues: { sepia: 'brown' } })
  expect(named(library, 'general')).toMatchObject({
    hue: 'yellow',
    hues: { light: 'yellow', sepia: 'brown', dark: 'teal', contrast: 'yellow' },
  })
  writeOperations['categories.change'](library, { id: 'general', hues: { dark: null } })
  expect(named(library, 'general')?.hues.dark).toBe('yellow')
  undo(library)
  undo(library)
  expect(named(library, 'general')?.hues).toMatchObject({ dark: 'teal', sepia: 'yellow' })
})

test('a category moves to a place and the others close up', () => {
  const library = emptyLibrary()
  writeOperations['categories.move'](library, { id: 'quote', position: 2 })
  const moved = ['general', 'quote', 'method', 'result', 'doubt', 'definition', 'to-do', 'aside']
  expect(list(library).map(({ id }) => id)).toEqual(moved)
  expect(list(library).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  writeOperations['categories.move'](library, { id: 'general', position: 8 })
  expect(list(library).at(-1)?.id).toBe('general')
  expect(undo(library).message).toBe('Undid order of categories.')
  expect(list(library).map(({ id }) => id)).toEqual(moved)
})

test('everything goes back to what it came as, in one step', () => {
  const library = emptyLibrary()
  const before = list(library)
  writeOperations['categories.change'](library, { id: 'doubt', name: 'Hm', hues: { light: 'indigo' } })
  writeOperations['categories.move'](library, { id: 'doubt', position: 1 })
  const changed = list(library)
  expect(writeOperations['categories.reset'](library, { id: null }).value).toEqual(before)
  undo(library)
  expect(list(library)).toEqual(changed)
  writeOperations['categories.reset'](library, { id: 'doubt' })
  expect(list(library)[0]).toMatchObject({ id: 'doubt', name: 'Doubt', hue: 'red' })
})

test('hues that this version does not know count as never chosen', () => {
  const library = emptyLibrary()
  library.database.run(
    `UPDATE category SET hues = '{"light":"plaid","dusk":"red","dark":"lime"}' WHERE id = 'aside'`,
  )
  expect(named(library, 'aside')?.hues).toEqual({
    light: 'gray',
    sepia: 'gray',
    dark: 'lime',
    contrast: 'gray',
  })
  library.database.run(`UPDATE category SET hues = '7' WHERE id = 'aside'`)
  expect(named(library, 'aside')?.hue).toBe('gray')
})

test.each(['', '   ', 'two\nlines', 'a\u0000b', 'a\u2028b', 'x'.repeat(41)])(
  'the name %j is not taken',
  (name) => {
    expect(calls['categories.change'].input.safeParse({ id: 'method', name }).success).toBe(false)
  },
)
