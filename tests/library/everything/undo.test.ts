import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHistoryState } from '../../../src/main/library/journal.ts'
import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../../src/main/library/verify.ts'
import { type Deed, deedNames, doDeed } from '../builders/deeds.ts'
import { documentOf, mergeDocument } from '../builders/exchanging.ts'
import { fillLibrary, wordsOf } from '../builders/full-library.ts'
import { emptyLibrary, redo, titles, undo } from '../builders/library.ts'

const undone = { isDone: true, message: 'Undid import of library.json.' }
const redone = { isDone: true, message: 'Redid import of library.json.' }

/** Two libraries that were one, and went on apart; each holds what the other does not. */
async function apart(
  begun: readonly [Deed, number][],
  here: readonly [Deed, number][],
  there: readonly [Deed, number][],
): Promise<{ here: WritableLibrary; there: WritableLibrary }> {
  const [one, other] = [emptyLibrary(), emptyLibrary()]
  for (const [deed, at] of begun) doDeed(one, deed, at)
  await mergeDocument(other, documentOf(one, false))
  for (const [deed, at] of here) doDeed(one, deed, at)
  for (const [deed, at] of there) doDeed(other, deed, at)
  return { here: one, there: other }
}

const begun: [Deed, number][] = [
  ['import', 0],
  ['note', 0],
  ['highlight', 0],
  ['collection', 0],
  ['collection', 1],
]
const onHere: [Deed, number][] = [
  ['import', 2],
  ['note', 1],
  ['note', 2],
  ['note', 3],
  ['tag', 0],
  ['moveCollection', 0],
  ['state', 2],
]
const onThere: [Deed, number][] = [
  ['import', 6],
  // Written on in both; one on a paper that has none there; one on a paper under another uid.
  ['note', 5],
  ['note', 6],
  ['note', 7],
  ['tag', 1],
  ['moveCollection', 1],
  ['state', 1],
  ['remark', 0],
  ['highlight', 2],
  ['review', 2],
  ['removeHighlight', 1],
]

describe('the undoing of a merge', () => {
  it('makes a full library what it was, and redoing it what it became', async () => {
    const here = emptyLibrary()
    await fillLibrary(here, wordsOf(['one', 'two']))
    const there = emptyLibrary()
    await fillLibrary(there, wordsOf(['three', 'four']), 6)
    const before = documentOf(here, false)
    expect((await mergeDocument(here, documentOf(there))).undo).toBe('step')
    const after = documentOf(here, false)
    expect(after).not.toBe(before)
    for (let times = 0; times < 2; times += 1) {
      expect(undo(here)).toMatchObject(undone)
      expect(documentOf(here, false)).toBe(before)
      expect(problems(here)).toEqual([])
      expect(redo(here)).toMatchObject(redone)
      expect(documentOf(here, false)).toBe(after)
      expect(problems(here)).toEqual([])
    }
  })

  it('takes apart what two libraries made of the same things, after a restart as well', async () => {
    const { here, there } = await apart(begun, onHere, onThere)
    const before = documentOf(here, false)
    const report = await mergeDocument(here, documentOf(there, false))
    expect(report).toMatchObject({ undo: 'step', changed: { notes: 3, collections: 1 } })
    expect(report.matched).toBeGreaterThan(0)
    const after = documentOf(here, false)
    here.close()
    const again = emptyLibrary(here.folder)
    expect(undo(again)).toMatchObject(undone)
    expect(documentOf(again, false)).toBe(before)
    expect(problems(again)).toEqual([])
    again.close()
    const last = emptyLibrary(here.folder)
    expect(redo(last)).toMatchObject(redone)
    expect(documentOf(last, false)).toBe(after)
    expect(problems(last)).toEqual([])
  })

  it('lets the same document be merged anew', async () => {
    const { here, there } = await apart(begun, onHere, onThere)
    const first = await mergeDocument(here, documentOf(there, false))
    const seen = titles(here)
    undo(here)
    const second = await mergeDocument(here, documentOf(there, false))
    expect({ ...second, backup: null }).toEqual({ ...first, backup: null })
    expect(titles(here)).toEqual(seen)
    expect(problems(here)).toEqual([])
  })

  it('empties a library that was empty', async () => {
    const { there } = await apart(begun, [], onThere)
    const here = emptyLibrary()
    const before = documentOf(here, false)
    await mergeDocument(here, documentOf(there, false))
    expect(undo(here)).toMatchObject(undone)
    expect(documentOf(here, false)).toBe(before)
    expect(problems(here)).toEqual([])
  })

  it('goes through any pair of libraries, with anything done and undone since', async () => {
    await fc.assert(
      fc.asyncProperty(
        someDeeds(8),
        someDeeds(8),
        someDeeds(8),
        someDeeds(5, undoable),
        async (base, one, other, since) => {
          const { here, there } = await apart([['import', 0], ...base], one, other)
          const before = documentOf(here, false)
          const { undo: kept } = await mergeDocument(here, documentOf(there, false))
          if (kept === 'nothing') return
          const after = documentOf(here, false)
          expect(undo(here)).toMatchObject(undone)
          expect(documentOf(here, false)).toBe(before)
          expect(problems(here)).toEqual([])
          expect(redo(here)).toMatchObject(redone)
          expect(documentOf(here, false)).toBe(after)
          for (const [deed, at] of since) doDeed(here, deed, at)
          const full = meaningOf(documentOf(here, false))
          const steps = undoThrough(here)
          expect(problems(here)).toEqual([])
          for (let step = 0; step < steps; step += 1) expect(redo(here).isDone).toBe(true)
          expect(meaningOf(documentOf(here, false))).toEqual(full)
          expect(problems(here)).toEqual([])
        },
      ),
      // Always the same pairs; to hunt, take the seed away.
      { numRuns: 3, seed: 20_261_124 },
    )
  })
})

/** Undoes what was done up to the merge, and the merge. @returns how many steps that were */
function undoThrough(library: WritableLibrary): number {
  for (let steps = 1; ; steps += 1) {
    const name = readHistoryState(library.database).undo?.name
    expect(undo(library)).toMatchObject({ isDone: true })
    if (name === 'import of library.json') return steps
  }
}

function someDeeds(maxLength: number, deeds = deedNames) {
  return fc.array(fc.tuple(fc.constantFrom(...deeds), fc.nat(7)), { maxLength })
}

/** Those that redoing brings back to the letter. */
const undoable = deedNames.filter((deed) => !['undo', 'visit', 'mergePapers'].includes(deed))

/** A document without what undoing and redoing stamps anew, and the places of marks in texts of days gone by. */
function meaningOf(document: string): unknown {
  return JSON.parse(document, (name, value) => {
    if (name === 'anchors') return null
    if (name === 'stamp' || name.endsWith('Stamp') || name === 'modifiedAt') return null
    return name === 'deletedAt' || name === 'removedAt' || name === 'takenBackAt' ? value !== null : value
  })
}

function problems(library: WritableLibrary) {
  return verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture')
}
