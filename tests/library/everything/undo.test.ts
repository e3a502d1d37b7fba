import { describe, expect, it } from 'vitest'
import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../../src/main/library/verify.ts'
import { documentOf, mergeDocument } from '../builders/exchanging.ts'
import { fillLibrary, wordsOf } from '../builders/full-library.ts'
import { emptyLibrary, redo, undo } from '../builders/library.ts'

describe('the undoing of a merge', () => {
  it('makes a library what it was, and redoing it what it became', async () => {
    const here = emptyLibrary()
    await fillLibrary(here, wordsOf(['one', 'two']))
    const there = emptyLibrary()
    await fillLibrary(there, wordsOf(['three', 'four']), 6)
    const before = documentOf(here, false)
    const report = await mergeDocument(here, documentOf(there))
    expect(report.undo).toBe('step')
    const after = documentOf(here, false)
    expect(after).not.toBe(before)
    for (let times = 0; times < 2; times += 1) {
      expect(undo(here)).toMatchObject({ isDone: true, message: 'Undid import of library.json.' })
      expect(documentOf(here, false)).toBe(before)
      expect(problems(here)).toEqual([])
      expect(redo(here)).toMatchObject({ isDone: true, message: 'Redid import of library.json.' })
      expect(documentOf(here, false)).toBe(after)
      expect(problems(here)).toEqual([])
    }
  })
})

function problems(library: WritableLibrary) {
  return verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture')
}
