import type { PaperKey } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'

/** What surrounds a paper and is kept with the entries of captures alone. */
export interface Surroundings {
  organisations: string[]
  keywords: string[]
  venue: string | null
}

export const noSurroundings: Surroundings = { organisations: [], keywords: [], venue: null }

/**
 * What surrounds papers, each thing as the newest capture that says it.
 *
 * @param wanted keys of papers, a JSON array
 */
export function surroundingsOfPapers(
  database: ReadableDatabase,
  wanted: string,
): Map<PaperKey, Surroundings> {
  const rows = database.all<{ paper: PaperKey; entry: string }>(
    `SELECT appearance.paper, appearance.entry FROM json_each(?) AS wanted
     JOIN appearance ON appearance.paper = wanted.value
     JOIN snapshot ON snapshot.key = appearance.snapshot
     WHERE snapshot.taken_back_at IS NULL
     ORDER BY coalesce(snapshot.captured_on, snapshot.imported_at) DESC, snapshot.key DESC`,
    [wanted],
  )
  const found = new Map<PaperKey, Surroundings>()
  for (const { paper, entry } of rows) {
    const said: Partial<Surroundings> = JSON.parse(entry)
    const newer = found.get(paper)
    found.set(paper, {
      organisations: newer?.organisations.length ? newer.organisations : (said.organisations ?? []),
      keywords: newer?.keywords.length ? newer.keywords : (said.keywords ?? []),
      venue: newer?.venue || (said.venue ?? null),
    })
  }
  return found
}
