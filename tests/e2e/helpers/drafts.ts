import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What is kept of a note that is being typed, read from the library's file as another program would. */
export function draftIn(libraryFolder: string): string {
  const database = new DatabaseSync(join(libraryFolder, 'library.db'), { readOnly: true })
  try {
    const rows = database.prepare('SELECT body FROM draft UNION ALL SELECT body FROM note').all()
    return rows.map((row) => String(row.body)).join()
  } finally {
    database.close()
  }
}
