import type { Migration } from './migration.ts'

/** Where a paper was left, when, and how long it was read. */
export const migration: Migration = {
  version: 5,
  name: 'visits',
  sql: /* sql */ `
    -- A trace of reading, not a decision: no step of undo is about it, and it keeps no paper in the library.
    CREATE TABLE visit (
      paper TEXT PRIMARY KEY REFERENCES paper (id),
      last_read_at TEXT NOT NULL,
      seconds_spent REAL NOT NULL CHECK (seconds_spent >= 0),
      -- How far the page was scrolled: 0 at its beginning, 1 at its end.
      position REAL NOT NULL CHECK (position BETWEEN 0 AND 1)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_by_time ON visit (last_read_at DESC, paper);
  `,
}
