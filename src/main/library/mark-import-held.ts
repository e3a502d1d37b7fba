import type { CategoryId } from '../../shared/model/highlight.ts'
import type { HighlightId } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import type { MarkedPaper } from './mark-import-papers.ts'
import type { MarkPlace } from './mark-import-place.ts'

/** The marks that are there: in the library before, and those of the file that came so far. */
export interface HeldMarks {
  /** The mark that this one is: under its own uid, or on the same words of the same paper in the same category. */
  find(paper: MarkedPaper, place: MarkPlace, category: CategoryId, id: HighlightId): HighlightId | null
  add(paper: MarkedPaper, place: MarkPlace, category: CategoryId, id: HighlightId): void
  /** Whether what is written on a highlight or a paper says this, or ever did: what was taken out is not put back. */
  hasSaid(target: string, comment: string): boolean
  say(target: string, comment: string): void
}

export function heldMarks(database: ReadableDatabase): HeldMarks {
  const byPaper = new Map<number, Map<string, HighlightId>>()
  const said = new Set<string>()
  const marksOf = (paper: MarkedPaper): Map<string, HighlightId> => {
    const known = byPaper.get(paper.key)
    if (known !== undefined) return known
    const rows = database.all<{ id: HighlightId; category: CategoryId; quote: string }>(
      'SELECT id, category, quote FROM highlight WHERE paper = ? AND deleted_at IS NULL',
      [paper.key],
    )
    const marks = new Map(rows.map(({ id, category, quote }) => [`${category} ${quote}`, id]))
    byPaper.set(paper.key, marks)
    return marks
  }
  const uids = new Set<string>()
  return {
    find: (paper, { selector }, category, id) => {
      const isHeld =
        uids.has(id) ||
        database.value('SELECT 1 FROM highlight WHERE id = ? AND deleted_at IS NULL', [id]) !== undefined
      return isHeld ? id : (marksOf(paper).get(`${category} ${selector.quote}`) ?? null)
    },
    add: (paper, { selector }, category, id) => {
      marksOf(paper).set(`${category} ${selector.quote}`, id)
      uids.add(id)
    },
    hasSaid: (target, comment) =>
      said.has(`${target} ${comment}`) ||
      database.value(
        `SELECT 1 FROM note
         WHERE deleted_at IS NULL
           AND (highlight = (SELECT key FROM highlight WHERE id = :target)
             OR (highlight IS NULL AND paper = (SELECT key FROM paper WHERE id = :target)))
           AND (instr(body, :comment) > 0 OR EXISTS
             (SELECT 1 FROM note_version WHERE note_version.note = note.id AND instr(note_version.body, :comment) > 0))`,
        { target, comment },
      ) !== undefined,
    say: (target, comment) => {
      said.add(`${target} ${comment}`)
    },
  }
}
