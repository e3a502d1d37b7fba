import type { Migration } from './migration.ts'

/** What the short forms stand for that abstracts define. */
export const migration: Migration = {
  version: 6,
  name: 'glossary',
  sql: /* sql */ `
    -- Told from the texts alone, and filled bit by bit after they came; short is the singular, meaning the long form as
    -- it is compared, long the long form as printed.
    CREATE TABLE short_form (
      short TEXT NOT NULL,
      meaning TEXT NOT NULL,
      revision INTEGER NOT NULL REFERENCES revision (key),
      long TEXT NOT NULL,
      PRIMARY KEY (short, meaning, revision)
    ) STRICT, WITHOUT ROWID;

    -- How far the glossary is: the last text that was looked through, and by which version of the rule.
    CREATE TABLE glossary_progress (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      rule INTEGER NOT NULL,
      last_revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO glossary_progress (only, rule, last_revision) VALUES (1, 0, 0);
  `,
}
