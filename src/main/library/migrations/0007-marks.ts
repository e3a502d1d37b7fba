import { noteMentions } from '../mark-index.ts'
import type { Migration } from './migration.ts'

/**
 * What a person makes besides highlights and notes on papers: tags, collections, searches to keep, notes of their own,
 * places given to highlights by hand, and a rhythm of looking at old marks again.
 */
export const migration: Migration = {
  version: 7,
  name: 'marks',
  sql: /* sql */ `
    -- name_key is the name as it is compared: folded, without case. hue is null for a tag without a colour.
    CREATE TABLE tag (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      hue TEXT,
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX tag_by_name ON tag (name_key) WHERE deleted_at IS NULL;

    -- A tag on a paper or a highlight; id is '<tag>:<target>', target the uid of either.
    CREATE TABLE tagging (
      id TEXT PRIMARY KEY,
      tag TEXT NOT NULL REFERENCES tag (id),
      kind TEXT NOT NULL CHECK (kind IN ('paper', 'highlight')),
      target TEXT NOT NULL,
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tagging_by_tag ON tagging (tag, kind, target) WHERE deleted_at IS NULL;
    CREATE INDEX tagging_by_target ON tagging (target, tag) WHERE deleted_at IS NULL;

    -- parent is null at the top; position orders those of one parent.
    CREATE TABLE collection (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      parent TEXT REFERENCES collection (id),
      position REAL NOT NULL,
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX collection_by_parent ON collection (parent, position) WHERE deleted_at IS NULL;

    -- id is '<collection>:<paper>', paper the paper's uid.
    CREATE TABLE collection_paper (
      id TEXT PRIMARY KEY,
      collection TEXT NOT NULL REFERENCES collection (id),
      paper TEXT NOT NULL REFERENCES paper (id),
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX collection_paper_by_collection ON collection_paper (collection, paper) WHERE deleted_at IS NULL;
    CREATE INDEX collection_paper_by_paper ON collection_paper (paper, collection) WHERE deleted_at IS NULL;

    -- list_order is JSON, or null for the order by relevance.
    CREATE TABLE saved_search (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      list_order TEXT,
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT, WITHOUT ROWID;

    -- As before, and a note may be on no paper at all: a NOT NULL cannot be altered.
    CREATE TABLE note_anywhere (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      paper INTEGER REFERENCES paper (key),
      highlight INTEGER REFERENCES highlight (key),
      body TEXT NOT NULL,
      created_at TEXT NOT NULL,
      modified_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT,
      CHECK (highlight IS NULL OR paper IS NOT NULL)
    ) STRICT;
    INSERT INTO note_anywhere (key, id, paper, highlight, body, created_at, modified_at, stamp, deleted_at)
      SELECT key, id, paper, highlight, body, created_at, modified_at, stamp, deleted_at FROM note;
    DROP TABLE note;
    ALTER TABLE note_anywhere RENAME TO note;
    CREATE UNIQUE INDEX note_of_paper ON note (paper)
      WHERE highlight IS NULL AND paper IS NOT NULL AND deleted_at IS NULL;
    CREATE UNIQUE INDEX note_of_highlight ON note (highlight) WHERE highlight IS NOT NULL AND deleted_at IS NULL;
    CREATE INDEX note_by_paper ON note (paper) WHERE deleted_at IS NULL;
    CREATE INDEX note_by_day ON note (created_at) WHERE deleted_at IS NULL;

    -- Bodies that a note had, the older ones; note is its uid, created_at when the body was written. session is the one
    -- that put something in its place, null where none is known.
    CREATE TABLE note_version (
      key INTEGER PRIMARY KEY,
      note TEXT NOT NULL REFERENCES note (id),
      body TEXT NOT NULL,
      created_at TEXT NOT NULL,
      session TEXT
    ) STRICT;
    CREATE INDEX note_version_by_note ON note_version (note, key);

    -- What a note's text names, told from the text alone: target is a tag's name_key, or the uid of what is linked to.
    CREATE TABLE note_mention (
      note INTEGER NOT NULL REFERENCES note (key),
      kind TEXT NOT NULL CHECK (kind IN ('tag', 'paper', 'highlight', 'note')),
      target TEXT NOT NULL,
      PRIMARY KEY (note, kind, target)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX note_mention_by_target ON note_mention (kind, target);
    CREATE INDEX paper_alias_by_paper ON paper_alias (paper);

    -- Where a person put a highlight in a revision by hand: 'accepted' where re-anchoring had guessed, 'moved' to other
    -- words, or 'kept' on the revision it was made on. The newest of a highlight counts. Its selector is that of the
    -- words chosen; the highlight's own is never changed by it. Offsets are UTF-16 units; highlight is its uid.
    CREATE TABLE placement (
      id TEXT PRIMARY KEY,
      highlight TEXT NOT NULL REFERENCES highlight (id),
      revision INTEGER NOT NULL REFERENCES revision (key),
      decision TEXT NOT NULL CHECK (decision IN ('accepted', 'moved', 'kept')),
      start INTEGER NOT NULL,
      end INTEGER NOT NULL CHECK (end > start),
      quote TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      created_at TEXT NOT NULL,
      stamp TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX placement_by_highlight ON placement (highlight, created_at) WHERE deleted_at IS NULL;

    -- Revisions whose newness a person has taken note of: it is announced no more. No step to undo.
    CREATE TABLE seen_revision (
      revision INTEGER PRIMARY KEY REFERENCES revision (key),
      seen_at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX highlight_by_day ON highlight (created_at) WHERE deleted_at IS NULL;
    CREATE INDEX highlight_by_category ON highlight (category, created_at) WHERE deleted_at IS NULL;
    CREATE INDEX anchor_unsure ON anchor (state, revision) WHERE state <> 'anchored';

    -- place is the order of a person's choice, from 1 on; hues holds, by theme, the hue chosen there instead of the
    -- category's own (JSON). position and hue stay what the category came with.
    ALTER TABLE category ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE category ADD COLUMN hues TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE category ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
    UPDATE category SET place = position;

    -- When a mark is shown again. mark is the uid of a highlight or of a note; due_on and reviewed_on are calendar days.
    CREATE TABLE review (
      mark TEXT PRIMARY KEY,
      interval_days INTEGER NOT NULL,
      due_on TEXT NOT NULL,
      reviewed_on TEXT NOT NULL,
      is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
      stamp TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_by_day ON review (due_on) WHERE is_done = 0;

    -- What was last written into a Markdown file that can be read back: the common ground of both sides' changes.
    -- target is 'paper:<uid>' or 'note:<uid>'.
    CREATE TABLE exported_text (
      target TEXT PRIMARY KEY,
      content TEXT NOT NULL,
      exported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
  finish: (database) => {
    const notes = database.all<{ key: number; body: string }>(
      'SELECT key, body FROM note WHERE deleted_at IS NULL',
    )
    for (const { key, body } of notes) noteMentions(database, key, body)
  },
}
