import type { Migration } from './migration.ts'

/** Several readings of the same bytes, of which one counts; and the step that puts one in the place of another. */
export const migration: Migration = {
  version: 4,
  name: 'readings',
  sql: /* sql */ `
    -- A capture that is read again gets a second row. The row that counts holds the id and the sha256 of the capture;
    -- every other one says which row stands for it, and holds ids of its own (its sha256 is none).
    ALTER TABLE snapshot ADD COLUMN shown_as INTEGER REFERENCES snapshot (key);
    CREATE INDEX snapshot_behind ON snapshot (shown_as) WHERE shown_as IS NOT NULL;
    -- 0 while the papers of a reading that no longer counts are still to be looked at, one batch after the other.
    ALTER TABLE snapshot ADD COLUMN is_settled INTEGER NOT NULL DEFAULT 1 CHECK (is_settled IN (0, 1));

    -- As before, with one kind of step more: a CHECK cannot be altered.
    CREATE TABLE journal_with_readings (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('rows', 'import', 'take-back', 'reread')),
      session TEXT,
      paper TEXT,
      changes TEXT NOT NULL,
      created_at TEXT NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
    ) STRICT;
    INSERT INTO journal_with_readings (key, name, kind, session, paper, changes, created_at, is_undone)
      SELECT key, name, kind, session, paper, changes, created_at, is_undone FROM journal;
    DROP TABLE journal;
    ALTER TABLE journal_with_readings RENAME TO journal;
  `,
}
