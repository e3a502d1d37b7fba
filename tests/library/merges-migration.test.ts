import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../src/main/library/migrations/index.ts'
import { openWritable } from '../../src/main/library/open-library.ts'
import {
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  temporaryFolder,
  undo,
} from './builders/library.ts'

test('a library from before merges were steps keeps its steps and their numbers', () => {
  const folder = join(temporaryFolder(), 'library')
  const before = openWritable(folder, { migrations: migrations.filter(({ version }) => version < 8) })
  importEntries(before, [entry('Quiet Tokens')], { origin: 'june.txt' })
  highlightQuote(before, 'Quiet Tokens', 'study quiet')
  before.database.run('UPDATE journal SET key = key + 40')
  before.database.run(`UPDATE sqlite_sequence SET seq = 42 WHERE name = 'journal'`)
  before.close()

  const library = emptyLibrary(folder)
  expect(undo(library).message).toBe('Undid highlight.')
  expect(undo(library).message).toBe('Undid import of june.txt: 1 paper went.')
  const { lastKey } = library.database.run(
    `INSERT INTO journal (name, kind, changes, created_at) VALUES ('import of library.json', 'merge', '{}', '')`,
  )
  expect(lastKey).toBe(43)
})

test('the rows of a step are found by an index, and go with it', () => {
  const { database } = emptyLibrary()
  const plans = database.all<{ detail: string }>(
    'EXPLAIN QUERY PLAN SELECT key, rows FROM journal_part WHERE step = 1 AND key > 0 ORDER BY key LIMIT 1',
  )
  expect(plans.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('USING INDEX journal_part_by_step'),
  ])
  const { lastKey } = database.run(
    `INSERT INTO journal (name, kind, changes, created_at) VALUES ('import of library.json', 'merge', '{}', '')`,
  )
  database.run(`INSERT INTO journal_part (step, rows) VALUES (?, '[]')`, [lastKey])
  database.run('DELETE FROM journal')
  expect(database.value('SELECT count(*) FROM journal_part')).toBe(0)
})
