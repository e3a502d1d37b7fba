import type { Migration } from './migration.ts'

/** The merge of a whole library as a step that can be undone. */
export const migration: Migration = {
  version: 8,
  name: 'merges',
  sql: /* sql */ `
    -- As before, with one kind of step more: a CHECK cannot be altered.
    CREATE TABLE journal_with_merges (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('rows', 'import', 'take-back', 'reread', 'merge')),
      session TEXT,
      paper TEXT,
      changes TEXT NOT NULL,
      created_at TEXT NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
    ) STRICT;
    INSERT INTO journal_with_merges (key, name, kind, session, paper, changes, created_at, is_undone)
      SELECT key, name, kind, session, paper, changes, created_at, is_undone FROM journal;
    DROP TABLE journal;
    ALTER TABLE journal_with_merges RENAME TO journal;

    -- What a merge changed is more than fits into one value: rows of a table to put back (JSON), some hundred at a time.
    CREATE TABLE journal_part (
      key INTEGER PRIMARY KEY,
      step INTEGER NOT NULL,
      rows TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_part_by_step ON journal_part (step, key);
    -- Not a reference that cascades: those are not looked at while a merge is undone.
    CREATE TRIGGER journal_deleted AFTER DELETE ON journal BEGIN
      DELETE FROM journal_part WHERE step = old.key;
    END;
  `,
}
