import type { PaperId } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import type { JournalStep } from './journal.ts'

/** The step that undo (or redo) would take next. */
export function nextStep(database: ReadableDatabase, direction: 'undo' | 'redo'): JournalStep | null {
  const row = database.get<{
    key: number
    name: string
    kind: JournalStep['what']['kind']
    paper: PaperId | null
    changes: string
  }>(
    direction === 'undo'
      ? `SELECT key, name, kind, paper, changes FROM journal WHERE is_undone = 0 ORDER BY key DESC LIMIT 1`
      : `SELECT key, name, kind, paper, changes FROM journal WHERE is_undone = 1 ORDER BY key LIMIT 1`,
  )
  if (row === undefined) return null
  return { key: row.key, name: row.name, paper: row.paper, what: readWhat(row) }
}

function readWhat({
  kind,
  changes,
}: {
  kind: JournalStep['what']['kind']
  changes: string
}): JournalStep['what'] {
  const read = JSON.parse(changes)
  if (kind === 'rows') return { kind, changes: read }
  if (kind === 'merge') return { kind }
  if (kind === 'reread') return { kind, snapshotId: read.snapshotId, before: read.before, after: read.after }
  return { kind, snapshotId: read.snapshotId }
}
