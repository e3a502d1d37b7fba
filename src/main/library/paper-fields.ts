import type { PaperKey } from '../../shared/model/ids.ts'
import type { Identifier, Link } from '../../shared/model/paper.ts'
import type { WritableDatabase } from './database.ts'

/** Names the authors of a paper that has none yet, in this order. */
export function addAuthors(database: WritableDatabase, paper: PaperKey, names: readonly string[]): void {
  names.forEach((name, position) => {
    database.run('INSERT OR IGNORE INTO author (name) VALUES (?)', [name])
    database.run(
      'INSERT INTO paper_author (paper, position, author) SELECT ?, ?, key FROM author WHERE name = ?',
      [paper, position, name],
    )
  })
}

/** Gives a paper these identifiers, except those that another paper has. */
export function addIdentifiers(
  database: WritableDatabase,
  paper: PaperKey,
  identifiers: readonly Identifier[],
): void {
  for (const { scheme, value } of identifiers) {
    database.run('INSERT OR IGNORE INTO identifier (scheme, value, paper) VALUES (?, ?, ?)', [
      scheme,
      value,
      paper,
    ])
  }
}

/** Gives a paper that has none yet these links, each address once, where it stands first and of the kind said last. */
export function addLinks(database: WritableDatabase, paper: PaperKey, links: readonly Link[]): void {
  const distinct = new Map(links.map((link) => [link.url, link]))
  ;[...distinct.values()].forEach(({ kind, url }, position) => {
    database.run('INSERT INTO link (paper, position, kind, url) VALUES (?, ?, ?, ?)', [
      paper,
      position,
      kind,
      url,
    ])
  })
}
