import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../src/main/library/migrations/index.ts'
import { openWritable } from '../../src/main/library/open-library.ts'
import { readRereadSource } from '../../src/main/library/reread-queries.ts'
import { listKeptSnapshots } from '../../src/main/library/snapshot-repository.ts'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import type { SnapshotId } from '../../src/shared/model/ids.ts'
import { emptyLibrary, temporaryFolder, undo } from './builders/library.ts'

const id = '01a20cc2-db97-7004-ab3d-000000000001' as SnapshotId

/** A library of the version before readings, with a snapshot of nothing and the step of its import. */
function libraryBefore(): string {
  const folder = join(temporaryFolder(), 'library')
  const library = openWritable(folder, { migrations: migrations.filter(({ version }) => version < 4) })
  library.database.run(
    `INSERT INTO snapshot (id, sha256, byte_size, origin, format, format_title, parser_version, confidence, encoding,
       is_year_inferred, imported_at, status)
     VALUES (?, 'abc', 1, 'june.txt', 'x', 'X', 1, 1, 'utf-8', 0, '2026-06-27T08:15:00.000Z', 'complete')`,
    [id],
  )
  library.database.run(
    `INSERT INTO journal (key, name, kind, changes, created_at) VALUES (41, 'import of june.txt', 'import', ?, '')`,
    [JSON.stringify({ snapshotId: id })],
  )
  library.close()
  return folder
}

test('a library from before readings keeps its snapshots, its steps and their numbers', () => {
  const library = emptyLibrary(libraryBefore())
  expect(listKeptSnapshots(library.database)).toMatchObject([{ id, origin: 'june.txt', takenBackAt: null }])
  expect(readRereadSource(library.database, id)).toMatchObject({ sha256: 'abc', referenceDay: '2026-06-27' })
  expect(undo(library).message).toBe('Undid import of june.txt: 0 papers went.')
  const { lastKey } = library.database.run(
    `INSERT INTO journal (name, kind, changes, created_at) VALUES ('reading again of june.txt', 'reread', '{}', '')`,
  )
  expect(lastKey).toBe(42)
  expect(verifyLibrary(library.database, library.folder).map(({ check }) => check)).toEqual(['capture'])
})

test('an unfinished reading of a snapshot is found by an index, without sorting', () => {
  const library = emptyLibrary()
  const plans = library.database.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT key FROM snapshot WHERE shown_as = 1 AND status = 'importing' ORDER BY key DESC LIMIT 1`,
  )
  expect(plans.map(({ detail }) => detail)).toEqual([expect.stringContaining('USING INDEX snapshot_behind')])
})
