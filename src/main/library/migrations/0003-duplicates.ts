import type { Migration } from './migration.ts'

/** Pairs of papers that may be one, and what merging a pair moved. */
export const migration: Migration = {
  version: 3,
  name: 'duplicates',
  sql: /* sql */ `
    -- Two papers that may be one. 'one' is the older and keeps its identity when they are merged.
    CREATE TABLE duplicate (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      one INTEGER NOT NULL REFERENCES paper (key),
      other INTEGER NOT NULL REFERENCES paper (key),
      decision TEXT NOT NULL DEFAULT 'open' CHECK (decision IN ('open', 'different', 'merged')),
      found_at TEXT NOT NULL,
      stamp TEXT NOT NULL DEFAULT '',
      UNIQUE (one, other),
      CHECK (one < other)
    ) STRICT;
    CREATE INDEX duplicate_open ON duplicate (key) WHERE decision = 'open';

    -- Rows that went from 'other' to 'one' in a merge, so that it can be undone to the letter.
    CREATE TABLE absorbed (
      duplicate INTEGER NOT NULL REFERENCES duplicate (key),
      kind TEXT NOT NULL CHECK (kind IN ('appearance', 'revision')),
      row INTEGER NOT NULL,
      PRIMARY KEY (duplicate, kind, row)
    ) STRICT, WITHOUT ROWID;
  `,
}
