import { describe, expect, it } from 'vitest'
import { mergeAsStep } from '../../../src/main/library/everything-merging.ts'
import { openReadable, type WritableLibrary } from '../../../src/main/library/open-library.ts'
import { verifyLibrary } from '../../../src/main/library/verify.ts'
import { type Deed, doDeed } from '../builders/deeds.ts'
import { documentOf, mergeDocument, stage } from '../builders/exchanging.ts'
import { emptyLibrary, redo, titles, undo, writeOperations } from '../builders/library.ts'

const name = 'import of library.json'

/** A library of two papers into which another one was merged, that had two more and worked on all of them. */
async function merged(): Promise<{ library: WritableLibrary; own: string[] }> {
  const there = emptyLibrary()
  doDeed(there, 'import', 0)
  const library = emptyLibrary()
  await mergeDocument(library, documentOf(there, false))
  doDeed(there, 'import', 2)
  for (const at of [0, 1, 2, 3])
    for (const deed of ['highlight', 'note', 'tag'] as const) doDeed(there, deed, at)
  const own = titles(library).sort()
  await mergeDocument(library, documentOf(there, false))
  return { library, own }
}

/** Does something that is no step by now, as what was done longer ago than steps are kept. */
function doForGood(library: WritableLibrary, deed: Deed, at: number): void {
  expect(doDeed(library, deed, at)).toBe(true)
  library.database.run('DELETE FROM journal WHERE name <> ?', [name])
}

describe('a merge that was worked on since', () => {
  it.each([
    ['changes a note that came', 'note', 4],
    ['deletes a highlight that came', 'removeHighlight', 1],
    ['stars a paper that came', 'state', 0],
    ['puts a paper that came into a collection', 'collection', 0],
    ['imports a paper that came once more', 'import', 3],
    ['merges a paper that came with another', 'mergePapers', 0],
  ] as const)('is not undone, and nothing of it, once a person %s', async (_what, deed, at) => {
    const { library } = await merged()
    doForGood(library, deed, at)
    const after = documentOf(library, false)
    expect(undo(library)).toMatchObject({
      isDone: false,
      message: `Could not undo ${name}: it was changed again since, elsewhere. It stays as it is now.`,
    })
    expect(documentOf(library, false)).toBe(after)
    expect(problems(library)).toEqual([])
    expect(countLeftBehind(library)).toBe(0)
    expect(library.database.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }])
  })

  it('is undone after what only left traces, which come back when it is redone', async () => {
    const { library, own } = await merged()
    for (const at of [0, 3]) for (const deed of ['visit', 'read'] as const) doDeed(library, deed, at)
    const after = documentOf(library, false)
    expect(undo(library).isDone).toBe(true)
    expect(titles(library).sort()).toEqual(own)
    expect(problems(library)).toEqual([])
    expect(redo(library).isDone).toBe(true)
    expect(documentOf(library, false)).toBe(after)
  })

  it('is undone after a capture that holds its papers was taken back, which can be imported anew', async () => {
    const { library, own } = await merged()
    doForGood(library, 'import', 3)
    const id = library.database.value<string>('SELECT id FROM snapshot ORDER BY key DESC LIMIT 1')
    writeOperations['snapshots.takeBack'](library, { id: id as never })
    library.database.run('DELETE FROM journal WHERE name <> ?', [name])
    expect(undo(library).isDone).toBe(true)
    expect(titles(library).sort()).toEqual(own)
    expect(problems(library)).toEqual([])
    doDeed(library, 'import', 3)
    expect(titles(library)).toContain('Slow Readers')
    expect(problems(library)).toEqual([])
  })

  it('is not redone once something stands where it was', async () => {
    const { library } = await merged()
    undo(library)
    const { value: begun } = writeOperations['import.begin'](library, {
      sha256: 'f'.repeat(64),
      byteSize: 1,
      origin: 'still-running.txt',
      format: 'hugging-face-text',
      formatTitle: 'text',
      parserVersion: 1,
      confidence: 1,
      encoding: 'utf-8',
      capturedOn: null,
      isYearInferred: false,
    })
    expect(begun.written).toBe(0)
    expect(redo(library)).toMatchObject({ isDone: false })
    expect(problems(library)).toEqual([])
  })
})

it('a merge that changes more rows than a step keeps is no step, and says so', async () => {
  const there = emptyLibrary()
  doDeed(there, 'import', 0)
  const library = emptyLibrary()
  const other = openReadable((await stage(documentOf(there, false))).folder)
  const report = library.change('person', () => mergeAsStep(library, other, 'library.json', 3))
  other.close()
  expect(report).toMatchObject({ undo: 'too-large', added: { papers: 2 } })
  expect(undo(library)).toMatchObject({ isDone: false, message: 'There is nothing to undo.' })
})

function countLeftBehind({ database }: WritableLibrary): number | undefined {
  return database.value('SELECT count(*) FROM journal_part WHERE step NOT IN (SELECT key FROM journal)')
}

function problems(library: WritableLibrary) {
  return verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture')
}
