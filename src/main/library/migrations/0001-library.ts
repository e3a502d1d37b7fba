import type { Migration } from './migration.ts'

/** The first shape of the library. What each table holds and why is told in the design and beside the repositories. */
export const migration: Migration = {
  version: 1,
  name: 'library',
  sql: /* sql */ `
    -- This copy of the library: one row. Stamps of changes carry the device.
    CREATE TABLE device (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      library TEXT NOT NULL,
      device TEXT NOT NULL,
      clock_time INTEGER NOT NULL,
      clock_counter INTEGER NOT NULL
    ) STRICT;

    -- What was imported. The bytes lie in captures/, named by sha256. A snapshot that was taken back keeps its row,
    -- so that taking it back can be undone.
    CREATE TABLE snapshot (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sha256 TEXT NOT NULL UNIQUE,
      byte_size INTEGER NOT NULL,
      origin TEXT NOT NULL,
      format TEXT NOT NULL,
      format_title TEXT NOT NULL,
      parser_version INTEGER NOT NULL,
      confidence REAL NOT NULL,
      encoding TEXT NOT NULL,
      captured_on TEXT,
      is_year_inferred INTEGER NOT NULL CHECK (is_year_inferred IN (0, 1)),
      imported_at TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('importing', 'complete', 'cancelled')),
      found INTEGER NOT NULL DEFAULT 0,
      new INTEGER NOT NULL DEFAULT 0,
      held INTEGER NOT NULL DEFAULT 0,
      upgraded INTEGER NOT NULL DEFAULT 0,
      refused INTEGER NOT NULL DEFAULT 0,
      problems TEXT NOT NULL DEFAULT '[]',
      taken_back_at TEXT
    ) STRICT;

    -- A paper. Feed fields are computed from its appearances; state, is_read and is_starred are copies from reading,
    -- kept by triggers, so that lists can be read from one index. list_day is the listing date or the day of import.
    CREATE TABLE paper (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title_key TEXT NOT NULL,
      title_revision INTEGER REFERENCES revision (key),
      abstract_revision INTEGER REFERENCES revision (key),
      published_on TEXT,
      listed_on TEXT,
      list_day TEXT NOT NULL,
      latest_snapshot INTEGER NOT NULL REFERENCES snapshot (key),
      rank INTEGER NOT NULL,
      votes INTEGER,
      comments INTEGER,
      added_at TEXT NOT NULL,
      removed_at TEXT,
      state TEXT NOT NULL DEFAULT 'inbox',
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX paper_by_title_key ON paper (title_key);
    -- removed_at is null in all of these, and still a column of them: it would be read from the table otherwise.
    CREATE INDEX paper_by_state
      ON paper (state, list_day DESC, latest_snapshot DESC, rank, key, is_read, removed_at) WHERE removed_at IS NULL;
    CREATE INDEX paper_by_day
      ON paper (list_day DESC, latest_snapshot DESC, rank, key, is_read, removed_at) WHERE removed_at IS NULL;
    CREATE INDEX paper_starred
      ON paper (list_day DESC, latest_snapshot DESC, rank, key, is_read, removed_at) WHERE removed_at IS NULL AND is_starred = 1;

    -- Uids of papers that were merged into another, still resolvable.
    CREATE TABLE paper_alias (
      id TEXT PRIMARY KEY,
      paper INTEGER NOT NULL REFERENCES paper (key)
    ) STRICT, WITHOUT ROWID;

    -- Every version of a title or abstract ever read, as source text.
    CREATE TABLE revision (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      paper INTEGER NOT NULL REFERENCES paper (key),
      field TEXT NOT NULL CHECK (field IN ('title', 'abstract')),
      text TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX revision_by_paper ON revision (paper, field);

    -- One entry of one snapshot, whole and never changed; entry holds every other field as read (JSON).
    CREATE TABLE appearance (
      key INTEGER PRIMARY KEY,
      snapshot INTEGER NOT NULL REFERENCES snapshot (key),
      ordinal INTEGER NOT NULL,
      paper INTEGER NOT NULL REFERENCES paper (key),
      title_revision INTEGER NOT NULL REFERENCES revision (key),
      abstract_revision INTEGER REFERENCES revision (key),
      rank INTEGER NOT NULL,
      votes INTEGER,
      comments INTEGER,
      listed_on TEXT,
      published_on TEXT,
      entry TEXT NOT NULL,
      span_start INTEGER NOT NULL,
      span_end INTEGER NOT NULL,
      UNIQUE (snapshot, ordinal)
    ) STRICT;
    CREATE INDEX appearance_by_paper ON appearance (paper);

    CREATE TABLE identifier (
      scheme TEXT NOT NULL,
      value TEXT NOT NULL,
      paper INTEGER NOT NULL REFERENCES paper (key),
      PRIMARY KEY (scheme, value)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identifier_by_paper ON identifier (paper);

    CREATE TABLE author (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE paper_author (
      paper INTEGER NOT NULL REFERENCES paper (key),
      position INTEGER NOT NULL,
      author INTEGER NOT NULL REFERENCES author (key),
      PRIMARY KEY (paper, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE link (
      paper INTEGER NOT NULL REFERENCES paper (key),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      url TEXT NOT NULL,
      PRIMARY KEY (paper, position)
    ) STRICT, WITHOUT ROWID;

    -- What a person decided on a paper, each field with the stamp of its own last change.
    CREATE TABLE reading (
      paper TEXT PRIMARY KEY REFERENCES paper (id),
      state TEXT NOT NULL DEFAULT 'inbox'
        CHECK (state IN ('inbox', 'later', 'reading', 'done', 'archived', 'dismissed')),
      state_stamp TEXT NOT NULL DEFAULT '',
      read_at TEXT,
      read_by TEXT CHECK (read_by IN ('hand', 'screen')),
      read_stamp TEXT NOT NULL DEFAULT '',
      is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1)),
      star_stamp TEXT NOT NULL DEFAULT '',
      rating INTEGER,
      rating_stamp TEXT NOT NULL DEFAULT '',
      remark TEXT,
      remark_stamp TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER reading_inserted AFTER INSERT ON reading BEGIN
      UPDATE paper SET state = new.state, is_read = new.read_at IS NOT NULL, is_starred = new.is_starred
      WHERE id = new.paper;
    END;
    CREATE TRIGGER reading_updated AFTER UPDATE ON reading BEGIN
      UPDATE paper SET state = new.state, is_read = new.read_at IS NOT NULL, is_starred = new.is_starred
      WHERE id = new.paper;
    END;

    -- The key is fixed, the name is the person's to change; highlights store the key, never a colour.
    CREATE TABLE category (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      hue TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO category (id, position, name, hue) VALUES
      ('general', 1, 'General', 'yellow'),
      ('method', 2, 'Method', 'green'),
      ('result', 3, 'Result', 'blue'),
      ('doubt', 4, 'Doubt', 'red'),
      ('definition', 5, 'Definition', 'purple'),
      ('to-do', 6, 'To do', 'orange'),
      ('quote', 7, 'Quote', 'magenta'),
      ('aside', 8, 'Aside', 'gray');

    -- The selector (quote to text_hash) is written once, on the revision the person saw. Offsets are UTF-16 units.
    CREATE TABLE highlight (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      paper INTEGER NOT NULL REFERENCES paper (key),
      field TEXT NOT NULL CHECK (field IN ('title', 'abstract')),
      revision INTEGER NOT NULL REFERENCES revision (key),
      start INTEGER NOT NULL,
      end INTEGER NOT NULL CHECK (end > start),
      quote TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      category TEXT NOT NULL REFERENCES category (id),
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;
    CREATE INDEX highlight_by_paper ON highlight (paper) WHERE deleted_at IS NULL;

    -- Where a highlight stands in a revision. Re-anchoring writes here, never into the selector.
    CREATE TABLE anchor (
      highlight INTEGER NOT NULL REFERENCES highlight (key),
      revision INTEGER NOT NULL REFERENCES revision (key),
      state TEXT NOT NULL CHECK (state IN ('anchored', 'check', 'orphan')),
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      score REAL NOT NULL,
      PRIMARY KEY (highlight, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE note (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      paper INTEGER NOT NULL REFERENCES paper (key),
      highlight INTEGER REFERENCES highlight (key),
      body TEXT NOT NULL,
      created_at TEXT NOT NULL,
      modified_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX note_of_paper ON note (paper) WHERE highlight IS NULL AND deleted_at IS NULL;
    CREATE UNIQUE INDEX note_of_highlight ON note (highlight) WHERE highlight IS NOT NULL AND deleted_at IS NULL;
    CREATE INDEX note_by_paper ON note (paper) WHERE deleted_at IS NULL;

    -- What was being typed when the app was last heard of; target is 'paper:<id>' or 'highlight:<id>'.
    CREATE TABLE draft (
      target TEXT PRIMARY KEY,
      body TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Undoable steps. changes holds the rows before and after (JSON), or the snapshot that was imported or taken back.
    CREATE TABLE journal (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('rows', 'import', 'take-back')),
      session TEXT,
      paper TEXT,
      changes TEXT NOT NULL,
      created_at TEXT NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
    ) STRICT;

    -- Fed with the folded text. Whole words are found by their stem in paper_fts; the word still being typed is an
    -- unstemmed prefix, which a stemmed index cannot find ("generat" is no prefix of the stem "gener").
    CREATE VIRTUAL TABLE paper_fts USING fts5 (
      title, abstract, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE paper_prefix USING fts5 (
      title, abstract, content = '', contentless_delete = 1, detail = column, prefix = '2 3 4',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE mark_fts USING fts5 (
      text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    );
  `,
}
