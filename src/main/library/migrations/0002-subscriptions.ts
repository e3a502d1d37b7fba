import type { Migration } from './migration.ts'

/** Feeds that are fetched by themselves, and the files of a watched folder that were seen. */
export const migration: Migration = {
  version: 2,
  name: 'subscriptions',
  sql: /* sql */ `
    -- A feed's address and how often it is asked, in minutes: what a person makes. The state of asking stands apart.
    CREATE TABLE subscription (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      url TEXT NOT NULL,
      every_minutes INTEGER NOT NULL,
      is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX subscription_by_url ON subscription (url) WHERE deleted_at IS NULL;

    -- How asking went: what to send so that an unchanged feed is not sent again, when to ask next, what became of it.
    CREATE TABLE fetching (
      subscription TEXT PRIMARY KEY REFERENCES subscription (id),
      etag TEXT,
      last_modified TEXT,
      fetched_at TEXT,
      next_at TEXT,
      failures INTEGER NOT NULL DEFAULT 0,
      outcome TEXT NOT NULL DEFAULT 'never',
      message TEXT NOT NULL DEFAULT '',
      news_at TEXT
    ) STRICT, WITHOUT ROWID;

    -- Files of a watched folder as they were when they were imported or refused, so that each is taken once.
    CREATE TABLE watched_file (
      path TEXT PRIMARY KEY,
      byte_size INTEGER NOT NULL,
      modified_at TEXT NOT NULL,
      seen_at TEXT NOT NULL,
      is_refused INTEGER NOT NULL CHECK (is_refused IN (0, 1)),
      message TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
