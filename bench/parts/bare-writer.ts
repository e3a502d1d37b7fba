// What the library is measured against: the same rows through better-sqlite3, with nothing around them.
import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import type { EntryToWrite } from '../../src/main/library/entry.ts'
import { fold, titleKey } from '../../src/shared/text/index.ts'

/** All that is bound for one paper, computed beforehand: only the writing is measured. */
export interface BareRow {
  readonly entry: EntryToWrite
  readonly ids: readonly string[]
  readonly titleKey: string
  readonly foldedTitle: string
  readonly foldedAbstract: string
  readonly json: string
}

export interface BareWriter {
  /** Writes a batch in one transaction. */
  write(rows: readonly BareRow[]): void
  close(): void
}

/** What one entry comes to, ready to be bound. */
export function prepareRow(entry: EntryToWrite): BareRow {
  const { authors, identifiers, links, organisations, keywords, venue } = entry
  return {
    entry,
    ids: [randomUUID(), randomUUID(), randomUUID()],
    titleKey: titleKey(entry.title),
    foldedTitle: fold(entry.title).text,
    foldedAbstract: fold(entry.abstract ?? '').text,
    json: JSON.stringify({ authors, identifiers, links, organisations, keywords, venue }),
  }
}

/** A writer over a library file of the newest shape that holds one snapshot, with key 1, and no paper. */
export function openBareWriter(path: string): BareWriter {
  const database = new Database(path)
  for (const pragma of [
    'foreign_keys = ON',
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'temp_store = MEMORY',
    'cache_size = -32000',
  ])
    database.pragma(pragma)
  const insert = (table: string, columns: string) =>
    database.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns
        .split(',')
        .map(() => '?')
        .join(', ')})`,
    )
  const paper = insert(
    'paper',
    'key, id, title_key, published_on, listed_on, list_day, latest_snapshot, rank, votes, added_at',
  )
  const revision = insert('revision', 'key, id, paper, field, text, created_at')
  const showTexts = database.prepare(
    'UPDATE paper SET title_revision = ?, abstract_revision = ? WHERE key = ?',
  )
  const appearance = insert(
    'appearance',
    'snapshot, ordinal, paper, title_revision, abstract_revision, rank, votes, listed_on, published_on, entry, span_start, span_end',
  )
  const identifier = insert('identifier', 'scheme, value, paper')
  const author = database.prepare('INSERT OR IGNORE INTO author (name) VALUES (?)')
  const paperAuthor = database.prepare(
    'INSERT INTO paper_author (paper, position, author) SELECT ?, ?, key FROM author WHERE name = ?',
  )
  const link = insert('link', 'paper, position, kind, url')
  const words = insert('paper_fts', 'rowid, title, abstract')
  const prefixes = insert('paper_prefix', 'rowid, title, abstract')
  let key = 0
  const writeRow = ({ entry, ids, titleKey, json }: BareRow, now: string) => {
    key += 1
    const title = key * 2
    const abstract = title + 1
    const { publishedOn, listedOn, rank, votes, span } = entry
    paper.run(key, ids[0], titleKey, publishedOn, listedOn, listedOn, 1, rank, votes, now)
    revision.run(title, ids[1], key, 'title', entry.title, now)
    revision.run(abstract, ids[2], key, 'abstract', entry.abstract, now)
    showTexts.run(title, abstract, key)
    appearance.run(
      1,
      key,
      key,
      title,
      abstract,
      rank,
      votes,
      listedOn,
      publishedOn,
      json,
      span.start,
      span.end,
    )
    entry.authors.forEach((name, position) => {
      author.run(name)
      paperAuthor.run(key, position, name)
    })
    for (const { scheme, value } of entry.identifiers) identifier.run(scheme, value, key)
    entry.links.forEach(({ kind, url }, position) => {
      link.run(key, position, kind, url)
    })
  }
  const write = database.transaction((rows: readonly BareRow[]) => {
    const now = new Date().toISOString()
    const first = key + 1
    for (const row of rows) writeRow(row, now)
    // At the end, as the library does: a statement with a savepoint makes FTS5 write out what it has gathered.
    rows.forEach(({ foldedTitle, foldedAbstract }, index) => {
      words.run(first + index, foldedTitle, foldedAbstract)
      prefixes.run(first + index, foldedTitle, foldedAbstract)
    })
  })
  return { write: (rows) => write.immediate(rows), close: () => database.close() }
}
